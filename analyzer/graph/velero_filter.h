// SPDX-License-Identifier: MIT
// What a Velero backup takes at all: whether it is made, its namespaces and resources, and where it
// is kept. Knows the filters, not the volumes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/backup_tools.h"
#include "graph/unit.h"
#include "kube/answer.h"
#include "kube/fields.h"

namespace kready::graph {

// On objects and namespaces: "true" leaves them out.
inline constexpr std::string_view velero_exclude_label = "velero.io/exclude-from-backup";

// What keeps the schedule from making backups, but that it is paused.
std::optional<BackupFault> velero_fault(const Unit& unit, const BackupSchedule& schedule);

kube::Answer velero_takes_namespace(const Unit& unit, const yaml::Node* backup,
                                    std::string_view namespace_);
bool velero_takes_claims(const yaml::Node* backup);
bool velero_takes_pods(const yaml::Node* backup);
// Whether PersistentVolumes are left out, so that only CSI can take snapshots.
bool velero_drops_volumes(const yaml::Node* backup);
// Whether the labels of a pod and its namespace let it into the backup.
kube::Answer velero_takes_pod(const yaml::Node* backup, const kube::Workload& workload);

// labelSelector, or one of orLabelSelectors. `match` answers for one selector.
template <typename Match>
kube::Answer velero_selects(const yaml::Node* backup, Match match) {
  if (const yaml::Node* selector = kube::mapping_at(backup, "labelSelector"))
    return match(selector);
  std::span<const yaml::Node> choices = kube::items_at(backup, "orLabelSelectors");
  if (choices.empty()) return kube::Answer::yes;
  kube::Answer result = kube::Answer::no;
  for (const yaml::Node& choice : choices) result = kube::either(result, match(&choice));
  return result;
}

// Where the backups go: the storage location that is named, or the default one.
struct VeleroLocation {
  const kube::Object* object = nullptr;  // null: not in the unit
  std::string_view name;                 // empty: the default one, whatever it is called
  bool is_missing = false;               // the unit holds others, but not this one
};
VeleroLocation velero_location(const Unit& unit, const BackupSchedule& schedule);

}  // namespace kready::graph
