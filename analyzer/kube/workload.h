// SPDX-License-Identifier: MIT
// What runs pods: every kind with a pod template, custom resources included. Knows one object, not
// the autoscalers and budgets around it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "kube/object.h"
#include "kube/pod.h"
#include "kube/pod_template.h"

namespace kready::kube {

enum class WorkloadKind : uint8_t {
  pod,
  pod_template,
  deployment,
  replica_set,
  stateful_set,
  daemon_set,
  replication_controller,
  job,
  cron_job,
  rollout,  // Argo Rollouts
  knative_service,
  deployment_config,  // OpenShift
  clone_set,          // OpenKruise
  sandbox_template,   // agents.x-k8s.io
  custom,             // any other resource that embeds a pod template
};
std::string_view name(WorkloadKind kind);

// How pods are replaced, as counts for a number of replicas.
struct RollingUpdate {
  int64_t max_surge = 0;
  int64_t max_unavailable = 0;
};

// One pod template. An object with several (the groups of a RayCluster) is several workloads.
struct Workload {
  const Object* object = nullptr;
  WorkloadKind kind = WorkloadKind::custom;
  Pod pod;
  uint32_t index = 0;         // position among the workloads of its unit
  bool is_hook = false;       // a helm or Argo CD hook
  bool runs_forever = false;  // not a Job, CronJob, hook, PodTemplate or Pod that ends by itself

  // spec.replicas as written; null when absent, or for kinds without replicas.
  const yaml::Node* replicas_node() const;
  // spec.replicas, 1 when absent; nothing for DaemonSet, CronJob, Knative, custom without the
  // field.
  std::optional<int64_t> replicas() const;
  // A controller's own selector; null when absent. ReplicationController and DeploymentConfig hold
  // a plain map there.
  const yaml::Node* selector() const;
  // spec.strategy.type or spec.updateStrategy.type with its default: "RollingUpdate", "Recreate",
  // "OnDelete", "Canary", "BlueGreen"; empty for kinds without one.
  std::string_view strategy() const;
  // Deployment and Rollout: 25 % and 25 % by default, surge rounded up, unavailable down, and one
  // unavailable where both come to nothing. Nothing for other kinds and strategies.
  std::optional<RollingUpdate> rolling_update(int64_t replica_count) const;
  std::span<const yaml::Node> volume_claim_templates() const;  // StatefulSet; empty otherwise
  // What a controller runs several interchangeable replicas of: Deployment, ReplicaSet,
  // StatefulSet, ReplicationController, Rollout, DeploymentConfig, CloneSet.
  bool is_replicated() const;
};

// The workloads of an object: usually none or one. Kinds are recognised whatever their group
// (`apiVersion: v1, kind: Deployment` is meant as one). Test hooks are no workloads. A Rollout with
// a workloadRef has no pod of its own: none. `places` say of custom kinds where their pods are.
void read_workloads(const Object& object, std::vector<Workload>& workloads,
                    std::span<const TemplatePlace> places = {});

}  // namespace kready::kube
