// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string>
#include <string_view>

#include "cel/format.h"
#include "kube/api_object.h"
#include "kube/fields.h"
#include "kube/selector_fields.h"
#include "lint/native.h"
#include "schema/kubernetes.h"

namespace kready::rules {
namespace {

std::string value_fault(std::string_view value) {
  if (value.size() > 63) return fmt::format("has {} characters, more than 63", value.size());
  constexpr std::string_view allowed =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";
  const size_t other = value.find_first_not_of(allowed);
  if (other == std::string_view::npos) return "does not begin and end with a letter or digit";
  const auto code = static_cast<unsigned char>(value[other]);
  if (code < ' ') return "contains a control character";
  return code < 0x7f ? fmt::format("contains '{}'", value[other]) : "contains other than ASCII";
}

class Labels {
 public:
  explicit Labels(lint::Ask& ask) : ask_(ask) {}

  void check(const yaml::Node* map) {
    if (!map || !map->is_mapping()) return;
    for (const yaml::Entry& entry : map->entries()) check(entry);
  }
  void check_metadata(const yaml::Node* metadata) { check(kube::field(metadata, "labels")); }

 private:
  void check(const yaml::Entry& entry) {
    const std::string_view key = entry.key.text();
    if (!kube::is_placeholder(key) && !cel::has_format(key, "qualifiedName")) {
      ask_.report(&entry.value, fmt::format("label key '{}' is not a qualified name", key));
    }
    const std::string_view value = kube::text_of(&entry.value);
    if (value.empty() || kube::is_placeholder(value) || cel::has_format(value, "labelValue"))
      return;
    ask_.report(&entry.value,
                fmt::format("value '{}' of label '{}' {}", value, key, value_fault(value)));
  }

  lint::Ask& ask_;
};

// A plain map of labels stands where other kinds have a LabelSelector.
bool has_plain_selector(const kube::Object& object) {
  return object.is("", "Service") || object.is("", "ReplicationController");
}

}  // namespace

void label_invalid(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (kube::is_local_configuration(object)) return;
  Labels labels(ask);
  labels.check_metadata(object.metadata());
  // Templates within custom resources are for their controllers to judge.
  if (!schema::is_kubernetes_group(object.group)) return;
  labels.check_metadata(kube::field_at(object.spec(), {"jobTemplate", "metadata"}));
  for (const kube::Workload* workload : ask.unit().workloads_of(object)) {
    if (workload->pod.node() != object.node) labels.check_metadata(workload->pod.metadata());
    for (const yaml::Node& claim : workload->volume_claim_templates())
      labels.check_metadata(kube::field(&claim, "metadata"));
  }
  if (has_plain_selector(object)) labels.check(kube::field(object.spec(), "selector"));
  for (const yaml::Node* selector : kube::label_selectors(object))
    labels.check(kube::field(selector, "matchLabels"));
}

}  // namespace kready::rules
