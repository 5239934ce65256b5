// SPDX-License-Identifier: MIT
// Operators of the other databases, and the table of them all.
#include "graph/backup_databases.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::field;
using kube::items_at;
using kube::mapping_at;
using kube::text_at;

Copy own_copy(const kube::Object& object, std::string_view tool, Coverage coverage) {
  Copy copy;
  copy.by = &object;
  copy.name = kube::show(object);
  copy.tool = tool;
  copy.coverage = coverage;
  return copy;
}

namespace {

constexpr std::string_view own_volume = "its only store is a volume of its own";

bool is_outside(const yaml::Node* storage) {
  const std::string_view type = text_at(storage, "type");
  return type != "filesystem" && type != "persistentVolumeClaim";
}

// A schedule of Percona's operators names one of the cluster's storages.
void add_percona(const kube::Object& cluster, const yaml::Node& schedule, OwnBackup& result) {
  const std::string_view name = text_at(&schedule, "storageName");
  const yaml::Node* storage = mapping_at(cluster.spec(), {"backup", "storages", name});
  if (!storage) {
    result.reason = fmt::format("schedule '{}' names storage '{}', which does not exist",
                                text_at(&schedule, "name"), name);
    return;
  }
  Copy copy = own_copy(cluster, "Percona Operator",
                       is_outside(storage) ? Coverage::full : Coverage::snapshot_only);
  add_time(field(&schedule, "schedule"), copy);
  const std::string_view kept = text_at(&schedule, "keep");
  if (!kept.empty() && kept != "0") copy.kept = fmt::format("{} at most", kept);
  copy.destination = is_outside(storage) ? store_words(storage) : "a volume of the cluster";
  if (copy.destination.empty()) copy.destination = fmt::format("storage '{}'", name);
  result.copies.push_back(std::move(copy));
}

void settle(OwnBackup& result, std::string_view reason) {
  const bool is_good = std::ranges::any_of(result.copies, [](const Copy& copy) {
    return copy.coverage == Coverage::full || copy.coverage == Coverage::unknown;
  });
  if (is_good) {
    result.reason.clear();
    return;
  }
  result.is_void = true;
  if (!result.copies.empty()) reason = own_volume;
  if (result.reason.empty()) result.reason = reason;
}

}  // namespace

OwnBackup ask_percona(const Unit&, const kube::Object& cluster) {
  OwnBackup result;
  const yaml::Node* backup = mapping_at(cluster.spec(), "backup");
  // Off by default where MongoDB and MySQL are concerned, on where XtraDB is.
  const bool is_on_by_default = cluster.kind == "PerconaXtraDBCluster";
  if (!kube::boolean_at(backup, "enabled").value_or(is_on_by_default && backup)) {
    result.reason = "backup is not enabled";
    return result;
  }
  for (std::string_view key : {"schedule", "tasks"})
    for (const yaml::Node& schedule : items_at(backup, key))
      if (kube::boolean_at(&schedule, "enabled").value_or(key == "schedule"))
        add_percona(cluster, schedule, result);
  settle(result, "backup has no schedule");
  return result;
}

namespace {

bool is_of(const kube::Object& backup, const kube::Object& cluster) {
  const yaml::Node* reference = mapping_at(backup.spec(), "mariaDbRef");
  std::string_view where = text_at(reference, "namespace");
  if (where.empty()) where = backup.namespace_;
  return same_name(text_at(reference, "name"), cluster.name) != Answer::no &&
         same_namespace(where, cluster.namespace_) != Answer::no;
}

void add_mariadb(const kube::Object& backup, OwnBackup& result) {
  const yaml::Node* schedule = mapping_at(backup.spec(), "schedule");
  if (text_at(schedule, "cron").empty()) return;
  if (kube::boolean_at(schedule, "suspend").value_or(false)) {
    result.reason = fmt::format("{} is suspended", kube::show(backup));
    return;
  }
  const yaml::Node* storage = mapping_at(backup.spec(), "storage");
  const bool leaves = mapping_at(storage, "s3") || mapping_at(storage, "azureBlob");
  Copy copy =
      own_copy(backup, "MariaDB Operator", leaves ? Coverage::full : Coverage::snapshot_only);
  add_time(field(schedule, "cron"), copy);
  copy.kept = text_at(backup.spec(), "maxRetention");
  copy.destination = leaves ? store_words(storage) : "a volume of the cluster";
  result.copies.push_back(std::move(copy));
}

}  // namespace

OwnBackup ask_mariadb(const Unit& unit, const kube::Object& cluster) {
  OwnBackup result;
  for (std::string_view kind : {"Backup", "PhysicalBackup"})
    for (const kube::Object* backup : unit.of_kind(kind))
      if (backup->group == cluster.group && is_of(*backup, cluster)) add_mariadb(*backup, result);
  settle(result, "no scheduled Backup names it");
  return result;
}

namespace {

const yaml::Node* profile_of(const kube::Object& cluster, const yaml::Node& schedule) {
  if (const yaml::Node* own = mapping_at(&schedule, "backupProfile")) return own;
  for (const yaml::Node& profile : items_at(cluster.spec(), "backupProfiles"))
    if (text_at(&profile, "name") == text_at(&schedule, "backupProfileName")) return &profile;
  return nullptr;
}

}  // namespace

OwnBackup ask_innodb(const Unit&, const kube::Object& cluster) {
  OwnBackup result;
  for (const yaml::Node& schedule : items_at(cluster.spec(), "backupSchedules")) {
    if (!kube::boolean_at(&schedule, "enabled").value_or(true)) continue;
    const yaml::Node* profile = profile_of(cluster, schedule);
    const yaml::Node* storage = mapping_at(profile, {"dumpInstance", "storage"});
    const bool stays = mapping_at(storage, "persistentVolumeClaim") != nullptr;
    Copy copy =
        own_copy(cluster, "MySQL Operator", stays ? Coverage::snapshot_only : Coverage::full);
    add_time(field(&schedule, "schedule"), copy);
    copy.destination = stays ? "a volume of the cluster" : store_words(storage);
    result.copies.push_back(std::move(copy));
  }
  settle(result, "no backupSchedules are enabled");
  return result;
}

OwnBackup ask_presslabs(const Unit&, const kube::Object& cluster) {
  OwnBackup result;
  const yaml::Node* schedule = field(cluster.spec(), "backupSchedule");
  const std::string_view url = text_at(cluster.spec(), "backupURL");
  if (kube::is_set(schedule) && !url.empty()) {
    Copy copy = own_copy(cluster, "MySQL Operator", Coverage::full);
    add_time(schedule, copy);
    copy.destination = fmt::format("'{}'", url);
    result.copies.push_back(std::move(copy));
  }
  settle(result, "backupSchedule and backupURL are not set");
  return result;
}

OwnBackup ask_tidb(const Unit& unit, const kube::Object& cluster) {
  OwnBackup result;
  for (const kube::Object* schedule : unit.of_kind("BackupSchedule")) {
    if (!schedule->group.ends_with("pingcap.com")) continue;
    const yaml::Node* backup = mapping_at(schedule->spec(), "backupTemplate");
    const std::string_view name = text_at(backup, {"br", "cluster"});
    if (name != cluster.name &&
        text_at(backup, {"from", "host"}).find(cluster.name) == std::string_view::npos)
      continue;
    if (kube::boolean_at(schedule->spec(), "pause").value_or(false)) {
      result.reason = fmt::format("{} is paused", kube::show(*schedule));
      continue;
    }
    Copy copy = own_copy(*schedule, "TiDB Operator", Coverage::full);
    add_time(field(schedule->spec(), "schedule"), copy);
    copy.destination = store_words(backup);
    result.copies.push_back(std::move(copy));
  }
  settle(result, "no BackupSchedule names it");
  return result;
}

OwnBackup ask_scylla(const Unit&, const kube::Object& cluster) {
  OwnBackup result;
  for (const yaml::Node& backup : items_at(cluster.spec(), "backups")) {
    Copy copy = own_copy(cluster, "Scylla Operator", Coverage::full);
    for (std::string_view key : {"cron", "interval"}) add_time(field(&backup, key), copy);
    for (const yaml::Node& location : items_at(&backup, "location"))
      copy.destination = fmt::format("'{}'", kube::text_of(&location));
    result.copies.push_back(std::move(copy));
  }
  settle(result, "it has no backups");
  return result;
}

// Its snapshots are usually arranged over its own API, which no manifest shows.
OwnBackup ask_elasticsearch(const Unit& unit, const kube::Object& cluster) {
  OwnBackup result;
  kube::Labels labels;
  labels.written = cluster.labels();
  for (const kube::Object* policy : unit.of_kind("StackConfigPolicy")) {
    const yaml::Node* own = mapping_at(policy->spec(), "elasticsearch");
    const yaml::Node* selector = mapping_at(policy->spec(), "resourceSelector");
    if (!mapping_at(own, "snapshotLifecyclePolicies") ||
        kube::matches(selector, labels, kube::WhenAbsent::everything) == Answer::no)
      continue;
    result.copies.push_back(own_copy(*policy, "Elastic Cloud on Kubernetes", Coverage::full));
  }
  if (!result.copies.empty()) return result;
  result.copies.push_back(own_copy(cluster, "Elasticsearch", Coverage::unknown));
  result.copies.back().caveats.emplace_back("snapshots may be arranged over its own API");
  return result;
}

namespace {

struct Operator {
  std::string_view kind;
  std::string_view group;  // what the group ends with
  OwnBackup (*ask)(const Unit&, const kube::Object&);
};
constexpr std::array operators = {
    Operator{"Cluster", "postgresql.cnpg.io", ask_cnpg},
    Operator{"postgresql", "zalan.do", ask_zalando},
    Operator{"PostgresCluster", "crunchydata.com", ask_pgbackrest},
    Operator{"PerconaPGCluster", "percona.com", ask_pgbackrest},
    Operator{"PerconaXtraDBCluster", "percona.com", ask_percona},
    Operator{"PerconaServerMongoDB", "percona.com", ask_percona},
    Operator{"PerconaServerMySQL", "percona.com", ask_percona},
    Operator{"MariaDB", "k8s.mariadb.com", ask_mariadb},
    Operator{"InnoDBCluster", "mysql.oracle.com", ask_innodb},
    Operator{"MysqlCluster", "mysql.presslabs.org", ask_presslabs},
    Operator{"TidbCluster", "pingcap.com", ask_tidb},
    Operator{"ScyllaCluster", "scylla.scylladb.com", ask_scylla},
    Operator{"Elasticsearch", "elasticsearch.k8s.elastic.co", ask_elasticsearch},
};

}  // namespace

std::optional<OwnBackup> own_backup(const Unit& unit, const kube::Object& object) {
  for (const Operator& each : operators)
    if (object.kind == each.kind && object.group.ends_with(each.group))
      return each.ask(unit, object);
  return std::nullopt;
}

bool has_volumes_without_backup(const kube::Object& object) {
  const yaml::Node* spec = object.spec();
  if (object.is("rabbitmq.com", "RabbitmqCluster"))
    return text_at(spec, {"persistence", "storage"}) != "0";
  if (object.group.ends_with("redis.opstreelabs.in")) return mapping_at(spec, "storage") != nullptr;
  if (object.is("databases.spotahome.com", "RedisFailover"))
    return mapping_at(spec, {"redis", "storage", "persistentVolumeClaim"}) != nullptr;
  if (object.is("dragonflydb.io", "Dragonfly"))
    return mapping_at(spec, {"snapshot", "persistentVolumeClaimSpec"}) != nullptr;
  if (!object.is("kafka.strimzi.io", "Kafka")) return false;
  const std::string_view type = text_at(spec, {"kafka", "storage", "type"});
  return !type.empty() && type != "ephemeral";
}

}  // namespace kready::graph
