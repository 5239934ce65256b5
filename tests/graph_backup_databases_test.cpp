// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "graph_backup_unit.h"

using namespace kready;
using namespace kready::tests;

namespace {

std::string database(std::string_view type, std::string_view spec) {
  return object(type, "shop", fmt::format("spec: {{{}}}", spec), "orders");
}

std::string cnpg(std::string_view spec) { return database("postgresql.cnpg.io/v1/Cluster", spec); }

std::string scheduled(std::string_view spec, std::string_view cluster = "orders") {
  return object(
      "postgresql.cnpg.io/v1/ScheduledBackup", "shop",
      fmt::format("spec: {{schedule: '0 0 2 * * *', cluster: {{name: {}}}, {}}}", cluster, spec));
}

// "full", "void: why", "copy of another", or "none: why"; of the first object.
std::string show_own(const std::string& text) {
  TestUnit unit(text);
  const auto own = graph::own_backup(*unit, *unit->objects()[0]);
  if (!own) return "no database";
  if (own->is_copy) return "copy of another";
  std::string shown(own->copies.empty() ? "none" : graph::name(own->copies[0].coverage));
  if (own->is_void) shown += ", void";
  if (!own->reason.empty()) shown += ": " + own->reason;
  return shown;
}

constexpr std::string_view archived =
    "plugins: [{name: barman-cloud.cloudnative-pg.io, isWALArchiver: true, parameters: "
    "{barmanObjectName: offsite}}]";
constexpr std::string_view by_plugin =
    "method: plugin, pluginConfiguration: {name: barman-cloud.cloudnative-pg.io}";

}  // namespace

TEST_CASE("a cluster of CloudNativePG needs a schedule and what its method asks for") {
  const BackupCase rows[] = {
      {cnpg("instances: 3"), "none: no ScheduledBackup names it"},
      {cnpg("replica: {enabled: true}"), "copy of another"},
      {cnpg("replica: {primary: other}"), "copy of another"},
      {cnpg("replica: {primary: orders}"), "none: no ScheduledBackup names it"},
      {cnpg(archived) + scheduled(by_plugin), "full"},
      {cnpg(archived) + scheduled(by_plugin, "other"), "none: no ScheduledBackup names it"},
      {cnpg(archived) + scheduled("suspend: true"),
       "none: ScheduledBackup shop/daily is suspended"},
      {cnpg(archived) + scheduled(""),
       "none: ScheduledBackup shop/daily needs backup.barmanObjectStore, which the cluster has "
       "not"},
      {cnpg("x: y") + scheduled(by_plugin),
       "none: ScheduledBackup shop/daily asks the plugin 'barman-cloud.cloudnative-pg.io', which "
       "the cluster has not"},
      {cnpg("backup: {barmanObjectStore: {destinationPath: s3://orders}}") + scheduled(""), "full"},
      {cnpg("backup: {volumeSnapshot: {className: x}}") + scheduled("method: volumeSnapshot"),
       "snapshot only, void: snapshots without an archive of the log"},
      {cnpg("backup: {volumeSnapshot: {className: x}, barmanObjectStore: {}}") +
           scheduled("method: volumeSnapshot"),
       "snapshot only"},
      {cnpg(archived) + object("postgresql.cnpg.io/v1/ScheduledBackup", "shop",
                               "spec: {schedule: '0 2 * * *', cluster: {name: orders}}"),
       "none: ScheduledBackup shop/daily has the invalid schedule '0 2 * * *': it has 5 fields, "
       "not 6, the seconds first"},
      {cnpg(archived) + scheduled(by_plugin, "'${NAME}'"), "full"},
  };
  for (const BackupCase& row : rows) {
    CAPTURE(row.text);
    CHECK(show_own(row.text) == row.shown);
  }
}

TEST_CASE("each operator has its own words for a backup") {
  constexpr std::string_view percona = "pxc.percona.com/v1/PerconaXtraDBCluster";
  constexpr std::string_view storages = "storages: {s: {type: s3, s3: {bucket: b}}}";
  const BackupCase rows[] = {
      {database("acid.zalan.do/v1/postgresql", "enableLogicalBackup: true"), "full"},
      {database("acid.zalan.do/v1/postgresql", "standby: {s3_wal_path: x}"), "copy of another"},
      {database("acid.zalan.do/v1/postgresql", "teamId: shop"),
       "unknown: enableLogicalBackup is not set, and no log is archived"},
      {database("acid.zalan.do/v1/postgresql", "teamId: shop") +
           object("acid.zalan.do/v1/OperatorConfiguration", "db", "configuration: {kubernetes: {}}",
                  "operator"),
       "none: enableLogicalBackup is not set, and no log is archived"},
      {database("acid.zalan.do/v1/postgresql", "teamId: shop") +
           object("acid.zalan.do/v1/OperatorConfiguration", "db",
                  "configuration: {aws_or_gcp: {wal_s3_bucket: logs}}", "operator"),
       "full"},
      {database("postgres-operator.crunchydata.com/v1beta1/PostgresCluster",
                "backups: {pgbackrest: {repos: [{name: repo1, s3: {bucket: b}, schedules: {full: "
                "'0 1 * * 0'}}]}}"),
       "full"},
      {database("postgres-operator.crunchydata.com/v1beta1/PostgresCluster",
                "backups: {pgbackrest: {repos: [{name: repo1, s3: {bucket: b}}]}}"),
       "none, void: no repository of pgBackRest has a schedule"},
      {database("pgv2.percona.com/v2/PerconaPGCluster",
                "backups: {pgbackrest: {repos: [{name: repo1, volume: {}, schedules: {full: '0 1 "
                "* * 0'}}]}}"),
       "snapshot only, void: its only scheduled repository is a volume of its own"},
      {database(percona, fmt::format("backup: {{{}, schedule: [{{name: n, schedule: '0 0 * * *', "
                                     "storageName: s}}]}}",
                                     storages)),
       "full"},
      {database(percona, fmt::format("backup: {{{}}}", storages)),
       "none, void: backup has no schedule"},
      {database("psmdb.percona.com/v1/PerconaServerMongoDB",
                fmt::format("backup: {{enabled: true, {}, tasks: [{{name: n, enabled: false, "
                            "schedule: '0 0 * * *', storageName: s}}]}}",
                            storages)),
       "none, void: backup has no schedule"},
      {database("psmdb.percona.com/v1/PerconaServerMongoDB",
                fmt::format("backup: {{{}}}", storages)),
       "none: backup is not enabled"},
      {database("k8s.mariadb.com/v1alpha1/MariaDB", "replicas: 3") +
           object("k8s.mariadb.com/v1alpha1/PhysicalBackup", "shop",
                  "spec: {mariaDbRef: {name: orders}, schedule: {cron: '0 0 * * *'}, storage: "
                  "{persistentVolumeClaim: {}}}"),
       "snapshot only, void: its only store is a volume of its own"},
      {database("mysql.oracle.com/v2/InnoDBCluster",
                "backupSchedules: [{name: n, schedule: '0 0 * * *', backupProfile: "
                "{dumpInstance: {storage: {s3: {bucketName: b}}}}}]"),
       "full"},
      {database("mysql.oracle.com/v2/InnoDBCluster",
                "backupSchedules: [{name: n, schedule: '0 0 * * *', enabled: false}]"),
       "none, void: no backupSchedules are enabled"},
      {database("mysql.presslabs.org/v1alpha1/MysqlCluster",
                "backupSchedule: '0 0 0 * * *', backupURL: s3://b"),
       "full"},
      {database("pingcap.com/v1alpha1/TidbCluster", "version: v8.1.0") +
           object("pingcap.com/v1alpha1/BackupSchedule", "shop",
                  "spec: {pause: true, schedule: '0 0 * * *', backupTemplate: {br: {cluster: "
                  "orders}}}"),
       "none, void: BackupSchedule shop/daily is paused"},
      {database("scylla.scylladb.com/v1/ScyllaCluster",
                "backups: [{name: n, cron: '0 0 * * *', location: ['s3:b']}]"),
       "full"},
      {database("elasticsearch.k8s.elastic.co/v1/Elasticsearch", "version: 8.17.0"), "unknown"},
      {database("cluster.x-k8s.io/v1beta1/Cluster", "paused: false"), "no database"},
  };
  for (const BackupCase& row : rows) {
    CAPTURE(row.text);
    CHECK(show_own(row.text) == row.shown);
  }
}

TEST_CASE("the volumes of an operator without backups are those of its namespace") {
  const std::string kafka = database("kafka.strimzi.io/v1beta2/Kafka",
                                     "kafka: {storage: {type: persistent-claim, size: 10Gi}}");
  const auto coverage = [&](const std::string& schedule) {
    TestUnit unit(kafka + schedule);
    const auto& rows = graph::backups_of(*unit).rows();
    REQUIRE(rows.size() == 1);
    return std::string(graph::name(rows[0].answer.coverage));
  };
  CHECK(coverage("") == "none");
  CHECK(coverage(velero("includedNamespaces: [other]")) == "none");
  CHECK(coverage(velero("")) == "snapshot only");
  CHECK(coverage(velero("defaultVolumesToFsBackup: true")) == "full");
  CHECK(coverage(velero("labelSelector: {matchLabels: {a: b}}")) == "unknown");
  CHECK(coverage(object("k8up.io/v1/Schedule", "shop", "spec: {backup: {schedule: '@daily'}}")) ==
        "full");
}
