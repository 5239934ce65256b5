// SPDX-License-Identifier: MIT
// Kubernetes' NetworkPolicy: additive, every policy isolates what it selects.
#include <algorithm>

#include "graph/network.h"
#include "graph/network_book.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::field;
using kube::items_at;
using kube::mapping_at;
using kube::text_at;

namespace {

// Policies of this language, as Calico orders them among its own.
constexpr double order_of_kubernetes = 1000;

uint32_t select(PolicyBook& book, const yaml::Node* pods, const yaml::Node* namespaces,
                std::string_view own_namespace) {
  PodSelector selector;
  if (!namespaces) selector.own_namespace = own_namespace;
  selector.pods = part_of_selector(pods);
  selector.namespaces = part_of_selector(namespaces);
  return book.select(std::move(selector), words_of(pods, namespaces, own_namespace));
}

// A block that is no CIDR is refused by the API server; what was meant is not known.
PolicyPeer read_block(const yaml::Node& block) {
  PolicyPeer peer;
  std::optional<AddressSet> addresses = parse_block(text_at(&block, "cidr"));
  if (!addresses) {
    peer.addresses = all_addresses();
    peer.certain = Answer::unknown;
    return peer;
  }
  for (const yaml::Node& except : items_at(&block, "except"))
    if (auto cut = parse_block(kube::text_of(&except))) *addresses -= *cut;
  peer.addresses = std::move(*addresses);
  return peer;
}

std::optional<PolicyPeer> read_peer(PolicyBook& book, const yaml::Node& node,
                                    std::string_view own_namespace) {
  if (const yaml::Node* block = mapping_at(&node, "ipBlock")) return read_block(*block);
  const yaml::Node* pods = mapping_at(&node, "podSelector");
  const yaml::Node* namespaces = mapping_at(&node, "namespaceSelector");
  PolicyPeer peer;
  if (!items_at(&node, "domainNames").empty()) {  // of a vendor: decided by DNS
    peer.entities = entity_world;
    peer.certain = Answer::unknown;
    return peer;
  }
  if (!pods && !namespaces) return std::nullopt;
  peer.pods = select(book, pods, namespaces, own_namespace);
  return peer;
}

void read_port(const yaml::Node& node, PolicyPorts& ports) {
  std::string_view written = text_at(&node, "protocol");
  std::optional<Protocol> protocol = written.empty() ? Protocol::tcp : parse_protocol(written);
  if (!protocol) return;
  std::optional<kube::PortReference> port = kube::parse_port_reference(field(&node, "port"));
  if (!port) {
    ports.numbers |= ports_of(*protocol);
  } else if (port->number) {
    int64_t last = kube::integer_at(&node, "endPort").value_or(*port->number);
    ports.numbers |= ports_of(*protocol, *port->number, last);
  } else {
    ports.names.push_back({ports_of(*protocol), port->name});
  }
}

PolicyRule read_rule(PolicyBook& book, const yaml::Node& node, std::string_view peers_key,
                     std::string_view own_namespace) {
  PolicyRule rule;
  rule.at = &node;
  std::span<const yaml::Node> peers = items_at(&node, peers_key);
  rule.any_peer = peers.empty();
  for (const yaml::Node& each : peers)
    if (auto peer = read_peer(book, each, own_namespace)) rule.peers.push_back(std::move(*peer));
  std::span<const yaml::Node> ports = items_at(&node, "ports");
  rule.ports.any = ports.empty();
  for (const yaml::Node& port : ports) read_port(port, rule.ports);
  return rule;
}

}  // namespace

bool isolates(const kube::Object& network_policy, Direction direction) {
  const yaml::Node* spec = network_policy.spec();
  std::string_view wanted = direction == Direction::ingress ? "Ingress" : "Egress";
  std::span<const yaml::Node> types = items_at(spec, "policyTypes");
  if (types.empty()) return direction == Direction::ingress || !items_at(spec, "egress").empty();
  return std::ranges::any_of(
      types, [&](const yaml::Node& type) { return kube::text_of(&type) == wanted; });
}

void read_kubernetes_policy(PolicyBook& book, const kube::Object& object) {
  NetworkPolicy policy;
  policy.object = &object;
  policy.tier = book.tier("default");
  policy.order = order_of_kubernetes;
  policy.subject =
      select(book, mapping_at(object.spec(), "podSelector"), nullptr, object.namespace_);
  for (Direction direction : both_directions) {
    PolicySide& side = policy.side(direction);
    side.applies = side.isolates = side.closes = isolates(object, direction);
    if (!side.applies) continue;
    bool is_ingress = direction == Direction::ingress;
    for (const yaml::Node& rule : items_at(object.spec(), name(direction)))
      side.rules.push_back(read_rule(book, rule, is_ingress ? "from" : "to", object.namespace_));
  }
  book.add(std::move(policy));
}

}  // namespace kready::graph
