// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "cel/format.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

// Groups whose objects the API server decodes itself, apart from CustomResourceDefinitions: their
// schemas speak of selectors without being any.
bool is_built_in(std::string_view group) {
  static constexpr std::array<std::string_view, 6> short_groups = {
      "", "apps", "batch", "policy", "autoscaling", "extensions"};
  if (std::find(short_groups.begin(), short_groups.end(), group) != short_groups.end()) return true;
  static constexpr std::array<std::string_view, 8> groups = {"networking.k8s.io",
                                                             "rbac.authorization.k8s.io",
                                                             "admissionregistration.k8s.io",
                                                             "storage.k8s.io",
                                                             "resource.k8s.io",
                                                             "scheduling.k8s.io",
                                                             "certificates.k8s.io",
                                                             "node.k8s.io"};
  return std::find(groups.begin(), groups.end(), group) != groups.end();
}

// Where the same words belong to selectors of nodes, or of the scopes of a quota.
bool holds_other_selectors(std::string_view key) {
  return key == "nodeSelectorTerms" || key == "preference" || key == "scopeSelector";
}

bool has_form(std::string_view text, std::string_view format) {
  return text.find("${") != std::string_view::npos || cel::has_format(text, format);
}

// Values are checked from 1.27 on.
void check_texts(lint::Ask& ask, const yaml::Node& requirement) {
  const yaml::Node* key = kube::field(&requirement, "key");
  if (key && key->is_scalar() && !has_form(key->text(), "qualifiedName")) {
    ask.report(key, fmt::format("key '{}' is not a label key", key->text()));
  }
  if (ask.version().minor < 27) return;
  for (const yaml::Node& value : kube::items_at(&requirement, "values")) {
    if (!value.is_scalar() || has_form(value.text(), "labelValue")) continue;
    ask.report(&value, fmt::format("value '{}' is not a label value", value.text()));
  }
}

void check_operator(lint::Ask& ask, const yaml::Node& requirement) {
  const std::string_view op = kube::text_at(&requirement, "operator");
  const bool has_values = !kube::items_at(&requirement, "values").empty();
  if (op == "In" || op == "NotIn") {
    if (has_values) return;
    ask.report_absent(&requirement, {"values"}, fmt::format("operator '{}' without values", op));
  } else if (op == "Exists" || op == "DoesNotExist") {
    if (!has_values) return;
    ask.report(kube::field(&requirement, "values"), fmt::format("operator '{}' with values", op));
  }
}

void walk(lint::Ask& ask, const yaml::Node& node) {
  for (const yaml::Node& item : node.items()) walk(ask, item);
  for (const yaml::Entry& entry : node.entries()) {
    if (holds_other_selectors(entry.key.text())) continue;
    if (entry.key.text() != "matchExpressions") {
      walk(ask, entry.value);
      continue;
    }
    for (const yaml::Node& requirement : entry.value.items()) {
      check_texts(ask, requirement);
      check_operator(ask, requirement);
    }
  }
}

}  // namespace

void label_selector_invalid(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (!is_built_in(object.group)) return;
  if (const yaml::Node* spec = object.spec()) walk(ask, *spec);
  for (const std::string_view key : {"webhooks", "aggregationRule", "nodeTopology"}) {
    if (const yaml::Node* part = kube::mapping_at(object.node, key)) walk(ask, *part);
  }
}

}  // namespace kready::rules
