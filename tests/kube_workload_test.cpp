// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "kube/workload.h"
#include "kube_manifest.h"

using namespace kready;
using tests::Manifest;

namespace {

struct Read {
  explicit Read(std::string_view text) : manifest(text) {
    reading = kube::read_objects(manifest.documents().at(0));
    for (const kube::Object& object : reading.objects) kube::read_workloads(object, workloads);
  }
  Manifest manifest;
  kube::Reading reading;
  std::vector<kube::Workload> workloads;
};

std::string show_workloads(std::string_view text) {
  Read read(text);
  std::string shown;
  for (const kube::Workload& workload : read.workloads) {
    shown += kube::name(workload.kind);
    if (workload.is_hook) shown += " hook";
    shown += workload.runs_forever ? " forever" : " ends";
    for (const kube::Container& container : workload.pod.containers())
      shown += fmt::format(" {}:{}", kube::name(container.role), container.name);
    shown += ';';
  }
  return shown;
}

std::string with_template(std::string_view head, std::string_view rest = "") {
  return fmt::format(
      "{{{}, spec: {{{} template: {{metadata: {{labels: {{app: a}}}}, "
      "spec: {{containers: [{{name: c, image: i}}]}}}}}}}}",
      head, rest);
}

}  // namespace

TEST_CASE("every kind with a pod template is a workload") {
  constexpr std::pair<std::string_view, std::string_view> heads[] = {
      {"apiVersion: apps/v1, kind: Deployment", "Deployment forever app:c;"},
      {"apiVersion: extensions/v1beta1, kind: Deployment", "Deployment forever app:c;"},
      {"apiVersion: v1, kind: Deployment", "Deployment forever app:c;"},
      {"apiVersion: apps/v1, kind: StatefulSet", "StatefulSet forever app:c;"},
      {"apiVersion: apps/v1, kind: DaemonSet", "DaemonSet forever app:c;"},
      {"apiVersion: apps/v1, kind: ReplicaSet", "ReplicaSet forever app:c;"},
      {"apiVersion: v1, kind: ReplicationController", "ReplicationController forever app:c;"},
      {"apiVersion: batch/v1, kind: Job", "Job ends app:c;"},
      {"apiVersion: argoproj.io/v1alpha1, kind: Rollout", "Rollout forever app:c;"},
      {"apiVersion: serving.knative.dev/v1, kind: Service", "Knative Service forever app:c;"},
      {"apiVersion: v1, kind: Service", ""},
      {"apiVersion: apps.openshift.io/v1, kind: DeploymentConfig",
       "DeploymentConfig forever app:c;"},
      {"apiVersion: apps.kruise.io/v1alpha1, kind: CloneSet", "CloneSet forever app:c;"},
      {"apiVersion: apps.kruise.io/v1beta1, kind: StatefulSet", "StatefulSet forever app:c;"},
      {"apiVersion: agones.dev/v1, kind: GameServer", "custom forever app:c;"},
      {"apiVersion: kubeflow.org/v1, kind: TFJob", "custom ends app:c;"},
      {"apiVersion: apps/v1, kind: ControllerRevision", ""},
      {"apiVersion: kyverno.io/v1, kind: ClusterPolicy", ""},
      {"apiVersion: helm.toolkit.fluxcd.io/v2, kind: HelmRelease", ""},
      {"apiVersion: argoproj.io/v1alpha1, kind: Application", ""},
      {"apiVersion: constraints.gatekeeper.sh/v1, kind: K8sRequired", ""},
      {"apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition", ""},
      {"apiVersion: v1, kind: ConfigMap", ""},
      {"apiVersion: batch/v1, kind: Job, metadata: {annotations: {helm.sh/hook: test}}", ""},
      {"apiVersion: batch/v1, kind: Job, metadata: {annotations: {helm.sh/hook: test-success}}",
       ""},
      {"apiVersion: batch/v1, kind: Job, metadata: {annotations: {helm.sh/hook: 'pre-install, "
       "test'}}",
       "Job hook ends app:c;"},
      {"apiVersion: apps/v1, kind: Deployment, metadata: {annotations: "
       "{argocd.argoproj.io/hook: PreSync}}",
       "Deployment hook ends app:c;"},
  };
  for (const auto& row : heads) {
    CAPTURE(row.first);
    CHECK(show_workloads(with_template(row.first)) == row.second);
  }
}

TEST_CASE("pod templates are found where other kinds keep them") {
  constexpr std::pair<std::string_view, std::string_view> texts[] = {
      {"{apiVersion: v1, kind: Pod, spec: {containers: [{name: c}]}}", "Pod forever app:c;"},
      {"{apiVersion: v1, kind: Pod, spec: {restartPolicy: Never, containers: [{name: c}]}}",
       "Pod ends app:c;"},
      {"{apiVersion: v1, kind: PodTemplate, template: {spec: {containers: [{name: c}]}}}",
       "PodTemplate ends app:c;"},
      {"{apiVersion: batch/v1, kind: CronJob, spec: {jobTemplate: {spec: {template: {spec: "
       "{containers: [{name: c}]}}}}}}",
       "CronJob ends app:c;"},
      {"{apiVersion: extensions.agents.x-k8s.io/v1alpha1, kind: SandboxTemplate, spec: "
       "{podTemplate: {spec: {containers: [{name: c, image: i}]}}}}",
       "SandboxTemplate forever app:c;"},
      {"{apiVersion: ray.io/v1, kind: RayCluster, spec: {headGroupSpec: {template: {spec: "
       "{containers: [{name: h, image: i}]}}}, workerGroupSpecs: [{template: {spec: {containers: "
       "[{name: w, image: i}]}}}]}}",
       "custom forever app:h;custom forever app:w;"},
      {"{apiVersion: jobset.x-k8s.io/v1, kind: JobSet, spec: {replicatedJobs: [{template: {spec: "
       "{template: {spec: {restartPolicy: OnFailure, containers: [{name: c}]}}}}}]}}",
       "custom ends app:c;"},
      {"{apiVersion: x.io/v1, kind: App, spec: {template: {spec: {containers: []}}}}", ""},
      {"{apiVersion: x.io/v1, kind: App, spec: {template: {spec: {containers: [web]}}}}", ""},
      {"{apiVersion: x.io/v1, kind: App, spec: {pattern: {spec: {containers: [{name: c}]}}}}", ""},
      {"{apiVersion: argoproj.io/v1alpha1, kind: Rollout, spec: {workloadRef: {name: a}}}", ""},
      {"{apiVersion: apps/v1, kind: Deployment, spec: {template: oops}}", ""},
      {"{apiVersion: apps/v1, kind: Deployment, spec: {template: {metadata: {name: a}}}}", ""},
      {"{apiVersion: apps/v1, kind: Deployment, spec: {template: {metadata: {labels: {app: a}}}}}",
       "Deployment forever;"},
      {"{apiVersion: apps/v1, kind: Deployment, spec: {template: {spec: {containers: oops}}}}",
       "Deployment forever;"},
      {"{apiVersion: v1, kind: Pod, spec: {containers: [{name: a}, oops], initContainers: [{name: "
       "i}, {name: s, restartPolicy: Always}], ephemeralContainers: [{name: e}]}}",
       "Pod forever init:i sidecar:s app:a ephemeral:e;"},
  };
  for (const auto& row : texts) {
    CAPTURE(row.first);
    CHECK(show_workloads(row.first) == row.second);
  }
}

TEST_CASE("replicas are what is written, else what the kind does without") {
  struct Row {
    std::string_view head;
    std::string_view spec;
    std::optional<int64_t> replicas;
  };
  const Row rows[] = {
      {"apiVersion: apps/v1, kind: Deployment", "", 1},
      {"apiVersion: apps/v1, kind: Deployment", "replicas: 3,", 3},
      {"apiVersion: apps/v1, kind: Deployment", "replicas: 0,", 0},
      {"apiVersion: apps/v1, kind: Deployment", "replicas: ~,", 1},
      {"apiVersion: apps/v1, kind: Deployment", "replicas: many,", std::nullopt},
      {"apiVersion: apps/v1, kind: DaemonSet", "", std::nullopt},
      {"apiVersion: batch/v1, kind: Job", "", std::nullopt},
      {"apiVersion: x.io/v1, kind: App", "", std::nullopt},
      {"apiVersion: x.io/v1, kind: App", "replicas: 2,", 2},
  };
  for (const Row& row : rows) {
    CAPTURE(row.head);
    CAPTURE(row.spec);
    Read read(with_template(row.head, row.spec));
    REQUIRE(read.workloads.size() == 1);
    CHECK(read.workloads[0].replicas() == row.replicas);
  }
}

TEST_CASE("a rolling update surges and takes away as many pods as its controller would") {
  struct Row {
    std::string_view head;
    std::string_view spec;
    int64_t replicas;
    std::string_view shown;
  };
  constexpr std::string_view deployment = "apiVersion: apps/v1, kind: Deployment";
  constexpr std::string_view rollout = "apiVersion: argoproj.io/v1alpha1, kind: Rollout";
  const Row rows[] = {
      {deployment, "", 1, "RollingUpdate 1/0"},
      {deployment, "", 4, "RollingUpdate 1/1"},
      {deployment, "", 10, "RollingUpdate 3/2"},
      {deployment, "strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 1}},", 3,
       "RollingUpdate 0/1"},
      {deployment, "strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 10%}},", 3,
       "RollingUpdate 0/1"},
      {deployment, "strategy: {type: Recreate},", 3, "Recreate"},
      {"apiVersion: apps/v1, kind: StatefulSet", "", 3, "RollingUpdate"},
      {"apiVersion: apps/v1, kind: StatefulSet", "updateStrategy: {type: OnDelete},", 3,
       "OnDelete"},
      {rollout, "strategy: {canary: {maxSurge: 50%}},", 4, "Canary 2/1"},
      {rollout, "strategy: {blueGreen: {activeService: a}},", 4, "BlueGreen"},
      {"apiVersion: apps.openshift.io/v1, kind: DeploymentConfig", "", 4, "Rolling 1/1"},
      {"apiVersion: batch/v1, kind: Job", "", 4, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.head);
    CAPTURE(row.spec);
    Read read(with_template(row.head, row.spec));
    REQUIRE(read.workloads.size() == 1);
    std::string shown(read.workloads[0].strategy());
    if (auto update = read.workloads[0].rolling_update(row.replicas))
      shown += fmt::format(" {}/{}", update->max_surge, update->max_unavailable);
    CHECK(shown == row.shown);
  }
}

TEST_CASE("a container inherits its pod's security context") {
  Read read(
      "{apiVersion: v1, kind: Pod, spec: {os: {name: windows}, hostNetwork: true, "
      "serviceAccount: old, securityContext: {runAsUser: 5, runAsNonRoot: true}, volumes: [{name: "
      "v, configMap: {name: c}}], containers: [{name: a, securityContext: {runAsUser: 7}, ports: "
      "[{containerPort: 80, name: web}]}, {name: b, securityContext: oops}]}}");
  const kube::Pod& pod = read.workloads.at(0).pod;
  CHECK(pod.is_windows());
  CHECK(pod.host_network());
  CHECK(pod.service_account() == "old");
  CHECK(pod.containers()[0].effective_security("runAsUser")->as_integer() == 7);
  CHECK(pod.containers()[0].effective_security("runAsNonRoot")->as_boolean() == true);
  CHECK(pod.containers()[1].effective_security("runAsUser")->as_integer() == 5);
  CHECK(pod.containers()[1].own_security("runAsUser") == nullptr);
  CHECK(pod.containers()[0].declares_port({std::nullopt, "web"}));
  CHECK_FALSE(pod.containers()[0].declares_port({std::nullopt, "api"}));
  REQUIRE(pod.find_volume("v"));
  CHECK(kube::read_volume(*pod.find_volume("v")).type == "configMap");
}
