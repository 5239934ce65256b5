// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "graph_backup_unit.h"

using namespace kready;
using namespace kready::tests;

TEST_CASE("tools that are pointed at workloads, namespaces or mounts") {
  const BackupCase rows[] = {
      {claim() + object("stash.appscode.com/v1beta1/BackupConfiguration", "shop",
                        "spec: {repository: {name: r}, schedule: '0 0 * * *', target: {ref: {kind: "
                        "PersistentVolumeClaim, "
                        "name: data}}}"),
       "full by BackupConfiguration shop/daily"},
      {claim() + pod() +
           object("stash.appscode.com/v1beta1/BackupConfiguration", "shop",
                  "spec: {repository: {name: r}, schedule: '0 0 * * *', target: {ref: {kind: "
                  "Deployment, name: db}}}"),
       "full by BackupConfiguration shop/daily"},
      {claim() +
           object("stash.appscode.com/v1beta1/BackupConfiguration", "shop",
                  "spec: {repository: {name: r}, schedule: '0 0 * * *', paused: true, target: "
                  "{ref: {kind: "
                  "PersistentVolumeClaim, name: data}}}"),
       "none: BackupConfiguration shop/daily is paused"},
      {claim() + object("core.kubestash.com/v1alpha1/BackupConfiguration", "other",
                        "spec: {target: {kind: PersistentVolumeClaim, name: "
                        "data, namespace: "
                        "shop}, backends: [{name: b}], sessions: [{scheduler: "
                        "{schedule: '0 0 * * "
                        "*'}}]}"),
       "full by BackupConfiguration other/daily"},
      {claim() + object("core.kubestash.com/v1alpha1/BackupConfiguration", "shop",
                        "spec: {target: {kind: PersistentVolumeClaim, name: "
                        "data}, backends: "
                        "[{name: b}]}"),
       "none: BackupConfiguration shop/daily has no session with a schedule"},
      {claim() + object("config.kio.kasten.io/v1alpha1/Policy", "kasten-io",
                        "spec: {frequency: '@daily', actions: [{action: backup}, "
                        "{action: "
                        "export, exportParameters: {exportData: {enabled: true}}}], selector: "
                        "{matchExpressions: [{key: "
                        "k10.kasten.io/appNamespace, operator: In, values: [shop]}]}}"),
       "full by Policy kasten-io/daily"},
      {claim() + object("config.kio.kasten.io/v1alpha1/Policy", "kasten-io",
                        "spec: {frequency: '@daily', actions: [{action: "
                        "backup}], selector: "
                        "{matchLabels: {k10.kasten.io/appNamespace: other}}}"),
       "none"},
      {claim() + object("config.kio.kasten.io/v1alpha1/Policy", "kasten-io",
                        "spec: {frequency: '@onDemand', actions: [{action: backup}]}"),
       "none: Policy kasten-io/daily runs on demand only"},
      {claim() + object("batch/v1/CronJob", "shop",
                        "spec: {jobTemplate: {spec: {template: {spec: "
                        "{containers: [{name: c, "
                        "image: restic/restic}], volumes: [{name: v, "
                        "persistentVolumeClaim: "
                        "{claimName: data}}]}}}}}"),
       "unknown by CronJob shop/daily"},
      {claim() + object("batch/v1/CronJob", "shop",
                        "spec: {suspend: true, jobTemplate: {spec: {template: {spec: {containers: "
                        "[{name: c, image: restic/restic}], volumes: [{name: v, "
                        "persistentVolumeClaim: {claimName: data}}]}}}}}"),
       "none: CronJob shop/daily is suspended"},
      // A dump over the network.
      {claim() + pod("labels: {app: db}") +
           object("v1/Service", "shop", "spec: {selector: {app: db}}", "orders-db") +
           object("batch/v1/CronJob", "shop",
                  "spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: c, image: "
                  "postgres, command: [sh, -c, 'pg_dump -h orders-db']}]}}}}}"),
       "unknown by CronJob shop/daily"},
      {claim() + object("example.org/v1/SnapshotPolicy", "shop", "spec: {}"),
       "unknown by SnapshotPolicy shop/daily: SnapshotPolicy shop/daily is of a tool whose rules "
       "are not known"},
      {claim() + object("example.org/v1/SnapshotPolicy", "other", "spec: {}"), "none"},
      {claim() + pod("labels: {app: db}") +
           object("v1/Service", "shop", "spec: {selector: {app: db}}", "orders-db") +
           object("appcatalog.appscode.com/v1alpha1/AppBinding", "shop",
                  "spec: {clientConfig: {service: {name: orders-db}}}", "orders") +
           object("stash.appscode.com/v1beta1/BackupConfiguration", "shop",
                  "spec: {repository: {name: r}, schedule: '@daily', target: {ref: {kind: "
                  "AppBinding, name: orders}}}"),
       "full by BackupConfiguration shop/daily"},
      {claim() + pod() +
           object("stash.appscode.com/v1beta1/BackupBatch", "shop",
                  "spec: {repository: {name: r}, schedule: '@daily', members: [{target: {ref: "
                  "{kind: Deployment, name: db}}}]}"),
       "full by BackupBatch shop/daily"},
      {claim() + pod() +
           object("stash.appscode.com/v1beta1/BackupBlueprint", "~", "spec: {schedule: '@daily'}"),
       "none"},
      {claim("annotations: {stash.appscode.com/backup-blueprint: daily}") +
           object("stash.appscode.com/v1beta1/BackupBlueprint", "~", "spec: {schedule: '@daily'}"),
       "full by BackupBlueprint daily"},
      {claim() + object("config.kio.kasten.io/v1alpha1/Policy", "kasten-io",
                        "spec: {presetRef: {name: gold}, actions: [{action: backup}]}"),
       "unknown by Policy kasten-io/daily"},
      {claim() + object("config.kio.kasten.io/v1alpha1/Policy", "kasten-io",
                        "spec: {frequency: '@daily', actions: [{action: backup}, {action: export, "
                        "exportParameters: {exportData: {enabled: false}}}]}"),
       "snapshot only by Policy kasten-io/daily"},
  };
  for (const BackupCase& row : rows) {
    CAPTURE(row.text);
    CHECK(show_answer(row.text) == row.shown);
  }
}
