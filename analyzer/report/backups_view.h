// SPDX-License-Identifier: MIT
// The words that all formats about backups share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/backup.h"

namespace kready::report {

// "PersistentVolumeClaim media", "StatefulSet db, claim data"
std::string title_of(const graph::BackupRow& row);
// "backed up", "snapshots only", "not needed: ends with its pod"
std::string_view state_of(const graph::BackupRow& row);
// Rows in the order of the unit's namespaces.
std::vector<const graph::BackupRow*> rows_of(const graph::Unit& unit, std::string_view namespace_);
// Why it is no better; empty where that needs no word.
std::string reason_of(const graph::Unit& unit, const graph::BackupRow& row);
// "0 2 * * *, 0 14 * * *"
std::string times_of(const graph::Copy& copy);
// "4 claims: 2 backed up, 1 snapshots only, 1 not backed up"
std::string count_backups(const graph::Unit& unit);

}  // namespace kready::report
