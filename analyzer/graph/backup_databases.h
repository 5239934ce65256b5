// SPDX-License-Identifier: MIT
// How each operator of databases is asked for backups: one question for one kind.
#pragma once

#include <string_view>

#include "graph/backup_tools.h"

namespace kready::graph {

OwnBackup ask_cnpg(const Unit& unit, const kube::Object& cluster);
OwnBackup ask_zalando(const Unit& unit, const kube::Object& cluster);
OwnBackup ask_pgbackrest(const Unit& unit, const kube::Object& cluster);
OwnBackup ask_percona(const Unit& unit, const kube::Object& cluster);
OwnBackup ask_mariadb(const Unit& unit, const kube::Object& cluster);
OwnBackup ask_innodb(const Unit& unit, const kube::Object& cluster);
OwnBackup ask_presslabs(const Unit& unit, const kube::Object& cluster);
OwnBackup ask_tidb(const Unit& unit, const kube::Object& cluster);
OwnBackup ask_scylla(const Unit& unit, const kube::Object& cluster);
OwnBackup ask_elasticsearch(const Unit& unit, const kube::Object& cluster);

// A copy that the database's object schedules itself.
Copy own_copy(const kube::Object& object, std::string_view tool, Coverage coverage);

// Whether the operator makes volumes for the object but offers no backup of them.
bool has_volumes_without_backup(const kube::Object& object);

}  // namespace kready::graph
