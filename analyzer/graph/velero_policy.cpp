// SPDX-License-Identifier: MIT
// Velero's resource policy: a ConfigMap whose one value is YAML that chooses actions for volumes.
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

VolumeAction volume_action(const Unit& unit, const kube::Object& policy_map, const Claim& claim) {
  const yaml::Node* data = mapping_at(policy_map.node, "data");
  if (!data || data->size() != 1) return VolumeAction::undecided;
  text::Source source("policy", std::string(text_of(&data->entries()[0].value)));
  text::Symbols symbols;
  std::pmr::monotonic_buffer_resource arena;
  std::vector<text::Span> pieces = yaml::split(source);
  if (pieces.size() != 1) return VolumeAction::undecided;
  yaml::Document document = yaml::parse(source, pieces[0], symbols, arena);
  return document.root ? first_action(unit, *document.root, claim) : VolumeAction::undecided;
}

}  // namespace kready::graph
