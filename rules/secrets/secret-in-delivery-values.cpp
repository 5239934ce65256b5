// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "kube/fields.h"
#include "lint/native.h"
#include "rules/credential.h"
#include "rules/secret_name.h"
#include "rules/secret_setting.h"

namespace kready::rules {
namespace {

bool ends_with_one(std::string_view name, std::initializer_list<std::string_view> ends) {
  return std::ranges::any_of(ends, [name](std::string_view end) { return name.ends_with(end); });
}

// In values of charts these name a Secret or one of its keys: `existingSecret`, `tls.secret`,
// `configSecret`, `passwordKey`; or they are annotations that speak of Secrets.
bool names_place(std::string_view name) {
  if (name.find('/') != std::string_view::npos || name.starts_with("existing")) return true;
  if (name.ends_with("Key")) return !ends_with_one(name, {"apiKey", "privateKey", "accessKey"});
  if (name == "secret" || name.ends_with(".secret")) return true;
  return name.ends_with("Secret") &&
         !ends_with_one(name, {"clientSecret", "sessionSecret", "cookieSecret", "jwtSecret",
                               "appSecret", "sharedSecret", "signingSecret"});
}

class Walk {
 public:
  explicit Walk(lint::Ask& ask) : ask_(ask), names_(secret_names(ask.parameter("names"))) {}

  void value(const yaml::Node* node, std::string_view name) {
    if (!node) return;
    if (node->is_scalar()) return scalar(*node, name);
    for (const yaml::Node& item : node->items()) value(&item, name);
    if (!node->is_mapping()) return;
    // {name: auth.password, value: ...}
    const std::string_view given = kube::text_at(node, "name");
    for (const yaml::Entry& entry : node->entries()) {
      const std::string_view key = entry.key.text();
      value(&entry.value, key == "value" && !given.empty() ? given : key);
    }
  }

  // A text that holds values.
  void text(const yaml::Node* node, std::string_view name) {
    if (!node || !node->is_scalar()) return;
    const std::string_view setting = secret_setting(node->text(), name, names_);
    if (!setting.empty() && !names_place(setting)) report(*node, setting);
  }

  void source(const yaml::Node* source) {
    const yaml::Node* helm = kube::mapping_at(source, "helm");
    value(kube::field(helm, "parameters"), {});
    value(kube::field(helm, "valuesObject"), {});
    text(kube::field(helm, "values"), "values");
  }

  void application(const yaml::Node* spec) {
    source(kube::mapping_at(spec, "source"));
    for (const yaml::Node& each : kube::items_at(spec, "sources")) source(&each);
  }

  void fetched(const yaml::Node* spec) {
    for (const yaml::Node& fetch : kube::items_at(spec, "fetch")) {
      const yaml::Node* paths = kube::mapping_at(&fetch, {"inline", "paths"});
      if (!paths) continue;
      for (const yaml::Entry& entry : paths->entries()) text(&entry.value, entry.key.text());
    }
  }

 private:
  void scalar(const yaml::Node& node, std::string_view name) {
    if (node.text().find('\n') != std::string_view::npos) return text(&node, name);
    if (!names_.matches(name) || names_place(name) || !node.is_string()) return;
    if (!is_literal_secret(node.text()) || stands_for_secret(node.text())) return;
    if (!credential_in(node.text(), name).empty()) return;  // reported as what it is
    report(node, name);
  }

  void report(const yaml::Node& node, std::string_view name) {
    ask_.report(&node, fmt::format("{} '{}' holds a literal for '{}'", ask_.object()->kind,
                                   ask_.object()->name, name));
  }

  lint::Ask& ask_;
  const SecretNames& names_;
};

}  // namespace

void secret_in_delivery_values(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  const yaml::Node* spec = object.spec();
  Walk walk(ask);
  if (object.is("helm.toolkit.fluxcd.io", "HelmRelease"))
    walk.value(kube::field(spec, "values"), {});
  if (object.is("argoproj.io", "Application")) walk.application(spec);
  if (object.is("argoproj.io", "ApplicationSet")) {
    walk.application(kube::mapping_at(spec, {"template", "spec"}));
  }
  if (object.is("kappctrl.k14s.io", "App")) walk.fetched(spec);
  if (object.is("helm.cattle.io", "HelmChart")) {
    walk.value(kube::field(spec, "set"), {});
    walk.text(kube::field(spec, "valuesContent"), "valuesContent");
  }
}

}  // namespace kready::rules
