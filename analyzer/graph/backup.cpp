// SPDX-License-Identifier: MIT
#include "graph/backup.h"

#include <fmt/format.h>

#include <algorithm>

#include "graph/backup_custom.h"
#include "graph/backup_databases.h"
#include "graph/backup_images.h"
#include "graph/backup_tools.h"
#include "graph/index.h"
#include "graph/velero_filter.h"
#include "graph/velero_server.h"
#include "kube/fields.h"

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

BackupSlot::BackupSlot() = default;
BackupSlot::~BackupSlot() = default;

const BackupTable& backups_of(const Unit& unit) {
  const BackupSlot& slot = unit.index().backups;
  std::call_once(slot.once, [&] { slot.table = std::make_unique<const BackupTable>(unit); });
  return *slot.table;
}

const BackupAnswer& backup_of(const Unit& unit, const Claim& claim) {
  return backups_of(unit).answer(claim);
}

namespace {

struct Tool {
  std::string_view kind;
  std::string_view group;  // what the group ends with
  std::string_view name;
  Verdict (*ask)(const Unit&, const BackupSchedule&, const Claim&);
  void (*describe)(const Unit&, const BackupSchedule&, Copy&);
  FaultOf fault;
};

constexpr Tool velero = {"Schedule", "velero.io",     "Velero",
                         ask_velero, describe_velero, velero_fault};
constexpr Tool cron_job = {"CronJob", "batch", "CronJob", ask_cron_job, describe_plainly, nullptr};
constexpr Tool unknown_tool = {"", "", "unknown", ask_unknown_tool, describe_plainly, nullptr};

// Null `ask`: schedules what is not a claim of ours.
constexpr Tool tools[] = {
    {"Schedule", "k8up.io", "K8up", ask_k8up, describe_k8up, k8up_fault},
    {"Schedule", "backup.appuio.ch", "K8up", ask_k8up, describe_k8up, k8up_fault},
    {"ReplicationSource", "volsync.backube", "VolSync", ask_volsync, describe_volsync,
     volsync_fault},
    {"SnapshotSchedule", "snapscheduler.backube", "snapscheduler", ask_snapscheduler,
     describe_snapscheduler, snapscheduler_fault},
    {"SnapshotGroup", "gemini.fairwinds.com", "Gemini", ask_gemini, describe_gemini, gemini_fault},
    {"RecurringJob", "longhorn.io", "Longhorn", ask_longhorn, describe_longhorn, longhorn_fault},
    {"BackupConfiguration", "stash.appscode.com", "Stash", ask_stash, describe_stash, stash_fault},
    {"BackupBatch", "stash.appscode.com", "Stash", ask_stash, describe_stash, stash_fault},
    {"BackupBlueprint", "stash.appscode.com", "Stash", ask_stash_blueprint, describe_stash,
     stash_fault},
    {"BackupConfiguration", "kubestash.com", "KubeStash", ask_kubestash, describe_kubestash,
     kubestash_fault},
    {"BackupBlueprint", "kubestash.com", "KubeStash", ask_stash_blueprint, describe_plainly,
     nullptr},
    {"Policy", "kio.kasten.io", "Kasten", ask_kasten, describe_kasten, nullptr},
    {"ScheduledBackup", "cnpg.io", "CloudNativePG", nullptr, nullptr, cnpg_fault},
};

struct Scheduled {
  const Tool* tool = nullptr;
  BackupSchedule schedule;
};

std::vector<Scheduled> all_schedules(const Unit& unit) {
  std::vector<Scheduled> result;
  for (const BackupSchedule& each : velero_schedules(unit)) result.push_back({&velero, each});
  for (const Tool& tool : tools)
    for (const kube::Object* object : unit.of_kind(tool.kind))
      if (object->group.ends_with(tool.group)) result.push_back({&tool, schedule_of(*object)});
  for (const BackupSchedule& each : unknown_tools(unit)) result.push_back({&unknown_tool, each});
  std::ranges::stable_sort(result, {},
                           [](const Scheduled& each) { return each.schedule.object->index; });
  return result;
}

// Whether files are copied as they lie there, with the programs that write them at work.
bool copies_live_files(const Unit& unit, const Scheduled& each, const Copy& copy) {
  if (copy.coverage != Coverage::full) return false;
  return each.tool->name == "K8up" ||
         (each.tool == &velero && velero_moves_snapshots(unit, each.schedule) != kube::Answer::yes);
}

bool has_hook(const Unit& unit, const Scheduled& each, const Mount& mount) {
  const kube::Pod& pod = mount.workload->pod;
  if (each.tool == &velero)
    return pod.annotation("pre.hook.backup.velero.io/command").data() ||
           !kube::items_at(each.schedule.spec, {"template", "hooks", "resources"}).empty();
  return pod.annotation("k8up.io/backupcommand").data() ||
         std::ranges::any_of(unit.of_kind("PreBackupPod"), [&](const kube::Object* object) {
           return object->namespace_ == each.schedule.namespace_;
         });
}

bool runs_database(const Mount& mount) {
  return std::ranges::any_of(mount.workload->pod.containers(),
                             [](const kube::Container& container) {
                               return container.is_app() && database_of(container);
                             });
}

void add_caveats(const Unit& unit, const Scheduled& each, const Claim& claim, Copy& copy) {
  if (!copies_live_files(unit, each, copy)) return;
  for (const Mount& mount : mounts_of(unit, claim))
    if (runs_database(mount) && !has_hook(unit, each, mount)) {
      copy.caveats.emplace_back("copies a running database without a hook");
      return;
    }
}

class Asking {
 public:
  Asking(const Unit& unit, const Claim& claim) : unit_(unit), claim_(claim) {}

  void ask(const Scheduled& each) {
    if (!each.tool->ask) return;
    Verdict verdict = each.tool->ask(unit_, each.schedule, claim_);
    if (!verdict.reason.empty() && answer_.reason.empty())
      answer_.reason = fmt::format("{} {}", show(each.schedule), verdict.reason);
    if (verdict.coverage == Coverage::none) return;
    Copy copy;
    copy.by = each.schedule.object;
    copy.name = show(each.schedule);
    copy.tool = each.tool->name;
    copy.coverage = verdict.coverage;
    each.tool->describe(unit_, each.schedule, copy);
    if (!verdict.reason.empty()) copy.caveats.push_back(std::move(verdict.reason));
    add_caveats(unit_, each, claim_, copy);
    answer_.copies.push_back(std::move(copy));
  }

  // Copies of a database's operator are its own.
  void add(OwnBackup own) {
    for (Copy& copy : own.copies) answer_.copies.push_back(std::move(copy));
    if (!own.reason.empty()) answer_.reason = std::move(own.reason);
  }

  BackupAnswer answer() {
    answer_.need = need_of(unit_, claim_);
    std::ranges::stable_sort(answer_.copies, std::greater<>(), &Copy::coverage);
    if (!answer_.copies.empty()) {
      answer_.coverage = answer_.copies.front().coverage;
      answer_.by = answer_.copies.front().by;
    }
    return std::move(answer_);
  }

 private:
  const Unit& unit_;
  const Claim& claim_;
  BackupAnswer answer_;
};

}  // namespace

BackupTable::BackupTable(const Unit& unit) {
  std::vector<Scheduled> schedules = all_schedules(unit);
  has_schedules_ = !schedules.empty();
  for (const BackupSchedule& job : copying_cron_jobs(unit)) schedules.push_back({&cron_job, job});
  const auto add = [&](const Claim& claim, std::optional<OwnBackup> own) {
    Asking asking(unit, claim);
    if (own) asking.add(std::move(*own));
    if (claim.kind != ClaimKind::pod)
      for (const Scheduled& each : schedules) asking.ask(each);
    row_of_.emplace(claim.node, rows_.size());
    rows_.push_back({claim, asking.answer()});
  };
  for (const kube::Object* object : unit.objects()) {
    for (const Claim& claim : all_claims_of(unit, *object)) add(claim, std::nullopt);
    std::optional<OwnBackup> own = own_backup(unit, *object);
    if (own ? !own->is_copy : has_volumes_without_backup(*object))
      add({object, object->node, nullptr, object->name, object->namespace_, ClaimKind::database},
          std::move(own));
  }
}

const BackupAnswer& BackupTable::answer(const Claim& claim) const {
  static const BackupAnswer nothing;
  const auto found = row_of_.find(claim.node);
  return found == row_of_.end() ? nothing : rows_[found->second].answer;
}

std::vector<const kube::Object*> backup_schedules(const Unit& unit) {
  std::vector<const kube::Object*> result;
  for (const Scheduled& each : all_schedules(unit))
    if (result.empty() || result.back() != each.schedule.object)
      result.push_back(each.schedule.object);
  return result;
}

std::optional<BackupFault> backup_fault(const Unit& unit, const kube::Object& schedule) {
  if (schedule.kind == velero.kind && schedule.group == velero.group)
    return velero_fault(unit, schedule_of(schedule));
  for (const Tool& tool : tools)
    if (tool.fault && schedule.kind == tool.kind && schedule.group.ends_with(tool.group))
      return tool.fault(unit, schedule_of(schedule));
  return std::nullopt;
}

std::string why_not(const Unit& unit, const BackupAnswer& answer) {
  if (!answer.reason.empty()) return answer.reason;
  return backups_of(unit).has_schedules() ? "no backup schedule reaches it"
                                          : "no backup schedule in the unit";
}

}  // namespace kready::graph
