// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "graph_backup_unit.h"

using namespace kready;
using namespace kready::tests;

TEST_CASE("the other tools take claims by their own rules") {
  auto k8up = [](std::string_view backup, std::string_view namespace_ = "shop") {
    return object("k8up.io/v1/Schedule", namespace_,
                  fmt::format("spec: {{backup: {{{}}}}}", backup));
  };
  constexpr std::string_view daily = "schedule: '@daily'";
  const BackupCase rows[] = {
      {claim() + k8up(daily), "full by Schedule shop/daily"},
      {claim() + k8up(daily, "other"), "none"},
      {claim() + k8up("x: y"), "none: Schedule shop/daily schedules no backup"},
      {claim("annotations: {k8up.io/backup: 'false'}") + k8up(daily),
       "none: Schedule shop/daily leaves the claim out by its annotation "
       "k8up.io/backup"},
      {claim("annotations: {k8up.io/backup: 'T'}") + k8up(daily), "full by Schedule shop/daily"},
      {claim() + k8up("schedule: '@daily', labelSelectors: [{matchLabels: {a: b}}]"),
       "none: Schedule shop/daily does not select the claim"},
      {claim() + k8up("schedule: '@daily', labelSelectors: [{matchLabels: {a: "
                      "b}}, {}]"),
       "full by Schedule shop/daily"},
      {claim("", "accessModes: [ReadWriteOncePod]") + k8up(daily),
       "none: Schedule shop/daily skips claims that are neither ReadWriteOnce "
       "nor ReadWriteMany"},
      {claim() + k8up(daily) +
           object("apps/v1/Deployment", "k8up",
                  "spec: {template: {spec: {containers: [{name: o, env: [{name: "
                  "BACKUP_SKIP_WITHOUT_ANNOTATION, value: 'true'}]}]}}}",
                  "operator"),
       "none: Schedule shop/daily takes only claims with the annotation "
       "k8up.io/backup"},
      {claim("annotations: {example.org/take: 'yes'}") + k8up(daily) +
           object("apps/v1/Deployment", "k8up",
                  "spec: {template: {spec: {containers: [{name: o, env: [{name: "
                  "BACKUP_ANNOTATION, value: example.org/take}]}]}}}",
                  "operator"),
       "none: Schedule shop/daily leaves the claim out by its annotation example.org/take"},
      {claim() + k8up(daily) +
           object("apps/v1/Deployment", "k8up",
                  "spec: {template: {spec: {containers: [{name: o, image: 'k8up-io/k8up:v2'}]}}}",
                  "operator"),
       "none: Schedule shop/daily has no backend"},
      {claim() + k8up("schedule: '@daily-random'"), "full by Schedule shop/daily"},
      {claim() + object("volsync.backube/v1alpha1/ReplicationSource", "shop",
                        "spec: {sourcePVC: data, restic: {repository: r}}"),
       "full by ReplicationSource shop/daily"},
      {claim() + object("volsync.backube/v1alpha1/ReplicationSource", "shop",
                        "spec: {sourcePVC: data, trigger: {schedule: '@daily'}}"),
       "none: ReplicationSource shop/daily has no mover"},
      {claim() + object("volsync.backube/v1alpha1/ReplicationSource", "shop",
                        "spec: {sourcePVC: data, restic: {repository: r}, rclone: {}}"),
       "none: ReplicationSource shop/daily has several movers"},
      {claim() + object("volsync.backube/v1alpha1/ReplicationSource", "shop",
                        "spec: {sourcePVC: '${APP}', restic: {repository: r}}"),
       "unknown by ReplicationSource shop/daily"},
      {claim() + object("volsync.backube/v1alpha1/ReplicationSource", "shop",
                        "spec: {sourcePVC: data, trigger: {schedule: '0 * * * "
                        "*'}, restic: {repository: r}}"),
       "full by ReplicationSource shop/daily"},
      {claim() + object("volsync.backube/v1alpha1/ReplicationSource", "shop",
                        "spec: {sourcePVC: data, trigger: {schedule: '0 * * * "
                        "*'}, rsyncTLS: {}}"),
       "snapshot only by ReplicationSource shop/daily"},
      {claim() +
           object("volsync.backube/v1alpha1/ReplicationSource", "shop",
                  "spec: {sourcePVC: data, trigger: {manual: once}, restic: {repository: r}}"),
       "none: ReplicationSource shop/daily runs by hand only"},
      {claim() + object("volsync.backube/v1alpha1/ReplicationSource", "shop",
                        "spec: {sourcePVC: other, trigger: {schedule: '0 * * * "
                        "*'}, restic: {repository: r}}"),
       "none"},
      {stateful_set("2") + object("volsync.backube/v1alpha1/ReplicationSource", "shop",
                                  "spec: {sourcePVC: data-db-0, trigger: "
                                  "{schedule: '0 * * * *'}, restic: {repository: r}}"),
       "none: ReplicationSource shop/daily and its like take 1 of 2 claims"},
      {stateful_set("1") + object("volsync.backube/v1alpha1/ReplicationSource", "shop",
                                  "spec: {sourcePVC: data-db-0, trigger: "
                                  "{schedule: '0 * * * *'}, restic: {repository: r}}"),
       "full by ReplicationSource shop/daily"},
      {claim() + object("snapscheduler.backube/v1/SnapshotSchedule", "shop",
                        "spec: {schedule: '0 0 * * *'}"),
       "snapshot only by SnapshotSchedule shop/daily"},
      {claim() + object("snapscheduler.backube/v1/SnapshotSchedule", "shop",
                        "spec: {schedule: '0 0 * * *', claimSelector: "
                        "{matchLabels: {a: b}}}"),
       "none: SnapshotSchedule shop/daily does not select the claim"},
      {claim() + object("snapscheduler.backube/v1/SnapshotSchedule", "shop",
                        "spec: {schedule: '0 0 * * *', disabled: true}"),
       "none: SnapshotSchedule shop/daily is disabled"},
      {claim() + object("gemini.fairwinds.com/v1/SnapshotGroup", "shop",
                        "spec: {persistentVolumeClaim: {claimName: data}, "
                        "schedule: [{every: "
                        "day}]}"),
       "snapshot only by SnapshotGroup shop/daily"},
  };
  for (const BackupCase& row : rows) {
    CAPTURE(row.text);
    CHECK(show_answer(row.text) == row.shown);
  }
}
