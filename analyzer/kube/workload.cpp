// SPDX-License-Identifier: MIT
#include "kube/workload.h"

#include <algorithm>

#include "kube/fields.h"
#include "kube/int_or_string.h"

namespace kready::kube {

std::string_view name(WorkloadKind kind) {
  switch (kind) {
    case WorkloadKind::pod:
      return "Pod";
    case WorkloadKind::pod_template:
      return "PodTemplate";
    case WorkloadKind::deployment:
      return "Deployment";
    case WorkloadKind::replica_set:
      return "ReplicaSet";
    case WorkloadKind::stateful_set:
      return "StatefulSet";
    case WorkloadKind::daemon_set:
      return "DaemonSet";
    case WorkloadKind::replication_controller:
      return "ReplicationController";
    case WorkloadKind::job:
      return "Job";
    case WorkloadKind::cron_job:
      return "CronJob";
    case WorkloadKind::rollout:
      return "Rollout";
    case WorkloadKind::knative_service:
      return "Knative Service";
    case WorkloadKind::deployment_config:
      return "DeploymentConfig";
    case WorkloadKind::clone_set:
      return "CloneSet";
    case WorkloadKind::sandbox_template:
      return "SandboxTemplate";
    case WorkloadKind::custom:
      break;
  }
  return "custom";
}

bool Workload::is_replicated() const {
  switch (kind) {
    case WorkloadKind::deployment:
    case WorkloadKind::replica_set:
    case WorkloadKind::stateful_set:
    case WorkloadKind::replication_controller:
    case WorkloadKind::rollout:
    case WorkloadKind::deployment_config:
    case WorkloadKind::clone_set:
      return true;
    default:
      return false;
  }
}

const yaml::Node* Workload::replicas_node() const {
  if (!is_replicated() && kind != WorkloadKind::custom) return nullptr;
  return field(object->spec(), "replicas");
}

std::optional<int64_t> Workload::replicas() const {
  if (kind == WorkloadKind::pod) return 1;
  const yaml::Node* written = replicas_node();
  if (is_set(written)) return written->as_integer();
  if (is_replicated()) return 1;
  return std::nullopt;
}

const yaml::Node* Workload::selector() const { return field(object->spec(), "selector"); }

namespace {

std::string_view or_default(std::string_view text, std::string_view otherwise) {
  return text.empty() ? otherwise : text;
}

std::string_view rollout_strategy(const yaml::Node* spec) {
  const yaml::Node* strategy = mapping_at(spec, "strategy");
  if (field(strategy, "blueGreen")) return "BlueGreen";
  return "Canary";
}

// Where maxSurge and maxUnavailable stand; null where nothing is written.
const yaml::Node* rolling_fields(const Workload& workload) {
  const yaml::Node* strategy = mapping_at(workload.object->spec(), "strategy");
  if (workload.kind == WorkloadKind::rollout) return mapping_at(strategy, "canary");
  if (workload.kind == WorkloadKind::deployment_config)
    return mapping_at(strategy, "rollingParams");
  return mapping_at(strategy, "rollingUpdate");
}

bool rolls_with_surge(const Workload& workload) {
  std::string_view strategy = workload.strategy();
  switch (workload.kind) {
    case WorkloadKind::deployment:
      return strategy == "RollingUpdate";
    case WorkloadKind::rollout:
      return strategy == "Canary";
    case WorkloadKind::deployment_config:
      return strategy == "Rolling";
    default:
      return false;
  }
}

}  // namespace

std::string_view Workload::strategy() const {
  const yaml::Node* spec = object->spec();
  switch (kind) {
    case WorkloadKind::deployment:
      return or_default(text_at(spec, {"strategy", "type"}), "RollingUpdate");
    case WorkloadKind::deployment_config:
      return or_default(text_at(spec, {"strategy", "type"}), "Rolling");
    case WorkloadKind::rollout:
      return rollout_strategy(spec);
    case WorkloadKind::stateful_set:
    case WorkloadKind::daemon_set:
      return or_default(text_at(spec, {"updateStrategy", "type"}), "RollingUpdate");
    default:
      return {};
  }
}

std::optional<RollingUpdate> Workload::rolling_update(int64_t replica_count) const {
  if (!rolls_with_surge(*this)) return std::nullopt;
  constexpr IntOrPercent quarter{25, true};
  const yaml::Node* fields = rolling_fields(*this);
  IntOrPercent surge = parse_int_or_percent(field(fields, "maxSurge")).value_or(quarter);
  IntOrPercent unavailable =
      parse_int_or_percent(field(fields, "maxUnavailable")).value_or(quarter);
  int64_t total = std::clamp<int64_t>(replica_count, 0, int64_t{1} << 31);
  RollingUpdate result{surge.rounded_up(total), unavailable.rounded_down(total)};
  // The controller moves at all only if one of the two is at least one.
  if (result.max_surge == 0 && result.max_unavailable == 0) result.max_unavailable = 1;
  return result;
}

std::span<const yaml::Node> Workload::volume_claim_templates() const {
  if (kind != WorkloadKind::stateful_set) return {};
  return items_at(object->spec(), "volumeClaimTemplates");
}

}  // namespace kready::kube
