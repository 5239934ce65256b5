// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "graph_backup_unit.h"

using namespace kready;
using namespace kready::tests;

TEST_CASE("the best schedule covers, the first one near explains") {
  std::string text =
      claim() + velero("snapshotVolumes: false") +
      object("velero.io/v1/Schedule", "velero",
             "spec: {schedule: '@daily', template: {snapshotMoveData: true}}", "second");
  CHECK(show_answer(text) ==
        "full by Schedule velero/second: Schedule "
        "velero/daily takes no volume snapshots");
  TestUnit unit(text);
  CHECK(graph::backup_schedules(*unit).size() == 2);
}

namespace {

// "at TIMES, kept KEPT, in DESTINATION; caveats" of the best copy of the first row.
std::string show_copy(const std::string& text) {
  TestUnit unit(text);
  const auto& rows = graph::backups_of(*unit).rows();
  if (rows.empty() || rows[0].answer.copies.empty()) return "no copy";
  const graph::Copy& copy = rows[0].answer.copies[0];
  std::string shown = fmt::format("{} at {}", copy.tool, fmt::join(copy.times, ", "));
  if (!copy.kept.empty()) shown += ", kept " + copy.kept;
  if (!copy.destination.empty()) shown += ", in " + copy.destination;
  for (const std::string& caveat : copy.caveats) shown += "; " + caveat;
  return shown;
}

}  // namespace

TEST_CASE("schedules say when, how long and where") {
  const std::string location =
      object("velero.io/v1/BackupStorageLocation", "velero",
             "spec: {provider: aws, default: true, objectStorage: {bucket: shop}}", "offsite");
  const BackupCase rows[] = {
      {claim() + velero("snapshotMoveData: true, ttl: 240h") + location,
       "Velero at @daily, kept 240h, in bucket 'shop' (aws)"},
      {claim() + velero(""),
       "Velero at @daily, kept 720h, the default, in the storage system of the volume"},
      {claim() + velero("snapshotMoveData: true, storageLocation: away"),
       "Velero at @daily, kept 720h, the default, in storage location 'away'"},
      {claim() + velero("includeClusterResources: false"),
       "Velero at @daily, kept 720h, the default, in the storage system of the volume; leaves "
       "PersistentVolumes out, so that only CSI can take snapshots"},
      {claim() + object("k8up.io/v1/Schedule", "shop",
                        "spec: {backend: {s3: {endpoint: https://s3.example.org, bucket: b}}, "
                        "backup: {schedule: '@daily-random'}, prune: {schedule: '@weekly', "
                        "retention: {keepLast: 5, keepDaily: 14}}}"),
       "K8up at @daily-random, kept last 5, daily 14, in 'b' (s3 at https://s3.example.org)"},
      {claim() + object("volsync.backube/v1alpha1/ReplicationSource", "shop",
                        "spec: {sourcePVC: data, trigger: {schedule: '0 2 * * *'}, restic: "
                        "{repository: r, retain: {daily: 7}}}"),
       "VolSync at 0 2 * * *, kept daily 7, in the repository of Secret 'r'; prunes nothing"},
      {claim() + object("snapscheduler.backube/v1/SnapshotSchedule", "shop",
                        "spec: {schedule: '0 * * * *', retention: {expires: 168h, maxCount: 10}}"),
       "snapscheduler at 0 * * * *, kept 168h, 10 at most, in the storage system of the volume"},
      {claim() + object("gemini.fairwinds.com/v1/SnapshotGroup", "shop",
                        "spec: {persistentVolumeClaim: {claimName: data}, schedule: [{every: "
                        "day, keep: 7}, {every: month, keep: 12}]}"),
       "Gemini at day, month, kept 7 of 'day', 12 of 'month', in the storage system of the "
       "volume"},
      {claim() +
           object("stash.appscode.com/v1beta1/BackupConfiguration", "shop",
                  "spec: {schedule: '0 0 * * *', repository: {name: r}, retentionPolicy: "
                  "{name: x, keepLast: 7, prune: true}, target: {ref: {kind: "
                  "PersistentVolumeClaim, name: data}}}") +
           object("stash.appscode.com/v1alpha1/Repository", "shop",
                  "spec: {backend: {gcs: {bucket: b, prefix: p}}}", "r"),
       "Stash at 0 0 * * *, kept last 7, in 'b' (gcs)"},
  };
  for (const BackupCase& row : rows) {
    CAPTURE(row.text);
    CHECK(show_copy(row.text) == row.shown);
  }
}

TEST_CASE("a database that is copied at work is told of, unless a hook quiets it") {
  const auto postgres = [](std::string_view annotations) {
    return claim() + object("apps/v1/Deployment", "shop",
                            fmt::format("spec: {{template: {{metadata: {{annotations: {{{}}}}}, "
                                        "spec: {{containers: [{{name: c, image: 'postgres:16'}}], "
                                        "volumes: [{{name: v, persistentVolumeClaim: {{claimName: "
                                        "data}}}}]}}}}}}",
                                        annotations),
                            "db");
  };
  const std::string schedule = velero("defaultVolumesToFsBackup: true");
  CHECK(show_copy(postgres("") + schedule).ends_with("copies a running database without a hook"));
  CHECK(show_copy(postgres("pre.hook.backup.velero.io/command: '[psql]'") + schedule)
            .ends_with("the default storage location"));
  CHECK(show_copy(postgres("") + velero("snapshotMoveData: true"))
            .ends_with("the default storage location"));
}

TEST_CASE("two claims of one name have the same pods") {
  TestUnit unit(claim() + claim() + pod() + velero("defaultVolumesToFsBackup: true"));
  const auto& rows = graph::backups_of(*unit).rows();
  REQUIRE(rows.size() == 2);
  CHECK(rows[1].answer.coverage == graph::Coverage::full);
}

TEST_CASE("what needs no backup is in the table, with its reason") {
  const auto need = [](const std::string& text) {
    TestUnit unit(text);
    const auto& rows = graph::backups_of(*unit).rows();
    REQUIRE(rows.size() == 1);
    return rows[0].answer.need;
  };
  using graph::Need;
  CHECK(need(claim()) == Need::needed);
  CHECK(need(claim("labels: {kready.dev/backup: not-needed}")) == Need::opted_out);
  CHECK(need(object("v1/Pod", "shop",
                    "spec: {containers: [{name: c}], volumes: [{name: scratch, ephemeral: "
                    "{volumeClaimTemplate: {spec: {}}}}]}")) == Need::ends_with_pod);
  CHECK(need(claim("", "volumeName: files") +
             object("v1/PersistentVolume", "~", "spec: {nfs: {server: nas, path: /}}", "files")) ==
        Need::outside);
  TestUnit unit(claim("labels: {kready.dev/backup: not-needed}"));
  CHECK(graph::claims(*unit).empty());
}
