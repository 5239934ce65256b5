// SPDX-License-Identifier: MIT
#include "graph/network.h"

#include <algorithm>

#include "graph/index.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::items_at;

namespace {

const NetworkTable::Row& row_of(const Unit& unit, const kube::Workload& workload) {
  const Unit::Index& index = unit.index();
  return index.network.rows[index.group_of_workload[workload.index]];
}

std::string_view rules_key(Direction direction) {
  return direction == Direction::ingress ? "ingress" : "egress";
}

std::string_view type_name(Direction direction) {
  return direction == Direction::ingress ? "Ingress" : "Egress";
}

std::string_view peers_key(Direction direction) {
  return direction == Direction::ingress ? "from" : "to";
}

}  // namespace

Isolation isolation(const Unit& unit, const kube::Workload& workload, Direction direction) {
  const NetworkTable::Side& side = row_of(unit, workload).sides[static_cast<size_t>(direction)];
  return {side.isolated, side.policy};
}

Answer reaches_dns(const Unit& unit, const kube::Workload& workload) {
  const NetworkTable::Row& row = row_of(unit, workload);
  Answer isolated = row.sides[static_cast<size_t>(Direction::egress)].isolated;
  return kube::either(kube::opposite(isolated), row.dns);
}

bool isolates(const kube::Object& network_policy, Direction direction) {
  const yaml::Node* spec = network_policy.spec();
  std::span<const yaml::Node> types = items_at(spec, "policyTypes");
  if (types.empty()) return direction == Direction::ingress || !items_at(spec, "egress").empty();
  return std::ranges::any_of(
      types, [&](const yaml::Node& type) { return kube::text_of(&type) == type_name(direction); });
}

namespace {

bool selects_all_pods(const kube::Object& policy) {
  const yaml::Node* selector = kube::field(policy.spec(), "podSelector");
  return !kube::is_set(selector) || kube::is_empty_selector(selector);
}

// A rule without peers and ports, or `- {}`.
bool has_allow_all(const kube::Object& policy, Direction direction) {
  auto rules = items_at(policy.spec(), rules_key(direction));
  return std::ranges::any_of(rules, [&](const yaml::Node& rule) {
    return rule.is_mapping() && items_at(&rule, peers_key(direction)).empty() &&
           items_at(&rule, "ports").empty();
  });
}

}  // namespace

DefaultDeny default_deny(const Unit& unit, std::string_view namespace_, Direction direction) {
  DefaultDeny result;
  auto policies = unit.index().network.policies.find(namespace_);
  if (policies == unit.index().network.policies.end()) return result;
  for (const kube::Object* policy : policies->second) {
    if (!selects_all_pods(*policy) || !isolates(*policy, direction)) continue;
    if (!result.policy && items_at(policy->spec(), rules_key(direction)).empty())
      result.policy = policy;
    if (!result.undone_by && has_allow_all(*policy, direction)) result.undone_by = policy;
  }
  return result;
}

}  // namespace kready::graph
