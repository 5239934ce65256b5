// SPDX-License-Identifier: MIT
// AdminNetworkPolicy, BaselineAdminNetworkPolicy and ClusterNetworkPolicy: ordered rules of whole
// clusters, before and after those of namespaces.
#include <algorithm>

#include "graph/network_book.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::items_at;
using kube::mapping_at;
using kube::text_at;

namespace {

uint32_t select(PolicyBook& book, const yaml::Node* pods, const yaml::Node* namespaces) {
  PodSelector selector;
  selector.pods = part_of_selector(pods);
  selector.namespaces = part_of_selector(namespaces);
  std::string words = words_of(pods, namespaces, {});
  return book.select(std::move(selector), std::move(words));
}

// {namespaces: SELECTOR} or {pods: {namespaceSelector, podSelector}}; nothing for neither.
uint32_t read_pods(PolicyBook& book, const yaml::Node* node) {
  static const yaml::Node everything = yaml::Node::mapping({}, yaml::Style::flow, {});
  if (const yaml::Node* namespaces = mapping_at(node, "namespaces"))
    return select(book, nullptr, namespaces);
  const yaml::Node* pods = mapping_at(node, "pods");
  if (!pods) return no_selection;
  const yaml::Node* namespaces = mapping_at(pods, "namespaceSelector");
  return select(book, mapping_at(pods, "podSelector"), namespaces ? namespaces : &everything);
}

void read_peer(PolicyBook& book, const yaml::Node& node, PolicyRule& rule) {
  PolicyPeer peer;
  peer.pods = read_pods(book, &node);
  if (peer.pods != no_selection) rule.peers.push_back(peer);
  for (const yaml::Node& network : items_at(&node, "networks")) {
    PolicyPeer block;
    block.addresses = parse_block(kube::text_of(&network));
    if (block.addresses) rule.peers.push_back(std::move(block));
  }
  if (const yaml::Node* nodes = mapping_at(&node, "nodes")) {
    PolicyPeer some;
    some.entities = entity_nodes;
    some.certain = kube::is_empty_selector(nodes) ? Answer::yes : Answer::unknown;
    rule.peers.push_back(some);
  }
  if (!items_at(&node, "domainNames").empty()) {
    PolicyPeer named;
    named.entities = entity_world;
    named.certain = Answer::unknown;
    rule.peers.push_back(named);
  }
}

PortSet numbers_of(Protocol protocol, const yaml::Node* port) {
  if (!port) return ports_of(protocol);
  if (const yaml::Node* range = mapping_at(port, "range")) port = range;
  int64_t first =
      kube::integer_at(port, "number")
          .value_or(
              kube::integer_at(port, "port").value_or(kube::integer_at(port, "start").value_or(0)));
  return ports_of(protocol, first, kube::integer_at(port, "end").value_or(first));
}

// v1alpha1: `{portNumber: {protocol, port}}`, `{portRange: {protocol, start, end}}`, `{namedPort}`.
void read_port(const yaml::Node& node, PolicyPorts& ports) {
  if (std::string_view named = text_at(&node, "namedPort"); !named.empty())
    return ports.names.push_back({all_ports(), named});
  for (std::string_view key : {"portNumber", "portRange"}) {
    const yaml::Node* port = mapping_at(&node, key);
    if (!port) continue;
    std::string_view protocol = text_at(port, "protocol");
    ports.numbers |= numbers_of(parse_protocol(protocol).value_or(Protocol::tcp), port);
  }
}

// v1alpha2: `{tcp: {destinationPort: {number} or {range: {start, end}}}}`,
// `{destinationNamedPort}`.
void read_protocol(const yaml::Node& node, PolicyPorts& ports) {
  if (std::string_view named = text_at(&node, "destinationNamedPort"); !named.empty())
    return ports.names.push_back({all_ports(), named});
  for (std::string_view key : {"tcp", "udp", "sctp"})
    if (const yaml::Node* protocol = mapping_at(&node, key))
      ports.numbers |= numbers_of(*parse_protocol(key), mapping_at(protocol, "destinationPort"));
}

std::optional<PolicyAction> read_action(std::string_view text) {
  if (text == "Allow" || text == "Accept") return PolicyAction::allow;
  if (text == "Deny") return PolicyAction::deny;
  if (text == "Pass") return PolicyAction::pass;
  return std::nullopt;
}

std::optional<PolicyRule> read_rule(PolicyBook& book, const yaml::Node& node,
                                    std::string_view peers_key) {
  std::optional<PolicyAction> action = read_action(text_at(&node, "action"));
  if (!action) return std::nullopt;
  PolicyRule rule;
  rule.at = &node;
  rule.action = *action;
  for (const yaml::Node& peer : items_at(&node, peers_key)) read_peer(book, peer, rule);
  std::span<const yaml::Node> ports = items_at(&node, "ports");
  std::span<const yaml::Node> protocols = items_at(&node, "protocols");
  rule.ports.any = ports.empty() && protocols.empty();
  for (const yaml::Node& port : ports) read_port(port, rule.ports);
  for (const yaml::Node& protocol : protocols) read_protocol(protocol, rule.ports);
  return rule;
}

bool is_about_everyone(const PolicyBook& book, const PolicyRule& rule) {
  if (!rule.ports.any) return false;
  return std::ranges::any_of(rule.peers, [&](const PolicyPeer& peer) {
    if (peer.addresses) return peer.addresses->contains(all_v4());
    return peer.pods != no_selection && book.selections()[peer.pods].selector.means_everyone();
  });
}

// Rules are ordered: what an earlier rule accepts from everyone is not denied any more.
bool denies_everyone(const PolicyBook& book, const PolicySide& side) {
  for (const PolicyRule& rule : side.rules)
    if (is_about_everyone(book, rule)) return rule.action == PolicyAction::deny;
  return false;
}

bool is_baseline(const kube::Object& object) {
  return object.kind == "BaselineAdminNetworkPolicy" ||
         text_at(object.spec(), "tier") == "Baseline";
}

}  // namespace

void read_cluster_policy(PolicyBook& book, const kube::Object& object) {
  NetworkPolicy policy;
  policy.object = &object;
  policy.language = PolicyLanguage::cluster;
  policy.tier = book.tier(is_baseline(object) ? "baseline" : "admin");
  policy.order = static_cast<double>(kube::integer_at(object.spec(), "priority").value_or(0));
  policy.subject = read_pods(book, mapping_at(object.spec(), "subject"));
  if (policy.subject == no_selection) return;
  for (Direction direction : both_directions) {
    PolicySide& side = policy.side(direction);
    bool is_ingress = direction == Direction::ingress;
    for (const yaml::Node& node : items_at(object.spec(), name(direction)))
      if (auto rule = read_rule(book, node, is_ingress ? "from" : "to"))
        side.rules.push_back(std::move(*rule));
    side.applies = !side.rules.empty();
    side.closes = denies_everyone(book, side);
  }
  book.add(std::move(policy));
}

}  // namespace kready::graph
