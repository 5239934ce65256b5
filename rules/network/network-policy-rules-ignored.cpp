// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "graph/network.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using graph::Direction;

void check_kubernetes(lint::Ask& ask) {
  const yaml::Node* spec = ask.object()->spec();
  const yaml::Node* types = kube::field(spec, "policyTypes");
  for (Direction direction : graph::both_directions) {
    if (kube::items_at(spec, name(direction)).empty()) continue;
    if (graph::isolates(*ask.object(), direction)) continue;
    const std::string_view type = direction == Direction::ingress ? "Ingress" : "Egress";
    ask.report(kube::field(spec, name(direction)),
               fmt::format("{} rules are ignored, for policyTypes does not name {}",
                           name(direction), type),
               {{ask.object()->document, types, "the types"}});
  }
}

constexpr std::string_view sections[] = {"ingress", "ingressDeny", "egress", "egressDeny"};

// An empty list is as good as none; a list with an empty rule denies by default.
void check_empty_sections(lint::Ask& ask, const yaml::Node& spec) {
  const yaml::Node* empty = nullptr;
  for (std::string_view section : sections) {
    if (!kube::items_at(&spec, section).empty()) return;
    const yaml::Node* list = kube::field(&spec, section);
    if (list && list->is_sequence() && !empty) empty = list;
  }
  if (!empty) return;
  ask.report(empty, "an empty list has no effect in a Cilium policy, and the policy has no rule");
}

// Layer 7 rules send the traffic through a proxy, default deny or not.
bool has_proxy_rules(const yaml::Node& spec, std::string_view section) {
  for (const yaml::Node& rule : kube::items_at(&spec, section))
    for (const yaml::Node& ports : kube::items_at(&rule, "toPorts"))
      if (kube::field(&ports, "rules") || kube::field(&ports, "listener")) return true;
  return false;
}

// Whether no policy isolates any of the pods that this one selects.
bool are_all_open(const graph::Unit& unit, const kube::Object& policy, Direction direction) {
  const graph::Network& network = graph::network_of(unit);
  const graph::PolicyBook& book = network.book();
  bool selects_some = false;
  for (uint32_t number : book.policies_of(policy))
    for (const auto& hit : book.selections()[book.policies()[number].subject].hits) {
      selects_some = true;
      for (const auto& each : network.classes()[hit.pods].policies_for(direction))
        if (book.policies()[each.policy].side(direction).closes) return false;
    }
  return selects_some;
}

void check_default_deny(lint::Ask& ask, const yaml::Node& spec) {
  const yaml::Node* enable = kube::mapping_at(&spec, "enableDefaultDeny");
  for (Direction direction : graph::both_directions) {
    if (kube::boolean_at(enable, name(direction)).value_or(true)) continue;
    if (kube::items_at(&spec, name(direction)).empty()) continue;
    if (has_proxy_rules(spec, name(direction))) continue;
    if (!are_all_open(ask.unit(), *ask.object(), direction)) continue;
    ask.report(
        kube::field(&spec, name(direction)),
        fmt::format("{} rules have no effect, for no policy isolates the pods", name(direction)),
        {{ask.object()->document, kube::field(enable, name(direction)),
          "the default deny is turned off"}});
  }
}

}  // namespace

void network_policy_rules_ignored(lint::Ask& ask) {
  const kube::Object& policy = *ask.object();
  if (policy.group == "networking.k8s.io" || policy.group == "extensions")
    return check_kubernetes(ask);
  if (policy.group != "cilium.io") return;
  auto check = [&](const yaml::Node& spec) {
    check_empty_sections(ask, spec);
    // Policies of the cluster may be for pods that other repositories isolate.
    if (policy.kind == "CiliumNetworkPolicy") check_default_deny(ask, spec);
  };
  if (const yaml::Node* spec = policy.spec()) check(*spec);
  for (const yaml::Node& spec : kube::items_at(policy.node, "specs")) check(spec);
}

}  // namespace kready::rules
