// SPDX-License-Identifier: MIT
#include "graph/unseen.h"
#include "lint/native.h"
#include "rules/availability/critical_path.h"

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
  const auto budgets = ask.unit().selecting(workload, "PodDisruptionBudget", kube::Answer::unknown);
  if (!budgets.empty()) return;
  if (graph::may_hold_unread(ask.unit(), "PodDisruptionBudget")) return;
  if (!critical_role(ask.unit(), workload).empty()) return;
  ask.report_absent(workload.object->metadata(), {"name"},
                    "no PodDisruptionBudget selects the pods");
}

}  // namespace kready::rules
