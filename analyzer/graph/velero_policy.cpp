// SPDX-License-Identifier: MIT
// Velero's resource policy: a ConfigMap whose one value is YAML that chooses actions for volumes.
#include <fmt/format.h>

#include <algorithm>
#include <memory_resource>

#include "cel/quantity.h"
#include "graph/backup_tools.h"
#include "kube/fields.h"
#include "yaml/document.h"

namespace kready::graph {

using kube::Answer;
using kube::items_at;
using kube::mapping_at;
using kube::text_at;
using kube::text_of;

namespace {

Answer holds_storage_class(std::span<const yaml::Node> names, const Claim& claim) {
  std::string_view name = storage_class_name(claim);
  if (name.empty()) return Answer::unknown;
  return kube::answer(
      std::ranges::any_of(names, [&](const yaml::Node& each) { return text_of(&each) == name; }));
}

Answer holds_labels(const yaml::Node& labels, const Claim& claim) {
  Answer result = Answer::yes;
  for (const yaml::Entry& entry : labels.entries())
    result = kube::both(result, claim_label(claim, entry.key.text(), text_of(&entry.value)));
  return result;
}

std::string_view without_blanks(std::string_view text) {
  size_t begin = std::min(text.find_first_not_of(' '), text.size());
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

// "low,high", both inclusive; either side may be empty.
Answer holds_capacity(std::string_view range, const Claim& claim) {
  size_t comma = range.find(',');
  auto size =
      cel::parse_quantity(text_at(claim.node, {"spec", "resources", "requests", "storage"}));
  if (comma == std::string_view::npos || !size) return Answer::unknown;
  std::string_view low = without_blanks(range.substr(0, comma));
  std::string_view high = without_blanks(range.substr(comma + 1));
  auto least = cel::parse_quantity(low);
  auto most = cel::parse_quantity(high);
  if ((!low.empty() && !least) || (!high.empty() && !most)) return Answer::unknown;
  return kube::answer((!least || cel::compare(*least, *size) <= 0) &&
                      (!most || cel::compare(*size, *most) <= 0));
}

Answer holds_driver(const Unit& unit, const yaml::Node& csi, const Claim& claim) {
  const kube::Object* type = storage_class(unit, claim);
  std::string_view driver = text_at(&csi, "driver");
  if (!type || csi.size() != 1) return Answer::unknown;
  return kube::answer(driver.empty() || driver == text_at(type->node, "provisioner"));
}

Answer holds(const Unit& unit, const yaml::Entry& condition, const Claim& claim) {
  std::string_view key = condition.key.text();
  if (key == "storageClass") return holds_storage_class(condition.value.items(), claim);
  if (key == "pvcLabels") return holds_labels(condition.value, claim);
  if (key == "capacity") return holds_capacity(text_of(&condition.value), claim);
  if (key == "csi") return holds_driver(unit, condition.value, claim);
  return Answer::unknown;
}

VolumeAction action_of(const yaml::Node& policy) {
  std::string_view type = text_at(&policy, {"action", "type"});
  if (type == "skip") return VolumeAction::skip;
  if (type == "snapshot") return VolumeAction::snapshot;
  if (type == "fs-backup") return VolumeAction::file_system;
  return VolumeAction::undecided;
}

VolumeAction first_action(const Unit& unit, const yaml::Node& policies, const Claim& claim) {
  for (const yaml::Node& policy : items_at(&policies, "volumePolicies")) {
    Answer applies = Answer::yes;
    if (const yaml::Node* conditions = mapping_at(&policy, "conditions"))
      for (const yaml::Entry& condition : conditions->entries())
        applies = kube::both(applies, holds(unit, condition, claim));
    if (applies == Answer::yes) return action_of(policy);
    if (applies == Answer::unknown) return VolumeAction::undecided;
  }
  return VolumeAction::none;
}

}  // namespace

namespace {

// The tree of the one text a policy's ConfigMap holds.
class PolicyText {
 public:
  explicit PolicyText(const kube::Object& policy_map)
      : source_("policy", text_in(policy_map)), pieces_(yaml::split(source_)) {
    if (pieces_.size() == 1) document_ = yaml::parse(source_, pieces_[0], symbols_, arena_);
  }

  const yaml::Node* root() const { return pieces_.size() == 1 ? document_.root : nullptr; }

 private:
  static std::string text_in(const kube::Object& policy_map) {
    const yaml::Node* data = mapping_at(policy_map.node, "data");
    return data && data->size() == 1 ? std::string(text_of(&data->entries()[0].value)) : "";
  }

  text::Source source_;
  text::Symbols symbols_;
  std::pmr::monotonic_buffer_resource arena_;
  std::vector<text::Span> pieces_;
  yaml::Document document_;
};

bool is_action(std::string_view type) {
  return type == "skip" || type == "snapshot" || type == "fs-backup" || type == "custom";
}

// "5Gi,10Gi", "5Gi," or ",10Gi": an amount alone is refused.
bool is_range(std::string_view text) {
  return text.find(',') != std::string_view::npos && text.find(',') == text.rfind(',');
}

std::string fault_of(const yaml::Node& policy) {
  const std::string_view type = text_at(&policy, {"action", "type"});
  if (!is_action(type)) return fmt::format("has the action '{}'", type);
  const yaml::Node* capacity = kube::field_at(&policy, {"conditions", "capacity"});
  if (capacity && !is_range(text_of(capacity)))
    return fmt::format("has the capacity '{}', which is no range", text_of(capacity));
  return {};
}

}  // namespace

VolumeAction volume_action(const Unit& unit, const kube::Object& policy_map, const Claim& claim) {
  const PolicyText policy(policy_map);
  return policy.root() ? first_action(unit, *policy.root(), claim) : VolumeAction::undecided;
}

std::string policy_fault(const kube::Object& policy_map, bool old_filters) {
  const yaml::Node* data = mapping_at(policy_map.node, "data");
  if (!data || data->size() != 1) return "has not exactly one key";
  const PolicyText policy(policy_map);
  if (!policy.root() || !policy.root()->is_mapping()) return "is no YAML of a policy";
  if (text_at(policy.root(), "version") != "v1") return "is not of version v1";
  if (old_filters && policy.root()->find("includeExcludePolicy"))
    return "has filters that do not go with those of the schedule";
  for (const yaml::Node& each : items_at(policy.root(), "volumePolicies"))
    if (std::string fault = fault_of(each); !fault.empty()) return fault;
  return {};
}

}  // namespace kready::graph
