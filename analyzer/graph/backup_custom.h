// SPDX-License-Identifier: MIT
// Schedules that are found by how they look, not by their kind.
#pragma once

#include <vector>

#include "graph/backup_tools.h"

namespace kready::graph {

// CronJobs that run a program that copies data.
std::vector<BackupSchedule> copying_cron_jobs(const Unit& unit);
// Custom resources that are called like schedules of backups, of tools whose rules are not known.
std::vector<BackupSchedule> unknown_tools(const Unit& unit);

}  // namespace kready::graph
