// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <optional>
#include <vector>

#include "kube/fields.h"
#include "kube/int_or_string.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::Answer;
using Workloads = std::vector<const kube::Workload*>;

// The replicas of all controllers together; nothing where one of them is not known.
std::optional<int64_t> least_replicas(const graph::Unit& unit, const Workloads& workloads) {
  int64_t sum = 0;
  for (const kube::Workload* workload : workloads) {
    const auto replicas = unit.minimum_replicas(*workload);
    if (!workload->is_replicated() || !replicas) return std::nullopt;
    sum += *replicas;
  }
  return sum;
}

std::vector<lint::RelatedNode> places(const graph::Unit& unit, const Workloads& workloads) {
  std::vector<lint::RelatedNode> related;
  for (const kube::Workload* workload : workloads) {
    const kube::Object& object = *workload->object;
    related.push_back({object.document, kube::field(object.metadata(), "name"),
                       fmt::format("{} '{}' is selected", object.kind, object.name)});
    for (const kube::Object* scaler : unit.scalers(*workload)) {
      if (scaler->kind != "HorizontalPodAutoscaler" && scaler->kind != "ScaledObject") continue;
      related.push_back({scaler->document, kube::field(scaler->metadata(), "name"),
                         fmt::format("{} '{}' scales it", scaler->kind, scaler->name)});
    }
  }
  return related;
}

void check_minimum(lint::Ask& ask, const yaml::Node& node, kube::IntOrPercent minimum) {
  const std::string words =
      fmt::format("minAvailable '{}' allows no eviction", kube::text_of(&node));
  if (minimum.is_percent && minimum.value > 100) return;  // is refused
  if (minimum.is_percent && minimum.value == 100) return ask.report(&node, words);
  const Workloads certain = ask.unit().selected_by(*ask.object());
  const Workloads perhaps = ask.unit().selected_by(*ask.object(), Answer::unknown);
  const auto replicas = least_replicas(ask.unit(), certain);
  if (perhaps.size() != certain.size() || !replicas || *replicas == 0) return;
  if (minimum.rounded_up(*replicas) < *replicas) return;
  ask.report(&node,
             fmt::format("{}: {} replica{} at the minimum", words, *replicas,
                         *replicas == 1 ? " runs" : "s run"),
             places(ask.unit(), certain));
}

}  // namespace

void disruption_budget_blocks_eviction(lint::Ask& ask) {
  const yaml::Node* maximum = kube::field(ask.object()->spec(), "maxUnavailable");
  if (const auto bound = kube::parse_int_or_percent(maximum)) {
    if (bound->value != 0) return;  // a negative one is refused
    return ask.report(
        maximum, fmt::format("maxUnavailable '{}' allows no eviction", kube::text_of(maximum)));
  }
  const yaml::Node* minimum = kube::field(ask.object()->spec(), "minAvailable");
  if (const auto bound = kube::parse_int_or_percent(minimum)) check_minimum(ask, *minimum, *bound);
}

}  // namespace kready::rules
