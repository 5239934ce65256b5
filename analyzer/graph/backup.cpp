// SPDX-License-Identifier: MIT
#include "graph/backup.h"

#include <fmt/format.h>

#include <algorithm>

#include "graph/backup_tools.h"

namespace kready::graph {

std::string_view name(Coverage coverage) {
  switch (coverage) {
    case Coverage::none:
      return "none";
    case Coverage::object_only:
      return "object only";
    case Coverage::unknown:
      return "unknown";
    case Coverage::snapshot_only:
      return "snapshot only";
    case Coverage::full:
      break;
  }
  return "full";
}

Verdict covered(Coverage coverage) { return {coverage, true, {}}; }

Verdict missed(std::string reason, Coverage coverage) {
  return {coverage, true, std::move(reason)};
}

namespace {

struct Tool {
  std::string_view kind;
  std::string_view group;  // what the group ends with
  Verdict (*ask)(const Unit&, const kube::Object&, const Claim&);
};

// Null `ask`: schedules what is not a claim of ours.
constexpr Tool tools[] = {
    {"Schedule", "velero.io", ask_velero},
    {"Schedule", "k8up.io", ask_k8up},
    {"Schedule", "backup.appuio.ch", ask_k8up},
    {"ReplicationSource", "volsync.backube", ask_volsync},
    {"SnapshotSchedule", "snapscheduler.backube", ask_snapscheduler},
    {"SnapshotGroup", "gemini.fairwinds.com", ask_gemini},
    {"RecurringJob", "longhorn.io", ask_longhorn},
    {"BackupConfiguration", "stash.appscode.com", ask_stash},
    {"BackupConfiguration", "kubestash.com", ask_kubestash},
    {"Policy", "kio.kasten.io", ask_kasten},
    {"ScheduledBackup", "cnpg.io", nullptr},
};

template <typename Visit>
void for_each_schedule(const Unit& unit, Visit visit) {
  for (const Tool& tool : tools)
    for (const kube::Object* object : unit.of_kind(tool.kind))
      if (object->group.ends_with(tool.group)) visit(tool, *object);
}

void improve(BackupAnswer& answer, const kube::Object& schedule, const Verdict& verdict,
             const kube::Object*& reason_by) {
  if (verdict.coverage > answer.coverage) {
    answer.coverage = verdict.coverage;
    answer.by = &schedule;
  }
  if (verdict.reason.empty() || (reason_by && reason_by->index <= schedule.index)) return;
  reason_by = &schedule;
  answer.reason = fmt::format("{} {}", kube::show(schedule), verdict.reason);
}

}  // namespace

std::vector<const kube::Object*> backup_schedules(const Unit& unit) {
  std::vector<const kube::Object*> result;
  for_each_schedule(unit,
                    [&](const Tool&, const kube::Object& object) { result.push_back(&object); });
  std::ranges::sort(result, {}, &kube::Object::index);
  return result;
}

BackupAnswer backup_of(const Unit& unit, const Claim& claim) {
  BackupAnswer answer;
  const kube::Object* reason_by = nullptr;
  for_each_schedule(unit, [&](const Tool& tool, const kube::Object& object) {
    if (tool.ask) improve(answer, object, tool.ask(unit, object, claim), reason_by);
  });
  for (const Mount& mount : mounts_of(unit, claim))
    if (mount.workload->kind == kube::WorkloadKind::cron_job)
      improve(answer, *mount.workload->object, ask_cron_job(unit, *mount.workload->object, claim),
              reason_by);
  return answer;
}

}  // namespace kready::graph
