// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "graph/assumptions.h"
#include "graph/backup.h"
#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

bool works(const graph::OwnBackup& backup) {
  return !backup.is_void && std::ranges::any_of(backup.copies, [](const graph::Copy& copy) {
    return copy.coverage > graph::Coverage::object_only;
  });
}

// Charts and unread documents may bring the schedule.
bool may_be_scheduled_unseen(const graph::Unit& unit, const kube::Object& database) {
  if (graph::provides(unit, "backups")) return true;
  for (std::string_view kind : {"ScheduledBackup", "Backup", "BackupSchedule"})
    if (graph::may_hold_unread(unit, kind)) return true;
  return database.name.empty();
}

}  // namespace

void database_not_backed_up(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  constexpr std::string_view opt_out = "kready.dev/backup";
  if (object.label(opt_out) == "not-needed" || object.annotation(opt_out) == "not-needed") return;
  const auto backup = graph::own_backup(ask.unit(), object);
  if (!backup || backup->is_copy || works(*backup)) return;
  if (may_be_scheduled_unseen(ask.unit(), object)) return;
  ask.report_absent(
      object.metadata(), {"name"},
      fmt::format("{} '{}' is not backed up: {}", object.kind, object.name, backup->reason));
}

}  // namespace kready::rules
