// SPDX-License-Identifier: MIT
// CiliumNetworkPolicy and CiliumClusterwideNetworkPolicy: denials first, then whatever any policy
// allows. Rules about layer 7 are taken for their ports.
#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "graph/network_book.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::field;
using kube::items_at;
using kube::mapping_at;
using kube::text_at;
using kube::text_of;

namespace {

constexpr double first_of_all = -std::numeric_limits<double>::infinity();
constexpr double with_kubernetes = 1000;

// Keys may say where a label comes from: "k8s:app", "any:app".
std::string_view without_source(std::string_view key) {
  for (std::string_view prefix : {"k8s:", "any:", "k8s.", "any."})
    if (key.starts_with(prefix)) return key.substr(prefix.size());
  return key;
}

using Requirement = kube::Selector::Requirement;

std::vector<Requirement> read_requirements(const yaml::Node& node) {
  kube::Selector whole(&node, false, kube::WhenAbsent::everything);
  std::vector<Requirement> requirements(whole.requirements().begin(), whole.requirements().end());
  for (Requirement& requirement : requirements) requirement.key = without_source(requirement.key);
  return requirements;
}

bool names_namespace(const Requirement& requirement) {
  return requirement.key == "io.kubernetes.pod.namespace" ||
         requirement.key.starts_with("io.cilium.k8s.namespace.labels.");
}

// Reads one `spec`, or one item of `specs`.
class CiliumReader {
 public:
  CiliumReader(PolicyBook& book, const kube::Object& policy)
      : book_(book),
        policy_(policy),
        is_clusterwide_(policy.kind == "CiliumClusterwideNetworkPolicy") {}

  // A rule without an endpoint selector is about nodes.
  void read(const yaml::Node& spec) {
    const yaml::Node* selector = mapping_at(&spec, "endpointSelector");
    if (!selector) return;
    NetworkPolicy allowing = start(select(*selector, false), with_kubernetes);
    NetworkPolicy denying = start(allowing.subject, first_of_all);
    for (Direction direction : both_directions) {
      read_side(spec, name(direction), PolicyAction::allow, allowing.side(direction));
      std::string deny_key = fmt::format("{}Deny", name(direction));
      read_side(spec, deny_key, PolicyAction::deny, denying.side(direction));
      const yaml::Node* enable = mapping_at(&spec, "enableDefaultDeny");
      bool isolates = kube::boolean_at(enable, name(direction)).value_or(true);
      for (PolicySide* side : {&allowing.side(direction), &denying.side(direction)})
        side->isolates = side->closes = side->applies && isolates;
    }
    add(std::move(allowing));
    add(std::move(denying));
  }

 private:
  NetworkPolicy start(uint32_t subject, double order) {
    NetworkPolicy policy;
    policy.object = &policy_;
    policy.language = PolicyLanguage::cilium;
    policy.tier = book_.tier("default");
    policy.order = order;
    policy.subject = subject;
    return policy;
  }

  void add(NetworkPolicy policy) {
    if (policy.sides[0].applies || policy.sides[1].applies) book_.add(std::move(policy));
  }

  // Pods of the own namespace, unless a peer names another.
  uint32_t select(const yaml::Node& node, bool is_peer) {
    std::vector<Requirement> requirements = read_requirements(node);
    PodSelector selector;
    selector.is_cilium = true;
    bool is_elsewhere = is_peer && std::ranges::any_of(requirements, names_namespace);
    if (!is_clusterwide_ && !is_elsewhere) selector.own_namespace = policy_.namespace_;
    std::string words = requirements.empty() ? "every endpoint" : "endpoints " + show(node);
    if (selector.own_namespace)
      words += fmt::format(" of {}", policy_.has_namespace ? policy_.namespace_ : "the namespace");
    if (!requirements.empty()) selector.pods = kube::Selector(std::move(requirements));
    return book_.select(std::move(selector), std::move(words));
  }

  static std::string show(const yaml::Node& node) {
    std::string text = kube::canonical(&node);
    for (size_t at = text.find("k8s:"); at != std::string::npos; at = text.find("k8s:", at))
      text.erase(at, 4);
    return text;
  }

  void read_side(const yaml::Node& spec, std::string_view key, PolicyAction action,
                 PolicySide& side) {
    bool is_ingress = key.starts_with("ingress");
    for (const yaml::Node& node : items_at(&spec, key)) {
      side.applies = true;
      read_rule(node, is_ingress ? "from" : "to", action, side);
    }
  }

  void read_rule(const yaml::Node& node, std::string_view prefix, PolicyAction action,
                 PolicySide& side) {
    PolicyRule rule;
    rule.at = &node;
    rule.action = action;
    bool has_peers = false;
    for (const yaml::Entry& entry : node.entries()) {
      std::string_view key = entry.key.text();
      if (!key.starts_with(prefix) || key == "toPorts") continue;
      has_peers = true;
      read_peers(key.substr(prefix.size()), entry.value, rule);
    }
    read_ports(node, rule.ports);
    // `- {}` allows nothing; ports alone are those of everyone.
    rule.any_peer = !has_peers && !rule.ports.any;
    side.rules.push_back(std::move(rule));
  }

  void read_peers(std::string_view kind, const yaml::Node& list, PolicyRule& rule) {
    for (const yaml::Node& node : list.items()) {
      PolicyPeer peer;
      if (kind == "Endpoints") {
        peer.pods = select(node, true);
      } else if (kind == "Entities") {
        read_entity(text_of(&node), peer);
      } else if (kind == "CIDR") {
        peer.addresses = parse_block(text_of(&node));
        if (!peer.addresses) continue;
      } else if (kind == "CIDRSet") {
        read_block(node, peer);
      } else {
        read_unknown(kind, peer);
      }
      rule.peers.push_back(std::move(peer));
    }
  }

  static void read_entity(std::string_view word, PolicyPeer& peer) {
    struct Word {
      std::string_view word;
      int entities;
    };
    constexpr int cluster = entity_pods | entity_nodes | entity_api_server | entity_proxy;
    constexpr Word words[] = {
        {"all", cluster | entity_world}, {"cluster", cluster},
        {"world", entity_world},         {"host", entity_nodes},
        {"remote-node", entity_nodes},   {"kube-apiserver", entity_api_server},
        {"ingress", entity_proxy},       {"world-ipv4", entity_world},
        {"world-ipv6", entity_world},
    };
    for (const Word& each : words)
      if (each.word == word) peer.entities = static_cast<uint8_t>(each.entities);
    if (word.starts_with("world-")) {
      peer.entities = 0;
      peer.addresses = word.ends_with("4") ? all_v4() : all_v6();
    }
    if (word == "host" || word == "remote-node") peer.certain = Answer::unknown;  // one of them
  }

  static void read_block(const yaml::Node& node, PolicyPeer& peer) {
    peer.addresses = parse_block(text_at(&node, "cidr"));
    if (!peer.addresses) {  // a group of blocks by name
      peer.addresses = all_addresses();
      peer.certain = Answer::unknown;
    }
    for (const yaml::Node& except : items_at(&node, "except"))
      if (auto cut = parse_block(text_of(&except))) *peer.addresses -= *cut;
  }

  // Names of DNS and groups of clouds are addresses; Services may be pods.
  static void read_unknown(std::string_view kind, PolicyPeer& peer) {
    peer.certain = Answer::unknown;
    peer.entities = entity_world;
    if (kind == "Services" || kind == "Requires") peer.entities |= entity_pods | entity_api_server;
    if (kind == "Nodes") peer.entities = entity_nodes;
  }

  static void read_ports(const yaml::Node& node, PolicyPorts& ports) {
    for (const yaml::Node& list : items_at(&node, "toPorts")) {
      ports.any = false;
      std::span<const yaml::Node> items = items_at(&list, "ports");
      if (items.empty()) ports.numbers = all_ports();
      for (const yaml::Node& port : items) read_port(port, ports);
    }
    for (const yaml::Node& list : items_at(&node, "icmps")) {
      ports.any = false;
      for (const yaml::Node& type : items_at(&list, "fields")) read_icmp(type, ports);
    }
  }

  static void read_port(const yaml::Node& node, PolicyPorts& ports) {
    std::string_view written = text_at(&node, "protocol");
    std::optional<Protocol> one = parse_protocol(written);
    bool is_any = written.empty() || written == "ANY";
    std::vector<Protocol> protocols;
    if (one) protocols = {*one};
    if (is_any) protocols = {Protocol::tcp, Protocol::udp, Protocol::sctp};
    std::optional<kube::PortReference> port = kube::parse_port_reference(field(&node, "port"));
    for (Protocol protocol : protocols) {
      if (!port || port->number == 0) {
        ports.numbers |= ports_of(protocol);
      } else if (port->number) {
        int64_t last = kube::integer_at(&node, "endPort").value_or(*port->number);
        ports.numbers |= ports_of(protocol, *port->number, std::max(last, *port->number));
      } else {
        ports.names.push_back({ports_of(protocol), port->name});
      }
    }
  }

  static void read_icmp(const yaml::Node& node, PolicyPorts& ports) {
    Protocol protocol = text_at(&node, "family") == "IPv6" ? Protocol::icmpv6 : Protocol::icmp;
    std::optional<int64_t> type = kube::integer_at(&node, "type");
    ports.numbers |= type ? ports_of(protocol, *type, *type) : ports_of(protocol);
  }

  PolicyBook& book_;
  const kube::Object& policy_;
  bool is_clusterwide_;
};

}  // namespace

void read_cilium_policy(PolicyBook& book, const kube::Object& object) {
  CiliumReader reader(book, object);
  if (const yaml::Node* spec = object.spec()) reader.read(*spec);
  for (const yaml::Node& spec : items_at(object.node, "specs"))
    if (spec.is_mapping()) reader.read(spec);
}

}  // namespace kready::graph
