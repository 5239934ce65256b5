// SPDX-License-Identifier: MIT
#include <string_view>

#include "graph/delivery.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::WorkloadKind;

bool is_asked(WorkloadKind kind) {
  return kind == WorkloadKind::deployment || kind == WorkloadKind::stateful_set ||
         kind == WorkloadKind::rollout;
}

}  // namespace

void disruption_budget_missing(lint::Ask& ask) {
  const kube::Workload& workload = *ask.workload();
  if (!is_asked(workload.kind) || ask.unit().minimum_replicas(workload).value_or(0) < 2) return;
  constexpr std::string_view budget = "PodDisruptionBudget";
  if (!ask.unit().selecting(workload, budget, kube::Answer::unknown).empty()) return;
  if (!graph::perhaps_selecting(ask.unit(), workload, budget).empty()) return;
  ask.report_absent(workload.object->metadata(), {"name"},
                    "no PodDisruptionBudget selects the pods");
}

}  // namespace kready::rules
