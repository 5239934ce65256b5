// SPDX-License-Identifier: MIT
// Calico's NetworkPolicy and GlobalNetworkPolicy: ordered policies in tiers, rules about both ends.
#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "graph/network_book.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::CalicoSelector;
using kube::field;
using kube::items_at;
using kube::mapping_at;
using kube::text_at;
using kube::text_of;

namespace {

// The addresses of network sets that a selector names: sets are selected as pods are.
AddressSet addresses_of_sets(const Unit& unit, std::string_view kind, const PodSelector& selector) {
  AddressSet all;
  for (const kube::Object* set : unit.of_kind(kind)) {
    PodView view;
    view.namespace_ = set->namespace_;
    view.labels.written = set->labels();
    view.namespace_labels = unit.namespace_labels(set->namespace_);
    if (!selector.calico_pods || selector.matches(view) != Answer::yes) continue;
    for (const yaml::Node& net : items_at(set->spec(), "nets"))
      if (auto block = parse_block(text_of(&net))) all |= *block;
  }
  return all;
}

AddressSet blocks(const yaml::Node& entity, std::string_view key) {
  AddressSet all;
  for (const yaml::Node& net : items_at(&entity, key))
    if (auto block = parse_block(text_of(&net))) all |= *block;
  return all;
}

class CalicoReader {
 public:
  CalicoReader(PolicyBook& book, const kube::Object& policy)
      : book_(book), policy_(policy), is_global_(policy.kind == "GlobalNetworkPolicy") {}

  void read() {
    const yaml::Node* spec = policy_.spec();
    if (!spec || is_about_hosts(*spec)) return;
    NetworkPolicy policy;
    policy.object = &policy_;
    policy.language = PolicyLanguage::calico;
    policy.tier = book_.tier(text_at(spec, "tier"));
    const yaml::Node* order = field(spec, "order");
    policy.order = order ? order->as_real().value_or(last_of_all) : last_of_all;
    policy.subject = select(text_at(spec, "selector"), text_at(spec, "namespaceSelector"),
                            accounts_of(text_at(spec, "serviceAccountSelector")));
    bool isolates = !book_.tiers()[policy.tier].passes_on;
    for (Direction direction : both_directions) {
      PolicySide& side = policy.side(direction);
      side.applies = applies(*spec, direction);
      side.isolates = side.closes = side.applies && isolates;
      if (!side.applies) continue;
      for (const yaml::Node& rule : items_at(spec, name(direction)))
        read_rule(rule, direction, side);
    }
    book_.add(std::move(policy));
  }

 private:
  static constexpr double last_of_all = std::numeric_limits<double>::infinity();

  static bool is_about_hosts(const yaml::Node& spec) {
    return kube::boolean_at(&spec, "preDNAT").value_or(false) ||
           kube::boolean_at(&spec, "doNotTrack").value_or(false);
  }

  struct Accounts {
    std::optional<std::vector<std::string_view>> names;
    std::string_view selector;
  };
  static Accounts accounts_of(std::string_view selector) { return {std::nullopt, selector}; }
  static Accounts accounts_of(const yaml::Node* node) {
    Accounts accounts{std::nullopt, text_at(node, "selector")};
    for (const yaml::Node& each : items_at(node, "names")) {
      if (!accounts.names) accounts.names.emplace();
      accounts.names->push_back(text_of(&each));
    }
    return accounts;
  }

  // Without types: what there are rules for, and Ingress where there are none.
  static bool applies(const yaml::Node& spec, Direction direction) {
    std::string_view wanted = direction == Direction::ingress ? "Ingress" : "Egress";
    std::span<const yaml::Node> types = items_at(&spec, "types");
    if (!types.empty())
      return std::ranges::any_of(types,
                                 [&](const yaml::Node& type) { return text_of(&type) == wanted; });
    bool has_egress = !items_at(&spec, "egress").empty();
    if (direction == Direction::egress) return has_egress;
    return !has_egress || !items_at(&spec, "ingress").empty();
  }

  PodSelector selector_of(std::string_view pods, std::string_view namespaces,
                          const Accounts& accounts) const {
    PodSelector selector;
    if (!is_global_ && namespaces.empty()) selector.own_namespace = policy_.namespace_;
    auto parse = [&](std::string_view text, std::optional<CalicoSelector>& part) {
      if (text.empty() || text == "all()") return;
      part = CalicoSelector::parse(text);
      if (!part) selector.certain = Answer::unknown;
    };
    parse(pods, selector.calico_pods);
    parse(namespaces, selector.calico_namespaces);
    selector.accounts = accounts.names;
    if (!accounts.selector.empty() && accounts.selector != "all()")
      selector.certain = Answer::unknown;  // labels of accounts are beyond us
    return selector;
  }

  std::string words(std::string_view pods, std::string_view namespaces,
                    const Accounts& accounts) const {
    bool is_every_pod = pods.empty() || pods == "all()";
    std::string text = is_every_pod ? "every pod" : fmt::format("pods {}", pods);
    if (accounts.names)
      text += fmt::format(" with service account {}", fmt::join(*accounts.names, " or "));
    if (!accounts.selector.empty())
      text += fmt::format(" with service accounts {}", accounts.selector);
    if (!namespaces.empty() && namespaces != "all()")
      return text + fmt::format(" of namespaces {}", namespaces);
    if (is_global_ || !namespaces.empty()) return text;
    return text +
           fmt::format(" of {}", policy_.has_namespace ? policy_.namespace_ : "the namespace");
  }

  uint32_t select(std::string_view pods, std::string_view namespaces, const Accounts& accounts) {
    return book_.select(selector_of(pods, namespaces, accounts), words(pods, namespaces, accounts));
  }

  static bool is_unlimited(const yaml::Node* entity) {
    if (!entity) return true;
    return std::ranges::all_of(entity->entries(), [](const yaml::Entry& entry) {
      std::string_view key = entry.key.text();
      return key == "ports" || key == "notPorts" ||
             (entry.value.is_scalar() ? text_of(&entry.value).empty() : entry.value.size() == 0);
    });
  }

  // What an entity rule says of an end, its ports aside. Several: any of them.
  std::vector<PolicyPeer> read_entity(const yaml::Node& entity) {
    PolicyPeer peer;
    AddressSet cut = blocks(entity, "notNets");
    if (!items_at(&entity, "nets").empty()) peer.addresses = blocks(entity, "nets");
    if (!cut.empty()) peer.addresses = peer.addresses.value_or(all_addresses()) - cut;
    if (!items_at(&entity, "domains").empty() || mapping_at(&entity, "services"))
      peer.certain = Answer::unknown;
    std::string_view except = text_at(&entity, "notSelector");
    if (!except.empty()) peer.except_pods = select(except, is_global_ ? "" : "all()", {});
    std::string_view pods = text_at(&entity, "selector");
    std::string_view namespaces = text_at(&entity, "namespaceSelector");
    Accounts accounts = accounts_of(mapping_at(&entity, "serviceAccounts"));
    bool asks_pods =
        !pods.empty() || !namespaces.empty() || accounts.names || !accounts.selector.empty();
    if (!asks_pods) return {peer};
    std::vector<PolicyPeer> peers;
    PodSelector selector = selector_of(pods, namespaces, accounts);
    AddressSet sets = addresses_of_sets(book_.unit(), "NetworkSet", selector);
    if (is_global_ || namespaces == "global()")
      sets |= addresses_of_sets(book_.unit(), "GlobalNetworkSet", selector);
    if (peer.addresses) sets = sets & *peer.addresses;
    if (!sets.empty()) {
      PolicyPeer named;
      named.addresses = std::move(sets);
      peers.push_back(std::move(named));
    }
    peer.pods = select(pods, namespaces, accounts);
    peers.push_back(std::move(peer));
    return peers;
  }

  void read_rule(const yaml::Node& node, Direction direction, PolicySide& side) {
    std::string_view action = text_at(&node, "action");
    PolicyRule rule;
    rule.at = &node;
    if (action == "Deny") rule.action = PolicyAction::deny;
    if (action == "Pass") rule.action = PolicyAction::pass;
    if (action == "Log") return;  // decides nothing
    const yaml::Node* source = mapping_at(&node, "source");
    const yaml::Node* destination = mapping_at(&node, "destination");
    bool is_ingress = direction == Direction::ingress;
    const yaml::Node* other = is_ingress ? source : destination;
    const yaml::Node* own = is_ingress ? destination : source;
    rule.any_peer = is_unlimited(other);
    if (!rule.any_peer) rule.peers = read_entity(*other);
    if (!is_unlimited(own)) {
      std::vector<PolicyPeer> local = read_entity(*own);
      rule.local = std::move(local.back());
    }
    // Ports of the source are chosen by chance.
    if (!items_at(source, "ports").empty() || !items_at(source, "notPorts").empty())
      rule.certain = Answer::unknown;
    read_ports(node, destination, rule);
    side.rules.push_back(std::move(rule));
  }

  static void read_ports(const yaml::Node& node, const yaml::Node* destination, PolicyRule& rule) {
    PolicyPorts& ports = rule.ports;
    std::string_view written = text_at(&node, "protocol");
    std::string_view except = text_at(&node, "notProtocol");
    std::optional<Protocol> protocol = parse_protocol(written);
    PortSet whole = all_ports();
    if (protocol) whole = ports_of(*protocol);
    if (protocol == Protocol::other) rule.certain = Answer::unknown;  // one of many
    if (auto cut = parse_protocol(except)) whole -= ports_of(*cut);
    if (const yaml::Node* icmp = mapping_at(&node, "icmp"); icmp && protocol)
      if (auto type = kube::integer_at(icmp, "type")) whole = ports_of(*protocol, *type, *type);
    std::span<const yaml::Node> numbers = items_at(destination, "ports");
    std::span<const yaml::Node> cuts = items_at(destination, "notPorts");
    ports.any = whole == all_ports() && numbers.empty() && cuts.empty();
    if (numbers.empty()) ports.numbers = whole;
    for (const yaml::Node& port : numbers) read_port(port, whole, ports.numbers, ports.names);
    for (const yaml::Node& port : cuts)
      read_port(port, whole, ports.except_numbers, ports.except_names);
  }

  // A number, a quoted range "80:90", or a name.
  static void read_port(const yaml::Node& node, const PortSet& whole, PortSet& numbers,
                        std::vector<PolicyPorts::Name>& names) {
    std::string text(text_of(&node));
    size_t colon = text.find(':');
    auto number = [](const std::string& digits) {
      return !digits.empty() && digits.find_first_not_of("0123456789") == std::string::npos &&
                     digits.size() < 6
                 ? std::stoll(digits)
                 : -1;
    };
    int64_t first = number(text.substr(0, colon));
    int64_t last = colon == std::string::npos ? first : number(text.substr(colon + 1));
    if (first < 0 || last < 0) return names.push_back({whole, text_of(&node)});
    for (Protocol protocol : {Protocol::tcp, Protocol::udp, Protocol::sctp})
      numbers |= ports_of(protocol, first, last) & whole;
  }

  PolicyBook& book_;
  const kube::Object& policy_;
  bool is_global_;
};

}  // namespace

void read_calico_policy(PolicyBook& book, const kube::Object& object) {
  CalicoReader(book, object).read();
}

}  // namespace kready::graph
