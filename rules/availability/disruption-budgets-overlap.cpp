// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

// The same object twice, for another cluster or version, is one budget.
std::vector<const kube::Object*> different(const std::vector<const kube::Object*>& budgets) {
  std::vector<const kube::Object*> result;
  for (const kube::Object* budget : budgets) {
    const bool known = std::ranges::any_of(
        result, [&](const kube::Object* other) { return other->name == budget->name; });
    if (!known && !budget->name.empty() && budget->group == "policy") result.push_back(budget);
  }
  return result;
}

}  // namespace

void disruption_budgets_overlap(lint::Ask& ask) {
  if (ask.unit().of_kind("PodDisruptionBudget").size() < 2) return;
  const auto budgets = different(ask.unit().selecting(*ask.workload(), "PodDisruptionBudget"));
  if (budgets.size() < 2) return;
  std::vector<lint::RelatedNode> related;
  for (const kube::Object* budget : budgets)
    related.push_back({budget->document, kube::field(budget->spec(), "selector"),
                       fmt::format("PodDisruptionBudget '{}' selects them", budget->name)});
  ask.report_absent(ask.object()->metadata(), {"name"},
                    fmt::format("PodDisruptionBudgets '{}' and '{}' select the same pods",
                                budgets[0]->name, budgets[1]->name),
                    std::move(related));
}

}  // namespace kready::rules
