// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <charconv>
#include <string>
#include <string_view>

#include "kube/fields.h"
#include "lint/native.h"
#include "rules/availability/critical_path.h"

namespace kready::rules {
namespace {

using kube::WorkloadKind;

bool is_asked(WorkloadKind kind) {
  return kind == WorkloadKind::deployment || kind == WorkloadKind::rollout ||
         kind == WorkloadKind::replica_set || kind == WorkloadKind::replication_controller ||
         kind == WorkloadKind::deployment_config;
}

int64_t as_number(std::string_view text) {
  int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// Only one pod at a time can hold such a claim. One that is not in the unit may be of that sort.
bool may_hold_single_attach_claim(const graph::Unit& unit, const kube::Workload& workload) {
  for (const graph::Link& link : unit.links(workload, graph::LinkName::claims)) {
    if (!link.found()) return true;
    for (const yaml::Node& mode : kube::items_at(link.target->spec(), "accessModes")) {
      if (kube::text_of(&mode).starts_with("ReadWriteOnce")) return true;
    }
  }
  return false;
}

const kube::Object* autoscaler(const graph::Unit& unit, const kube::Workload& workload) {
  for (const kube::Object* scaler : unit.scalers(workload)) {
    if (scaler->kind == "HorizontalPodAutoscaler" || scaler->kind == "ScaledObject") return scaler;
  }
  return nullptr;
}

const yaml::Node* minimum_node(const kube::Object& scaler) {
  const bool keda = scaler.kind == "ScaledObject";
  const yaml::Node* node = kube::field(scaler.spec(), keda ? "minReplicaCount" : "minReplicas");
  return node ? node : scaler.spec();
}

}  // namespace

void single_replica(lint::Ask& ask) {
  const kube::Workload& workload = *ask.workload();
  const auto replicas = ask.unit().minimum_replicas(workload);
  if (!is_asked(workload.kind) || !replicas || *replicas <= 0) return;
  if (*replicas >= as_number(ask.parameter("minimum"))) return;
  if (workload.strategy() == "Recreate" && may_hold_single_attach_claim(ask.unit(), workload)) {
    return;
  }
  if (*replicas == 1 && !critical_role(ask.unit(), workload).empty()) return;
  std::string message =
      fmt::format("only {} replica{}", *replicas, *replicas == 1 ? " runs" : "s run");
  const kube::Object* scaler = autoscaler(ask.unit(), workload);
  if (!scaler) {
    if (kube::is_set(workload.replicas_node()))
      return ask.report(workload.replicas_node(), message);
    return ask.report_absent(workload.object->metadata(), {"name"}, message);
  }
  ask.report_absent(workload.object->metadata(), {"name"},
                    fmt::format("{} when {} '{}' scales down", message, scaler->kind, scaler->name),
                    {{scaler->document, minimum_node(*scaler), "the least it keeps"}});
}

}  // namespace kready::rules
