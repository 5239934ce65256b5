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

// How a peer is everyone, in words; empty for one that is not.
std::string_view everyone(const yaml::Node& peer) {
  if (const yaml::Node* block = kube::mapping_at(&peer, "ipBlock")) {
    const auto addresses = graph::parse_block(kube::text_at(block, "cidr"));
    if (!addresses || !kube::items_at(block, "except").empty()) return {};
    if (*addresses == graph::all_v4()) return "every IPv4 address";
    return *addresses == graph::all_v6() ? "every IPv6 address" : std::string_view{};
  }
  const bool is_every_namespace =
      kube::is_empty_selector(kube::mapping_at(&peer, "namespaceSelector"));
  const yaml::Node* pods = kube::mapping_at(&peer, "podSelector");
  const bool is_every_pod = !pods || kube::is_empty_selector(pods);
  return is_every_namespace && is_every_pod ? "every pod of every namespace" : std::string_view{};
}

void check_rule(lint::Ask& ask, const yaml::Node& rule, Direction direction) {
  if (!rule.is_mapping() || !kube::items_at(&rule, "ports").empty()) return;
  const std::string_view key = direction == Direction::ingress ? "from" : "to";
  const auto peers = kube::items_at(&rule, key);
  if (peers.empty()) {
    ask.report(&rule, fmt::format("{} rule allows everyone on every port", name(direction)));
    return;
  }
  for (const yaml::Node& peer : peers) {
    const std::string_view who = everyone(peer);
    if (who.empty()) continue;
    ask.report(&peer, fmt::format("{} rule allows {} on every port", name(direction), who));
    return;
  }
}

}  // namespace

void network_policy_allows_everything(lint::Ask& ask) {
  const kube::Object& policy = *ask.object();
  if (policy.group != "networking.k8s.io" && policy.group != "extensions") return;
  for (Direction direction : graph::both_directions) {
    if (ask.parameter("directions").find(name(direction)) == std::string_view::npos) continue;
    if (!graph::isolates(policy, direction)) continue;
    for (const yaml::Node& rule : kube::items_at(policy.spec(), name(direction)))
      check_rule(ask, rule, direction);
  }
}

}  // namespace kready::rules
