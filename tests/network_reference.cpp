// SPDX-License-Identifier: MIT
#include "network_reference.h"

#include <algorithm>
#include <limits>

namespace kready::tests::reference {

namespace {

bool matches(const Selector& selector, const Labels& labels) {
  for (const auto& [key, value] : selector.equal) {
    auto found = labels.find(key);
    if (found == labels.end() || found->second != value) return false;
  }
  for (const Requirement& each : selector.requirements) {
    auto found = labels.find(each.key);
    bool exists = found != labels.end();
    bool is_among = exists && std::count(each.values.begin(), each.values.end(), found->second);
    if (each.operation == "In" && !is_among) return false;
    if (each.operation == "NotIn" && is_among) return false;
    if (each.operation == "Exists" && !exists) return false;
    if (each.operation == "DoesNotExist" && exists) return false;
  }
  return true;
}

Labels labels_of_namespace(const Cluster& cluster, const std::string& name) {
  for (const Namespace& each : cluster.namespaces)
    if (each.name == name) {
      Labels labels = each.labels;
      labels["kubernetes.io/metadata.name"] = name;
      return labels;
    }
  return {};
}

bool is_in(const Block& block, uint32_t address) {
  if (block.prefix == 0) return true;
  return block.address >> (32 - block.prefix) == address >> (32 - block.prefix);
}

bool is_namespaced(Kind kind) {
  return kind == Kind::network || kind == Kind::calico || kind == Kind::cilium;
}

bool selects(const Cluster& cluster, const Policy& policy, const Pod& pod) {
  if (is_namespaced(policy.kind) && policy.namespace_ != pod.namespace_) return false;
  if (policy.namespaces &&
      !matches(*policy.namespaces, labels_of_namespace(cluster, pod.namespace_)))
    return false;
  return matches(policy.pods, pod.labels);
}

bool is_peer(const Cluster& cluster, const Policy& policy, const Peer& peer, const End& end) {
  if (peer.entity == "all") return true;
  if (peer.entity == "world") return !end.pod;
  if (peer.entity == "cluster") return end.pod;
  if (peer.block) {
    if (end.pod || !is_in(*peer.block, end.address)) return false;
    return std::none_of(peer.except.begin(), peer.except.end(),
                        [&](const Block& except) { return is_in(except, end.address); });
  }
  if (peer.except_pods && end.pod && matches(*peer.except_pods, end.pod->labels)) return false;
  if (!peer.pods && !peer.namespaces) return true;  // only an exception is written
  if (!end.pod) return false;
  if (peer.namespaces) {
    if (!matches(*peer.namespaces, labels_of_namespace(cluster, end.pod->namespace_))) return false;
  } else if (is_namespaced(policy.kind) && policy.namespace_ != end.pod->namespace_) {
    return false;
  }
  return !peer.pods || matches(*peer.pods, end.pod->labels);
}

bool is_port(const PortRule& rule, const Pod* target, const std::string& protocol, int port) {
  if (!rule.name.empty()) {
    if (!target || (rule.protocol != protocol && !rule.protocol.empty())) return false;
    return std::any_of(target->ports.begin(), target->ports.end(), [&](const NamedPort& each) {
      return each.name == rule.name && each.protocol == protocol && each.number == port;
    });
  }
  if (rule.protocol != protocol) return false;
  return !rule.number || (*rule.number <= port && port <= rule.last);
}

struct Question {
  const Cluster& cluster;
  Way way;
  const Pod& own;
  const End& other;
  const Pod* target;
  const std::string& protocol;
  int port;
};

bool holds(const Question& ask, const Policy& policy, const Rule& rule) {
  bool is_cilium = policy.kind == Kind::cilium || policy.kind == Kind::clusterwide;
  bool is_cluster = policy.kind == Kind::admin || policy.kind == Kind::baseline;
  bool peers = std::any_of(rule.peers.begin(), rule.peers.end(), [&](const Peer& peer) {
    return is_peer(ask.cluster, policy, peer, ask.other);
  });
  if (rule.peers.empty()) peers = !is_cluster && !(is_cilium && rule.ports.empty());
  bool ports = std::any_of(rule.ports.begin(), rule.ports.end(), [&](const PortRule& port) {
    return is_port(port, ask.target, ask.protocol, ask.port);
  });
  return peers && (ports || rule.ports.empty());
}

bool has_type(const Policy& policy, Way way) {
  if (policy.types[in] || policy.types[out]) return policy.types[way];
  bool has_egress = !policy.rules[out].empty();
  if (way == out) return has_egress;
  if (policy.kind == Kind::network) return true;
  return !has_egress || !policy.rules[in].empty();
}

std::vector<const Policy*> selecting(const Question& ask, std::initializer_list<Kind> kinds) {
  std::vector<const Policy*> list;
  for (const Policy& policy : ask.cluster.policies)
    if (std::count(kinds.begin(), kinds.end(), policy.kind) &&
        selects(ask.cluster, policy, ask.own))
      list.push_back(&policy);
  std::stable_sort(list.begin(), list.end(), [](const Policy* one, const Policy* other) {
    constexpr int last = std::numeric_limits<int>::max();
    int left = one->kind == Kind::network ? 1000 : one->order.value_or(last);
    int right = other->kind == Kind::network ? 1000 : other->order.value_or(last);
    return left != right ? left < right : one->name < other->name;
  });
  return list;
}

// The action of the first rule that holds, or "".
std::string first_action(const Question& ask, const std::vector<const Policy*>& policies) {
  for (const Policy* policy : policies)
    for (const Rule& rule : policy->rules[ask.way])
      if (rule.action != "Log" && holds(ask, *policy, rule)) return rule.action;
  return "";
}

bool by_kubernetes(const Question& ask) {
  std::string admin = first_action(ask, selecting(ask, {Kind::admin}));
  if (admin == "Allow" || admin == "Deny") return admin == "Allow";
  bool isolated = false;
  for (const Policy* policy : selecting(ask, {Kind::network})) {
    if (!has_type(*policy, ask.way)) continue;
    isolated = true;
    for (const Rule& rule : policy->rules[ask.way])
      if (holds(ask, *policy, rule)) return true;
  }
  return !isolated && first_action(ask, selecting(ask, {Kind::baseline})) != "Deny";
}

bool by_calico(const Question& ask) {
  std::vector<Tier> tiers = ask.cluster.tiers;
  std::stable_sort(tiers.begin(), tiers.end(),
                   [](const Tier& one, const Tier& other) { return one.order < other.order; });
  for (const Tier& tier : tiers) {
    std::vector<const Policy*> policies;
    for (const Policy* policy : selecting(ask, {Kind::calico, Kind::global, Kind::network}))
      if (policy->tier == tier.name && has_type(*policy, ask.way)) policies.push_back(policy);
    if (policies.empty()) continue;
    std::string action = first_action(ask, policies);
    if (action == "Allow" || action == "Deny") return action == "Allow";
    if (action.empty() && !tier.passes_on) return false;
  }
  return true;
}

bool by_cilium(const Question& ask) {
  bool isolated = false;
  bool is_allowed = false;
  for (const Policy* policy : selecting(ask, {Kind::cilium, Kind::clusterwide, Kind::network})) {
    if (policy->kind == Kind::network) {
      if (!has_type(*policy, ask.way)) continue;
      isolated = true;
    }
    for (const Rule& rule : policy->denials[ask.way])
      if (holds(ask, *policy, rule)) return false;
    for (const Rule& rule : policy->rules[ask.way])
      is_allowed = is_allowed || holds(ask, *policy, rule);
    bool has_rules = !policy->denials[ask.way].empty() || !policy->rules[ask.way].empty();
    isolated = isolated || (has_rules && !policy->keeps_open[ask.way]);
  }
  return !isolated || is_allowed;
}

bool has_kind(const Cluster& cluster, std::initializer_list<Kind> kinds) {
  return std::any_of(cluster.policies.begin(), cluster.policies.end(), [&](const Policy& policy) {
    return std::count(kinds.begin(), kinds.end(), policy.kind) > 0;
  });
}

bool side(const Question& ask) {
  if (has_kind(ask.cluster, {Kind::calico, Kind::global})) return by_calico(ask);
  if (has_kind(ask.cluster, {Kind::cilium, Kind::clusterwide})) return by_cilium(ask);
  return by_kubernetes(ask);
}

}  // namespace

bool allowed(const Cluster& cluster, const End& from, const End& to, const std::string& protocol,
             int port) {
  if (from.pod && !side({cluster, out, *from.pod, to, to.pod, protocol, port})) return false;
  return !to.pod || side({cluster, in, *to.pod, from, to.pod, protocol, port});
}

}  // namespace kready::tests::reference
