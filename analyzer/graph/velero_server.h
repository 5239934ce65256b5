// SPDX-License-Identifier: MIT
// What a unit says of the Velero that runs: its server's flags, its node agent, and the values of
// its chart.
#pragma once

#include <optional>
#include <string_view>

#include "graph/backup_tools.h"

namespace kready::graph {

// Whether the unit shows the server of that namespace, so that its flags are known.
bool shows_velero_server(const Unit& unit, std::string_view namespace_);
// A flag of that server, the last one written; empty text where it has no value, nothing where it
// is not written.
std::optional<std::string_view> velero_flag(const Unit& unit, std::string_view namespace_,
                                            std::string_view flag);
bool velero_switch(const Unit& unit, std::string_view namespace_, std::string_view flag);

// Whether the node agent runs, without which no files are copied and no data moved.
kube::Answer has_node_agent(const Unit& unit, std::string_view namespace_);

// Whether pods' volumes are copied as files unless they opt out. unknown: the server says, and the
// unit does not show it.
kube::Answer velero_copies_files(const Unit& unit, const BackupSchedule& schedule);
kube::Answer velero_moves_snapshots(const Unit& unit, const BackupSchedule& schedule);

// Whether the labels that the schedule selects are those of the claim, but not of the pod that opts
// in to the copy of its files: neither files nor a snapshot are taken.
bool velero_splits(const Unit& unit, const BackupSchedule& schedule, const Claim& claim);

// Whether one of the volumes an annotation lists is that one. No blanks are trimmed: "a, b" names
// "a" and " b".
bool lists_volume(std::string_view annotation, std::string_view volume);
inline constexpr std::string_view velero_opt_in = "backup.velero.io/backup-volumes";
inline constexpr std::string_view velero_opt_out = "backup.velero.io/backup-volumes-excludes";

// The values of a HelmRelease of Velero's chart; null for other objects.
const yaml::Node* velero_values(const kube::Object& release);

}  // namespace kready::graph
