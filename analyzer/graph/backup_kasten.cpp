// SPDX-License-Identifier: MIT
// Kasten: policies about namespaces.
#include <fmt/format.h>

#include <algorithm>

#include "graph/backup_tools.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::items_at;
using kube::mapping_at;
using kube::text_at;

namespace {

constexpr std::string_view kasten_key = "k10.kasten.io/appNamespace";

// Applications are namespaces; other labels than their names are those of clusters.
Answer kasten_selects(const BackupSchedule& policy, std::string_view namespace_) {
  const yaml::Node* selector = mapping_at(policy.spec, "selector");
  if (!selector || kube::is_empty_selector(selector)) return Answer::yes;
  auto ask = [&](std::string_view key, std::optional<std::string_view> value) {
    if (key != kasten_key || namespace_.empty()) return Answer::unknown;
    return value ? same_name(*value, namespace_) : Answer::yes;
  };
  return kube::matches(selector, ask);
}

const yaml::Node* action(const BackupSchedule& policy, std::string_view wanted) {
  for (const yaml::Node& each : items_at(policy.spec, "actions"))
    if (text_at(&each, "action") == wanted) return &each;
  return nullptr;
}

// Times and stores may stand in a preset that several policies share.
const yaml::Node* preset_of(const Unit& unit, const BackupSchedule& policy) {
  const yaml::Node* reference = mapping_at(policy.spec, "presetRef");
  if (!reference) return nullptr;
  std::string_view where = text_at(reference, "namespace");
  if (where.empty()) where = policy.namespace_;
  const kube::Object* preset = unit.find("PolicyPreset", where, text_at(reference, "name"));
  return preset ? mapping_at(preset->spec(), "backup") : nullptr;
}

// An export of metadata alone leaves the data where it is.
Coverage coverage_of(const BackupSchedule& policy, const yaml::Node* preset) {
  const yaml::Node* exported = action(policy, "export");
  if (!exported) return preset ? Coverage::unknown : Coverage::snapshot_only;
  const auto with_data =
      kube::boolean_at(mapping_at(exported, {"exportParameters", "exportData"}), "enabled");
  if (!with_data) return Coverage::unknown;
  return *with_data ? Coverage::full : Coverage::snapshot_only;
}

}  // namespace

Verdict ask_kasten(const Unit& unit, const BackupSchedule& policy, const Claim& claim) {
  Answer selected = kasten_selects(policy, claim.namespace_);
  if (selected == Answer::no || !action(policy, "backup")) return {};
  const yaml::Node* preset = preset_of(unit, policy);
  const bool has_preset = mapping_at(policy.spec, "presetRef") != nullptr;
  std::string_view frequency = text_at(preset ? preset : policy.spec, "frequency");
  const bool is_unseen = has_preset && !preset;
  if (!is_unseen && (frequency.empty() || frequency == "@onDemand"))
    return missed("runs on demand only");
  if (kube::boolean_at(policy.spec, "paused").value_or(false)) return missed("is paused");
  if (is_unseen) return covered(Coverage::unknown);
  return covered(at_most(coverage_of(policy, preset), selected));
}

void describe_kasten(const Unit& unit, const BackupSchedule& policy, Copy& copy) {
  const yaml::Node* preset = preset_of(unit, policy);
  const yaml::Node* settings = preset ? preset : policy.spec;
  add_time(kube::field(settings, "frequency"), copy);
  copy.kept = retention_words(mapping_at(settings, "retention"));
  const yaml::Node* exported = action(policy, "export");
  const std::string_view profile = text_at(exported, {"exportParameters", "profile", "name"});
  if (!profile.empty()) copy.destination = fmt::format("profile '{}'", profile);
  if (copy.coverage == Coverage::snapshot_only)
    copy.destination = "the storage system of the volume";
}

}  // namespace kready::graph
