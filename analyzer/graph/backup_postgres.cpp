// SPDX-License-Identifier: MIT
// Operators of PostgreSQL: CloudNativePG, Zalando's, Crunchy's and Percona's.
#include <fmt/format.h>

#include <algorithm>

#include "graph/backup_databases.h"
#include "graph/unseen.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::field;
using kube::items_at;
using kube::mapping_at;
using kube::text_at;

namespace {

bool is_replica(const kube::Object& cluster) {
  const yaml::Node* replica = mapping_at(cluster.spec(), "replica");
  if (kube::boolean_at(replica, "enabled").value_or(false)) return true;
  std::string_view self = text_at(replica, "self");
  const std::string_view primary = text_at(replica, "primary");
  if (self.empty()) self = cluster.name;
  return !primary.empty() && primary != self;
}

const yaml::Node* plugin_of(const kube::Object& cluster, std::string_view name) {
  for (const yaml::Node& plugin : items_at(cluster.spec(), "plugins"))
    if (text_at(&plugin, "name") == name && kube::boolean_at(&plugin, "enabled").value_or(true))
      return &plugin;
  return nullptr;
}

bool archives_log(const kube::Object& cluster) {
  if (mapping_at(cluster.spec(), {"backup", "barmanObjectStore"})) return true;
  return std::ranges::any_of(items_at(cluster.spec(), "plugins"), [](const yaml::Node& plugin) {
    return kube::boolean_at(&plugin, "isWALArchiver").value_or(false);
  });
}

std::string store_of(const Unit& unit, const kube::Object& cluster, const yaml::Node* plugin) {
  if (!plugin) {
    const yaml::Node* store = mapping_at(cluster.spec(), {"backup", "barmanObjectStore"});
    return fmt::format("'{}'", text_at(store, "destinationPath"));
  }
  const std::string_view name = text_at(plugin, {"parameters", "barmanObjectName"});
  if (name.empty()) return {};
  const kube::Object* store = unit.find("ObjectStore", cluster.namespace_, name);
  const std::string_view path =
      store ? text_at(store->spec(), {"configuration", "destinationPath"}) : std::string_view();
  return path.empty() ? fmt::format("ObjectStore '{}'", name) : fmt::format("'{}'", path);
}

// What the cluster lacks for the method of a schedule; or empty.
std::string lack_of(const kube::Object& cluster, const kube::Object& schedule,
                    std::string_view method) {
  const yaml::Node* backup = mapping_at(cluster.spec(), "backup");
  if (method == "plugin") {
    const std::string_view name = text_at(schedule.spec(), {"pluginConfiguration", "name"});
    if (plugin_of(cluster, name)) return {};
    return fmt::format("asks the plugin '{}', which the cluster has not", name);
  }
  const std::string_view key = method == "volumeSnapshot" ? "volumeSnapshot" : "barmanObjectStore";
  if (mapping_at(backup, key)) return {};
  return fmt::format("needs backup.{}, which the cluster has not", key);
}

class CnpgQuestion {
 public:
  CnpgQuestion(const Unit& unit, const kube::Object& cluster) : unit_(unit), cluster_(cluster) {}

  void ask(const kube::Object& schedule) {
    const std::string_view method = text_at(schedule.spec(), "method");
    if (kube::boolean_at(schedule.spec(), "suspend").value_or(false))
      return fail(schedule, "is suspended");
    if (auto fault = cnpg_fault(unit_, schedule_of(schedule))) return fail(schedule, fault->words);
    if (std::string lack = lack_of(cluster_, schedule, method); !lack.empty())
      return fail(schedule, lack);
    const bool is_snapshot = method == "volumeSnapshot";
    Copy copy =
        own_copy(schedule, "CloudNativePG", is_snapshot ? Coverage::snapshot_only : Coverage::full);
    add_time(field(schedule.spec(), "schedule"), copy);
    describe(copy, schedule, is_snapshot);
    result_.copies.push_back(std::move(copy));
  }

  OwnBackup result() {
    if (result_.copies.empty() && result_.reason.empty())
      result_.reason = "no ScheduledBackup names it";
    return std::move(result_);
  }

 private:
  void describe(Copy& copy, const kube::Object& schedule, bool is_snapshot) {
    copy.kept = text_at(cluster_.spec(), {"backup", "retentionPolicy"});
    if (!is_snapshot) {
      const std::string_view name = text_at(schedule.spec(), {"pluginConfiguration", "name"});
      copy.destination = store_of(unit_, cluster_, plugin_of(cluster_, name));
      return;
    }
    copy.destination = "the storage system of the volume";
    if (archives_log(cluster_)) return;
    copy.caveats.emplace_back("archives no log");
    result_.reason = "snapshots without an archive of the log";
    result_.is_void = true;
  }

  void fail(const kube::Object& schedule, std::string_view words) {
    if (result_.reason.empty()) result_.reason = fmt::format("{} {}", kube::show(schedule), words);
  }

  const Unit& unit_;
  const kube::Object& cluster_;
  OwnBackup result_;
};

}  // namespace

std::optional<BackupFault> cnpg_fault(const Unit&, const BackupSchedule& schedule) {
  if (text_at(schedule.spec, {"cluster", "name"}).empty())
    return BackupFault{"names no cluster", schedule.spec, {"cluster", "name"}};
  return fault_of_time(schedule.spec, "schedule", CronDialect::seconds_first);
}

OwnBackup ask_cnpg(const Unit& unit, const kube::Object& cluster) {
  if (is_replica(cluster)) return {.is_copy = true};
  CnpgQuestion question(unit, cluster);
  for (const kube::Object* schedule : unit.of_kind("ScheduledBackup")) {
    if (!schedule->group.ends_with("cnpg.io")) continue;
    const std::string_view name = text_at(schedule->spec(), {"cluster", "name"});
    if (same_name(name, cluster.name) != Answer::no &&
        same_namespace(schedule->namespace_, cluster.namespace_) != Answer::no)
      question.ask(*schedule);
  }
  return question.result();
}

namespace {

// A bucket for the log of all clusters stands in the operator's own configuration.
Answer operator_archives(const Unit& unit) {
  Answer result = Answer::unknown;
  for (const kube::Object* object : unit.of_kind("OperatorConfiguration")) {
    if (!object->group.ends_with("zalan.do")) continue;
    const yaml::Node* cloud = mapping_at(object->node, {"configuration", "aws_or_gcp"});
    const yaml::Node* pods = mapping_at(object->node, {"configuration", "kubernetes"});
    for (std::string_view key : {"wal_s3_bucket", "wal_gs_bucket", "wal_az_storage_account"})
      if (!text_at(cloud, key).empty()) return Answer::yes;
    for (std::string_view key : {"pod_environment_configmap", "pod_environment_secret"})
      if (!text_at(pods, key).empty()) return Answer::unknown;
    result = Answer::no;
  }
  return result;
}

bool archives_by_environment(const kube::Object& cluster) {
  return std::ranges::any_of(items_at(cluster.spec(), "env"), [](const yaml::Node& variable) {
    const std::string_view name = text_at(&variable, "name");
    return name.starts_with("WAL_") || name.starts_with("WALG_") || name == "USE_WALG_BACKUP";
  });
}

}  // namespace

OwnBackup ask_zalando(const Unit& unit, const kube::Object& cluster) {
  OwnBackup result;
  if (mapping_at(cluster.spec(), "standby")) return {.is_copy = true};
  if (kube::boolean_at(cluster.spec(), "enableLogicalBackup").value_or(false)) {
    Copy copy = own_copy(cluster, "Postgres Operator", Coverage::full);
    add_time(field(cluster.spec(), "logicalBackupSchedule"), copy);
    copy.destination = "the operator's bucket";
    copy.caveats.emplace_back("logical dumps");
    result.copies.push_back(std::move(copy));
    return result;
  }
  const Answer archives = archives_by_environment(cluster) ? Answer::yes : operator_archives(unit);
  result.reason = "enableLogicalBackup is not set, and no log is archived";
  if (archives == Answer::no) return result;
  Copy copy = own_copy(cluster, "Postgres Operator",
                       archives == Answer::yes ? Coverage::full : Coverage::unknown);
  copy.caveats.emplace_back(archives == Answer::yes
                                ? "base backups and the log"
                                : "the configuration of the operator is not in the unit");
  result.copies.push_back(std::move(copy));
  if (archives == Answer::yes) result.reason.clear();
  return result;
}

namespace {

// Of one repository of pgBackRest.
void add_repository(const kube::Object& cluster, const yaml::Node& repository, OwnBackup& result) {
  const yaml::Node* schedules = mapping_at(&repository, "schedules");
  if (!schedules || schedules->size() == 0) return;
  const bool is_outside = mapping_at(&repository, "s3") || mapping_at(&repository, "gcs") ||
                          mapping_at(&repository, "azure");
  Copy copy =
      own_copy(cluster, "pgBackRest", is_outside ? Coverage::full : Coverage::snapshot_only);
  for (const yaml::Entry& entry : schedules->entries()) add_time(&entry.value, copy);
  copy.destination = is_outside ? store_words(&repository) : "a volume of the cluster";
  result.copies.push_back(std::move(copy));
}

bool is_void(const OwnBackup& backup) {
  return std::ranges::all_of(backup.copies,
                             [](const Copy& copy) { return copy.coverage != Coverage::full; });
}

}  // namespace

OwnBackup ask_pgbackrest(const Unit&, const kube::Object& cluster) {
  OwnBackup result;
  if (kube::boolean_at(mapping_at(cluster.spec(), "standby"), "enabled").value_or(false))
    return {.is_copy = true};
  const yaml::Node* backups = mapping_at(cluster.spec(), "backups");
  if (kube::boolean_at(backups, "enabled") == false) {
    result.reason = "backups.enabled is false";
    return result;
  }
  for (const yaml::Node& repository : items_at(mapping_at(backups, "pgbackrest"), "repos"))
    add_repository(cluster, repository, result);
  result.is_void = is_void(result);
  if (result.is_void)
    result.reason = result.copies.empty() ? "no repository of pgBackRest has a schedule"
                                          : "its only scheduled repository is a volume of its own";
  return result;
}

}  // namespace kready::graph
