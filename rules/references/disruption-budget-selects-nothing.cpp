// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "graph/unseen.h"
#include "kube/fields.h"
#include "kube/label_selector.h"
#include "lint/native.h"

namespace kready::rules {

void disruption_budget_selects_nothing(lint::Ask& ask) {
  const kube::Object& budget = *ask.object();
  if (budget.group != "policy" || !budget.spec()) return;
  const yaml::Node* selector = kube::field(budget.spec(), "selector");
  if (!kube::is_set(selector)) {
    return ask.report_absent(budget.spec(), {"selector"}, "selector is missing and matches no pod");
  }
  if (kube::is_empty_selector(selector)) {
    if (budget.version == "v1") return;
    return ask.report(selector, "selector is empty and matches no pod before policy/v1");
  }
  if (!ask.unit().selected_by(budget, kube::Answer::unknown).empty()) return;
  if (graph::may_match_unseen_pods(ask.unit(), budget.namespace_, *selector)) return;
  ask.report(selector, fmt::format("selector '{}' matches no workload", kube::shown(selector)));
}

}  // namespace kready::rules
