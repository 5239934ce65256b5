// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "graph_backup_unit.h"

using namespace kready;
using namespace kready::tests;

namespace {

std::string server() {
  return object("apps/v1/Deployment", "velero",
                "spec: {template: {spec: {containers: [{name: v, image: 'velero/velero:v1', args: "
                "[server]}]}}}",
                "velero");
}

std::string release(std::string_view values) {
  return object("helm.toolkit.fluxcd.io/v2/HelmRelease", "velero",
                fmt::format("spec: {{chart: {{spec: {{chart: velero}}}}, values: {{{}}}}}", values),
                "velero");
}

}  // namespace

TEST_CASE("Velero takes a claim, or leaves it for a reason") {
  constexpr std::string_view opted = "annotations: {backup.velero.io/backup-volumes: 'x,v'}";
  const BackupCase rows[] = {
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
           "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: shop, "
           "labels: "
           "{velero.io/exclude-from-backup: 'true'}}\n",
       "none: Schedule velero/daily excludes namespace 'shop'"},
      {claim("labels: {velero.io/exclude-from-backup: 'true'}") + velero(""),
       "none: Schedule velero/daily leaves out what is labelled "
       "velero.io/exclude-from-backup"},
      {claim() + velero("includedResources: [deployments]"),
       "none: Schedule velero/daily excludes PersistentVolumeClaims"},
      {claim() + velero("excludedResources: [pvc]"),
       "none: Schedule velero/daily excludes PersistentVolumeClaims"},
      {claim() + velero("labelSelector: {matchLabels: {app: db}}"),
       "none: Schedule velero/daily selects neither the claim nor a pod that "
       "mounts it"},
      {claim("labels: {app: db}") + velero("labelSelector: {matchLabels: {app: db}}"),
       "snapshot only by Schedule velero/daily"},
      {claim("labels: {app: db}") +
           velero("orLabelSelectors: [{matchLabels: {app: x}}, {matchLabels: "
                  "{app: db}}]"),
       "snapshot only by Schedule velero/daily"},
      // A selected pod brings its claim along.
      {claim() + pod("labels: {app: db}") + velero("labelSelector: {matchLabels: {app: db}}"),
       "snapshot only by Schedule velero/daily"},
      {claim() + velero("labelSelector: {}, orLabelSelectors: [{}]"),
       "none: Schedule velero/daily sets both labelSelector and "
       "orLabelSelectors"},
      {claim() + velero("includedResources: ['*'], "
                        "excludedNamespaceScopedResources: [jobs]"),
       "none: Schedule velero/daily mixes old and new resource filters"},
      {claim() + velero("snapshotVolumes: false"),
       "object only by Schedule velero/daily: Schedule velero/daily takes no "
       "volume snapshots"},
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
       "object only by Schedule velero/daily: Schedule velero/daily takes no "
       "volume snapshots"},
      // The pod opts in, so that no snapshot is taken, but is itself not taken.
      {claim("labels: {app: db}") + pod(opted) + velero("labelSelector: {matchLabels: {app: db}}"),
       "object only by Schedule velero/daily: Schedule velero/daily would copy "
       "the volume through "
       "a pod that it does not take"},
      {claim("", "storageClassName: local") + velero("") +
           object("storage.k8s.io/v1/StorageClass", "~", "provisioner: rancher.io/local-path",
                  "local"),
       "object only by Schedule velero/daily: Schedule velero/daily cannot "
       "take snapshots of "
       "volumes of 'rancher.io/local-path'"},
      {claim() + velero("storageLocation: s3") +
           object("velero.io/v1/BackupStorageLocation", "velero", "spec: {accessMode: ReadOnly}",
                  "s3"),
       "none: Schedule velero/daily writes to the read-only storage location "
       "'s3'"},
      {claim() + velero("storageLocation: s3") +
           object("velero.io/v1/BackupStorageLocation", "velero", "spec: {}", "other"),
       "none: Schedule velero/daily writes to the storage location 's3', which "
       "does not exist"},
      {claim() + pod() + velero("") +
           object("apps/v1/Deployment", "velero",
                  "spec: {template: {spec: {containers: [{name: v, args: [server, "
                  "--default-volumes-to-fs-backup]}]}}}",
                  "velero"),
       "full by Schedule velero/daily"},
      {claim() + velero("includedNamespaces: ['sh**']"),
       "none: Schedule velero/daily has 'sh**' in includedNamespaces"},
      {claim() + velero("includedNamespaces: ['[shop']"),
       "none: Schedule velero/daily has '[shop' in includedNamespaces"},
      {claim() + velero("excludedNamespaces: ['*']"),
       "none: Schedule velero/daily has '*' in excludedNamespaces"},
      {claim() + velero("resourcePolicy: {kind: configmap, name: rules}") +
           object("v1/ConfigMap", "velero", "data: {a: x, b: y}", "rules"),
       "none: Schedule velero/daily uses the resource policy 'rules', which "
       "has not exactly one "
       "key"},
      {claim("", "storageClassName: local") + pod(opted) + velero("") +
           object("storage.k8s.io/v1/StorageClass", "~", "provisioner: rancher.io/local-path",
                  "local"),
       "object only by Schedule velero/daily: Schedule velero/daily cannot "
       "copy the files of host "
       "paths, which 'rancher.io/local-path' makes"},
      {claim() + velero("", "schedule: 0 25 * * *"),
       "none: Schedule velero/daily has the invalid schedule '0 25 * * *': 25 is above the maximum "
       "23 of hour"},
      {claim() + velero("snapshotMoveData: true") + server(),
       "object only by Schedule velero/daily: Schedule velero/daily needs the node agent, which "
       "is not deployed"},
      {claim() + velero("snapshotMoveData: true") + server() +
           object(
               "apps/v1/DaemonSet", "velero",
               "spec: {template: {spec: {containers: [{name: a, image: 'velero/velero:v1', args: "
               "[node-agent, server]}]}}}",
               "agent"),
       "full by Schedule velero/daily"},
      // A pod that runs now and then is rarely there when files are copied.
      {claim() +
           object("batch/v1/CronJob", "shop",
                  "spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: c, "
                  "image: report}], volumes: [{name: v, persistentVolumeClaim: {claimName: "
                  "data}}]}}}}}") +
           velero("defaultVolumesToFsBackup: true"),
       "unknown by Schedule velero/daily: Schedule velero/daily copies files of running pods only"},
      {claim() + velero("") +
           object("velero.io/v1/BackupStorageLocation", "velero", "spec: {}", "other"),
       "none: Schedule velero/daily names no storage location, and none is the default"},
      {claim() + velero("storageLocation: s3") +
           object("velero.io/v1/BackupStorageLocation", "velero", "spec: {}", "other") +
           object("oadp.openshift.io/v1alpha1/DataProtectionApplication", "velero", "spec: {}"),
       "snapshot only by Schedule velero/daily"},
      {claim() + velero("resourcePolicy: {kind: configmap, name: rules}") +
           object("v1/ConfigMap", "velero", "data: {rules: 'version: v2'}", "rules"),
       "none: Schedule velero/daily uses the resource policy 'rules', which is not of version v1"},
      {claim() +
           velero("includedResources: ['*'], resourcePolicy: {kind: configmap, name: rules}") +
           object("v1/ConfigMap", "velero",
                  "data: {rules: '{version: v1, includeExcludePolicy: {}}'}", "rules"),
       "none: Schedule velero/daily uses the resource policy 'rules', which has filters that do "
       "not "
       "go with those of the schedule"},
      {claim() + velero("includedNamespaces: ['${NAMESPACE}']"),
       "unknown by Schedule velero/daily"},
      {claim() + release("schedules: {nightly: {schedule: '@daily', template: {}}}"),
       "snapshot only by HelmRelease velero/velero"},
      {claim() + release("deployNodeAgent: true, configuration: {defaultSnapshotMoveData: true}, "
                         "schedules: {nightly: {schedule: '@daily'}}"),
       "full by HelmRelease velero/velero"},
      {claim() + release("schedules: {nightly: {disabled: true, schedule: '@daily'}}"), "none"},
      {claim() + release("schedules: {nightly: {schedule: '@daily', template: "
                         "{excludedNamespaces: [shop]}}}"),
       "none: schedule 'nightly' of HelmRelease velero/velero excludes namespace 'shop'"},
      {claim("labels: {kready.dev/backup: not-needed}") + velero(""), "no claim"},
      {stateful_set("2") + velero("labelSelector: {matchLabels: {app: db}}"),
       "snapshot only by Schedule velero/daily"},
  };
  for (const BackupCase& row : rows) {
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
      "object only by Schedule velero/daily: Schedule velero/daily skips the "
      "volume by its "
      "resource policy";
  constexpr std::string_view undecided =
      "unknown by Schedule velero/daily: Schedule velero/daily follows a "
      "resource policy that "
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
      {"[{conditions: {storageClass: [gp3]}, action: {type: snapshot}}, "
       "{action: {type: skip}}]",
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
