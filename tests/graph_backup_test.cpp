// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "graph/backup.h"
#include "graph/glob.h"
#include "graph_unit.h"

using namespace kready;
using tests::TestUnit;

namespace {

std::string claim(std::string_view metadata = "", std::string_view spec = "") {
  return fmt::format(
      "---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {{name: data, namespace: shop, "
      "{}}}\nspec: {{accessModes: [ReadWriteOnce], {}}}\n",
      metadata, spec);
}

std::string pod(std::string_view metadata = "") {
  return fmt::format(
      "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: db, namespace: shop}}\n"
      "spec: {{template: {{metadata: {{{}}}, spec: {{containers: [{{name: c}}], volumes: [{{name: "
      "v, persistentVolumeClaim: {{claimName: data}}}}]}}}}}}\n",
      metadata);
}

std::string stateful_set(std::string_view replicas) {
  return fmt::format(
      "---\napiVersion: apps/v1\nkind: StatefulSet\nmetadata: {{name: db, namespace: shop}}\n"
      "spec: {{replicas: {}, selector: {{matchLabels: {{app: db}}}}, volumeClaimTemplates: "
      "[{{metadata: {{name: data}}, spec: {{accessModes: [ReadWriteOnce]}}}}], template: "
      "{{metadata: {{labels: {{app: db}}}}, spec: {{containers: [{{name: c}}]}}}}}}\n",
      replicas);
}

std::string object(std::string_view type, std::string_view namespace_, std::string_view rest,
                   std::string_view name = "daily") {
  size_t bar = type.rfind('/');
  return fmt::format("---\napiVersion: {}\nkind: {}\nmetadata: {{name: {}, namespace: {}}}\n{}\n",
                     type.substr(0, bar), type.substr(bar + 1), name, namespace_, rest);
}

std::string velero(std::string_view backup, std::string_view more = "schedule: '@daily'") {
  return object("velero.io/v1/Schedule", "velero",
                fmt::format("spec: {{{}, template: {{{}}}}}", more, backup));
}

// "full by Schedule velero/daily", or "none: why".
std::string show_answer(const std::string& text) {
  TestUnit unit(text);
  std::vector<graph::Claim> claims = graph::claims(*unit);
  if (claims.empty()) return "no claim";
  graph::BackupAnswer answer = graph::backup_of(*unit, claims[0]);
  std::string shown(graph::name(answer.coverage));
  if (answer.by) shown += " by " + kube::show(*answer.by);
  if (!answer.reason.empty()) shown += ": " + answer.reason;
  return shown;
}

}  // namespace

TEST_CASE("Velero takes a claim, or leaves it for a reason") {
  struct Row {
    std::string text;
    std::string_view shown;
  };
  constexpr std::string_view opted = "annotations: {backup.velero.io/backup-volumes: 'x,v'}";
  const Row rows[] = {
      {claim(), "none"},
      {claim() + velero(""), "snapshot only by Schedule velero/daily"},
      {claim() + velero("", "paused: true, schedule: '@daily'"),
       "none: Schedule velero/daily is paused"},
      {claim() + velero("", "x: y"), "none: Schedule velero/daily has no schedule"},
      {claim() + velero("includedNamespaces: [shop]"), "snapshot only by Schedule velero/daily"},
      {claim() + velero("includedNamespaces: ['sh*']"), "snapshot only by Schedule velero/daily"},
      {claim() + velero("includedNamespaces: ['*'], excludedNamespaces: [kube-system]"),
       "snapshot only by Schedule velero/daily"},
      {claim() + velero("includedNamespaces: [other]"),
       "none: Schedule velero/daily excludes namespace 'shop'"},
      {claim() + velero("excludedNamespaces: [shop]"),
       "none: Schedule velero/daily excludes namespace 'shop'"},
      {claim() + velero("") +
           "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: "
           "{velero.io/exclude-from-backup: 'true'}}\n",
       "none: Schedule velero/daily excludes namespace 'shop'"},
      {claim("labels: {velero.io/exclude-from-backup: 'true'}") + velero(""),
       "none: Schedule velero/daily leaves out what is labelled velero.io/exclude-from-backup"},
      {claim() + velero("includedResources: [deployments]"),
       "none: Schedule velero/daily excludes PersistentVolumeClaims"},
      {claim() + velero("excludedResources: [pvc]"),
       "none: Schedule velero/daily excludes PersistentVolumeClaims"},
      {claim() + velero("labelSelector: {matchLabels: {app: db}}"),
       "none: Schedule velero/daily selects neither the claim nor a pod that mounts it"},
      {claim("labels: {app: db}") + velero("labelSelector: {matchLabels: {app: db}}"),
       "snapshot only by Schedule velero/daily"},
      {claim("labels: {app: db}") +
           velero("orLabelSelectors: [{matchLabels: {app: x}}, {matchLabels: {app: db}}]"),
       "snapshot only by Schedule velero/daily"},
      // A selected pod brings its claim along.
      {claim() + pod("labels: {app: db}") + velero("labelSelector: {matchLabels: {app: db}}"),
       "snapshot only by Schedule velero/daily"},
      {claim() + velero("labelSelector: {}, orLabelSelectors: [{}]"),
       "none: Schedule velero/daily sets both labelSelector and orLabelSelectors, so that its "
       "backups fail"},
      {claim() + velero("includedResources: ['*'], excludedNamespaceScopedResources: [jobs]"),
       "none: Schedule velero/daily mixes old and new resource filters, so that its backups fail"},
      {claim() + velero("snapshotVolumes: false"),
       "object only by Schedule velero/daily: Schedule velero/daily takes no volume snapshots"},
      {claim() + velero("snapshotMoveData: true"), "full by Schedule velero/daily"},
      {claim() + velero("defaultVolumesToFsBackup: true"),
       "snapshot only by Schedule velero/daily"},
      {claim() + pod() + velero("defaultVolumesToFsBackup: true"), "full by Schedule velero/daily"},
      {claim() + pod("annotations: {backup.velero.io/backup-volumes-excludes: v}") +
           velero("defaultVolumesToFsBackup: true"),
       "snapshot only by Schedule velero/daily"},
      {claim() + pod(opted) + velero(""), "full by Schedule velero/daily"},
      // Blanks are not trimmed.
      {claim() + pod("annotations: {backup.velero.io/backup-volumes: 'x, v'}") +
           velero("snapshotVolumes: false"),
       "object only by Schedule velero/daily: Schedule velero/daily takes no volume snapshots"},
      // The pod opts in, so that no snapshot is taken, but is itself not taken.
      {claim("labels: {app: db}") + pod(opted) + velero("labelSelector: {matchLabels: {app: db}}"),
       "object only by Schedule velero/daily: Schedule velero/daily would copy the volume through "
       "a pod that it does not take"},
      {claim("", "storageClassName: local") + velero("") +
           object("storage.k8s.io/v1/StorageClass", "~", "provisioner: rancher.io/local-path",
                  "local"),
       "object only by Schedule velero/daily: Schedule velero/daily cannot take snapshots of "
       "volumes of 'rancher.io/local-path'"},
      {claim() + velero("storageLocation: s3") +
           object("velero.io/v1/BackupStorageLocation", "velero", "spec: {accessMode: ReadOnly}",
                  "s3"),
       "none: Schedule velero/daily writes to the read-only storage location 's3'"},
      {claim() + velero("storageLocation: s3") +
           object("velero.io/v1/BackupStorageLocation", "velero", "spec: {}", "other"),
       "none: Schedule velero/daily writes to the storage location 's3', which does not exist"},
      {claim() + pod() + velero("") +
           object("apps/v1/Deployment", "velero",
                  "spec: {template: {spec: {containers: [{name: v, args: [server, "
                  "--default-volumes-to-fs-backup]}]}}}",
                  "velero"),
       "full by Schedule velero/daily"},
      {claim() + velero("includedNamespaces: ['sh**']"),
       "none: Schedule velero/daily has 'sh**' in includedNamespaces, so that its backups fail"},
      {claim() + velero("includedNamespaces: ['[shop']"),
       "none: Schedule velero/daily has '[shop' in includedNamespaces, so that its backups fail"},
      {claim() + velero("excludedNamespaces: ['*']"),
       "none: Schedule velero/daily has '*' in excludedNamespaces, so that its backups fail"},
      {claim() + velero("resourcePolicy: {kind: configmap, name: rules}") +
           object("v1/ConfigMap", "velero", "data: {a: x, b: y}", "rules"),
       "none: Schedule velero/daily uses the resource policy 'rules', which has not exactly one "
       "key, so that its backups fail"},
      {claim("", "storageClassName: local") + pod(opted) + velero("") +
           object("storage.k8s.io/v1/StorageClass", "~", "provisioner: rancher.io/local-path",
                  "local"),
       "object only by Schedule velero/daily: Schedule velero/daily cannot copy the files of host "
       "paths, which 'rancher.io/local-path' makes"},
      {claim("labels: {kready.dev/backup: not-needed}") + velero(""), "no claim"},
      {stateful_set("2") + velero("labelSelector: {matchLabels: {app: db}}"),
       "snapshot only by Schedule velero/daily"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(show_answer(row.text) == row.shown);
  }
}

TEST_CASE("Velero's resource policies decide before anything else") {
  struct Row {
    std::string_view policies;
    std::string_view shown;
  };
  constexpr std::string_view skipped =
      "object only by Schedule velero/daily: Schedule velero/daily skips the volume by its "
      "resource policy";
  constexpr std::string_view undecided =
      "unknown by Schedule velero/daily: Schedule velero/daily follows a resource policy that "
      "cannot be decided here";
  const Row rows[] = {
      {"[{conditions: {storageClass: [gp3]}, action: {type: skip}}]", skipped},
      {"[{conditions: {storageClass: [gp2]}, action: {type: skip}}]",
       "snapshot only by Schedule velero/daily"},
      {"[{conditions: {capacity: '0,20Gi'}, action: {type: skip}}]", skipped},
      {"[{conditions: {capacity: '10Gi,'}, action: {type: skip}}]", skipped},
      {"[{conditions: {capacity: '11Gi,'}, action: {type: skip}}]",
       "snapshot only by Schedule velero/daily"},
      {"[{conditions: {pvcLabels: {app: db}}, action: {type: fs-backup}}]",
       "full by Schedule velero/daily"},
      {"[{conditions: {pvcLabels: {app: x}}, action: {type: skip}}]",
       "snapshot only by Schedule velero/daily"},
      {"[{conditions: {volumeTypes: [nfs]}, action: {type: skip}}]", undecided},
      {"[{conditions: {storageClass: [gp3]}, action: {type: snapshot}}, {action: {type: skip}}]",
       "snapshot only by Schedule velero/daily"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.policies);
    std::string text =
        claim("labels: {app: db}",
              "storageClassName: gp3, resources: {requests: {storage: 10Gi}}") +
        pod() + velero("resourcePolicy: {kind: configmap, name: rules}") +
        object(
            "v1/ConfigMap", "velero",
            fmt::format("data:\n  rules: |\n    version: v1\n    volumePolicies: {}", row.policies),
            "rules");
    CHECK(show_answer(text) == row.shown);
  }
  CHECK(show_answer(claim() + velero("resourcePolicy: {kind: configmap, name: rules}")) ==
        undecided);
}

TEST_CASE("the other tools take claims by their own rules") {
  struct Row {
    std::string text;
    std::string_view shown;
  };
  auto k8up = [](std::string_view backup, std::string_view namespace_ = "shop") {
    return object("k8up.io/v1/Schedule", namespace_,
                  fmt::format("spec: {{backup: {{{}}}}}", backup));
  };
  constexpr std::string_view daily = "schedule: '@daily'";
  const Row rows[] = {
      {claim() + k8up(daily), "full by Schedule shop/daily"},
      {claim() + k8up(daily, "other"), "none"},
      {claim() + k8up("x: y"), "none: Schedule shop/daily schedules no backup"},
      {claim("annotations: {k8up.io/backup: 'false'}") + k8up(daily),
       "none: Schedule shop/daily leaves the claim out by its annotation k8up.io/backup"},
      {claim("annotations: {k8up.io/backup: 'T'}") + k8up(daily), "full by Schedule shop/daily"},
      {claim() + k8up("schedule: '@daily', labelSelectors: [{matchLabels: {a: b}}]"),
       "none: Schedule shop/daily does not select the claim"},
      {claim() + k8up("schedule: '@daily', labelSelectors: [{matchLabels: {a: b}}, {}]"),
       "full by Schedule shop/daily"},
      {claim("", "accessModes: [ReadWriteOncePod]") + k8up(daily),
       "none: Schedule shop/daily skips claims that are neither ReadWriteOnce nor ReadWriteMany"},
      {claim() + k8up(daily) +
           object("apps/v1/Deployment", "k8up",
                  "spec: {template: {spec: {containers: [{name: o, env: [{name: "
                  "BACKUP_SKIP_WITHOUT_ANNOTATION, value: 'true'}]}]}}}",
                  "operator"),
       "none: Schedule shop/daily takes only claims with the annotation k8up.io/backup"},
      {claim() + object("volsync.backube/v1alpha1/ReplicationSource", "shop",
                        "spec: {sourcePVC: data, trigger: {schedule: '0 * * * *'}, restic: {}}"),
       "full by ReplicationSource shop/daily"},
      {claim() + object("volsync.backube/v1alpha1/ReplicationSource", "shop",
                        "spec: {sourcePVC: data, trigger: {schedule: '0 * * * *'}, rsyncTLS: {}}"),
       "snapshot only by ReplicationSource shop/daily"},
      {claim() + object("volsync.backube/v1alpha1/ReplicationSource", "shop",
                        "spec: {sourcePVC: data, trigger: {manual: once}, restic: {}}"),
       "none: ReplicationSource shop/daily has no schedule"},
      {claim() + object("volsync.backube/v1alpha1/ReplicationSource", "shop",
                        "spec: {sourcePVC: other, trigger: {schedule: '0 * * * *'}, restic: {}}"),
       "none"},
      {stateful_set("2") +
           object("volsync.backube/v1alpha1/ReplicationSource", "shop",
                  "spec: {sourcePVC: data-db-0, trigger: {schedule: '0 * * * *'}, restic: {}}"),
       "none: ReplicationSource shop/daily and its like take 1 of 2 claims"},
      {stateful_set("1") +
           object("volsync.backube/v1alpha1/ReplicationSource", "shop",
                  "spec: {sourcePVC: data-db-0, trigger: {schedule: '0 * * * *'}, restic: {}}"),
       "full by ReplicationSource shop/daily"},
      {claim() + object("snapscheduler.backube/v1/SnapshotSchedule", "shop",
                        "spec: {schedule: '0 0 * * *'}"),
       "snapshot only by SnapshotSchedule shop/daily"},
      {claim() + object("snapscheduler.backube/v1/SnapshotSchedule", "shop",
                        "spec: {schedule: '0 0 * * *', claimSelector: {matchLabels: {a: b}}}"),
       "none: SnapshotSchedule shop/daily does not select the claim"},
      {claim() + object("snapscheduler.backube/v1/SnapshotSchedule", "shop",
                        "spec: {schedule: '0 0 * * *', disabled: true}"),
       "none: SnapshotSchedule shop/daily is disabled"},
      {claim() + object("gemini.fairwinds.com/v1/SnapshotGroup", "shop",
                        "spec: {persistentVolumeClaim: {claimName: data}, schedule: [{every: "
                        "day}]}"),
       "snapshot only by SnapshotGroup shop/daily"},
      {claim() + object("stash.appscode.com/v1beta1/BackupConfiguration", "shop",
                        "spec: {schedule: '0 0 * * *', target: {ref: {kind: PersistentVolumeClaim, "
                        "name: data}}}"),
       "full by BackupConfiguration shop/daily"},
      {claim() + pod() +
           object("stash.appscode.com/v1beta1/BackupConfiguration", "shop",
                  "spec: {schedule: '0 0 * * *', target: {ref: {kind: Deployment, name: db}}}"),
       "full by BackupConfiguration shop/daily"},
      {claim() + object("stash.appscode.com/v1beta1/BackupConfiguration", "shop",
                        "spec: {schedule: '0 0 * * *', paused: true, target: {ref: {kind: "
                        "PersistentVolumeClaim, name: data}}}"),
       "none: BackupConfiguration shop/daily is paused"},
      {claim() + object("core.kubestash.com/v1alpha1/BackupConfiguration", "other",
                        "spec: {target: {kind: PersistentVolumeClaim, name: data, namespace: "
                        "shop}, backends: [{name: b}], sessions: [{scheduler: {schedule: '0 0 * * "
                        "*'}}]}"),
       "full by BackupConfiguration other/daily"},
      {claim() + object("core.kubestash.com/v1alpha1/BackupConfiguration", "shop",
                        "spec: {target: {kind: PersistentVolumeClaim, name: data}, backends: "
                        "[{name: b}]}"),
       "none: BackupConfiguration shop/daily has no session with a schedule"},
      {claim() + object("config.kio.kasten.io/v1alpha1/Policy", "kasten-io",
                        "spec: {frequency: '@daily', actions: [{action: backup}, {action: "
                        "export}], selector: {matchExpressions: [{key: "
                        "k10.kasten.io/appNamespace, operator: In, values: [shop]}]}}"),
       "full by Policy kasten-io/daily"},
      {claim() + object("config.kio.kasten.io/v1alpha1/Policy", "kasten-io",
                        "spec: {frequency: '@daily', actions: [{action: backup}], selector: "
                        "{matchLabels: {k10.kasten.io/appNamespace: other}}}"),
       "none"},
      {claim() + object("config.kio.kasten.io/v1alpha1/Policy", "kasten-io",
                        "spec: {frequency: '@onDemand', actions: [{action: backup}]}"),
       "none: Policy kasten-io/daily runs on demand only"},
      {claim() + object("batch/v1/CronJob", "shop",
                        "spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: c, "
                        "image: restic/restic}], volumes: [{name: v, persistentVolumeClaim: "
                        "{claimName: data}}]}}}}}"),
       "unknown by CronJob shop/daily"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(show_answer(row.text) == row.shown);
  }
}

TEST_CASE("Longhorn's jobs reach volumes by labels, by class, or by the default group") {
  struct Row {
    std::string_view metadata;
    std::string_view parameters;
    std::string_view job;
    std::string_view shown;
  };
  constexpr std::string_view is_default = "task: backup, cron: '0 0 * * *', groups: [default]";
  constexpr std::string_view other = "task: backup, cron: '0 0 * * *', groups: [other]";
  constexpr std::string_view none =
      "none: RecurringJob longhorn-system/daily is not a job of the "
      "volume";
  constexpr std::string_view full = "full by RecurringJob longhorn-system/daily";
  constexpr Row rows[] = {
      {"", "", is_default, full},
      {"", "", other, none},
      {"", "", "task: snapshot, cron: '0 0 * * *', groups: [default]",
       "snapshot only by RecurringJob longhorn-system/daily"},
      {"", "", "task: filesystem-trim, cron: '0 0 * * *', groups: [default]", "none"},
      {"labels: {recurring-job-group.longhorn.io/other: enabled}", "", other, none},
      {"labels: {recurring-job.longhorn.io/source: enabled, "
       "recurring-job-group.longhorn.io/other: enabled}",
       "", other, full},
      {"labels: {recurring-job.longhorn.io/source: enabled, recurring-job.longhorn.io/daily: "
       "enabled}",
       "", other, full},
      {"labels: {recurring-job.longhorn.io/source: enabled}", "", is_default, none},
      {"", "recurringJobSelector: '[{\"name\":\"other\",\"isGroup\":true}]'", other, full},
      {"", "recurringJobSelector: '[{\"name\":\"other\",\"isGroup\":true}]'", is_default, none},
  };
  for (const Row& row : rows) {
    CAPTURE(row.metadata);
    CAPTURE(row.job);
    std::string text =
        claim(row.metadata, "storageClassName: lh") +
        object("storage.k8s.io/v1/StorageClass", "~",
               fmt::format("provisioner: driver.longhorn.io\nparameters: {{{}}}", row.parameters),
               "lh") +
        object("longhorn.io/v1beta2/RecurringJob", "longhorn-system",
               fmt::format("spec: {{{}}}", row.job));
    CHECK(show_answer(text) == row.shown);
  }
  CHECK(show_answer(claim() + object("longhorn.io/v1beta2/RecurringJob", "longhorn-system",
                                     fmt::format("spec: {{{}}}", is_default))) == "none");
}

TEST_CASE("the best schedule covers, the first one near explains") {
  std::string text =
      claim() + velero("snapshotVolumes: false") +
      object("velero.io/v1/Schedule", "velero",
             "spec: {schedule: '@daily', template: {snapshotMoveData: true}}", "second");
  CHECK(show_answer(text) ==
        "full by Schedule velero/second: Schedule velero/daily takes no volume snapshots");
  TestUnit unit(text);
  CHECK(graph::backup_schedules(*unit).size() == 2);
}

TEST_CASE("globs match names") {
  struct Row {
    std::string_view pattern;
    std::string_view text;
    bool matches;
  };
  constexpr Row rows[] = {
      {"shop", "shop", true},
      {"shop", "shop2", false},
      {"*", "", true},
      {"sh*", "shop", true},
      {"*op", "shop", true},
      {"s*p*", "shop", true},
      {"s?op", "shop", true},
      {"s?op", "sop", false},
      {"[rst]hop", "shop", true},
      {"[a-c]hop", "shop", false},
      {"[!a-c]hop", "shop", true},
      {"[shop", "s", false},
      {"team-*-prod", "team-a-b-prod", true},
      {"", "", true},
      {"", "a", false},
      {"a*b*c*d", "aXbXcX", false},
      {"[]a]", "a", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.pattern);
    CHECK(graph::glob_matches(row.pattern, row.text) == row.matches);
  }
  CHECK_FALSE(graph::glob_matches(std::string(2000, '*') + "b", std::string(2000, 'a')));
}
