// SPDX-License-Identifier: MIT
#include "graph/network.h"

#include <algorithm>

#include "graph/index.h"
#include "graph/network_classes.h"

namespace kready::graph {

using kube::Answer;
using kube::both;
using kube::either;

Network::Network(const Unit& unit) : book_(unit), gateways_(find_gateways(unit)) {
  PodClasses classes = divide_into_classes(book_);
  classes_ = std::move(classes.classes);
  class_of_workload_ = std::move(classes.of_workload);
}

uint32_t Network::class_of(const kube::Workload& workload) const {
  return class_of_workload_[workload.index];
}

Answer Network::selects(uint32_t selection, uint32_t pods) const {
  const PodSelection& asked = book_.selections()[selection];
  if (asked.selector.means_everyone()) return Answer::yes;
  auto hit = std::ranges::lower_bound(asked.hits, pods, {}, &PodSelection::Hit::pods);
  return hit != asked.hits.end() && hit->pods == pods ? hit->answer : Answer::no;
}

const std::vector<NamedPort>* Network::ports_of_end(const Endpoint& end) const {
  static const std::vector<NamedPort> none;
  if (end.ports) return end.ports;
  if (end.kind == Endpoint::Kind::pods) return &classes_[end.number].ports;
  bool is_pod = end.kind == Endpoint::Kind::stranger || end.kind == Endpoint::Kind::known;
  return is_pod ? nullptr : &none;
}

namespace {

// The other labels of a pod we know a little of: without the fixed one, all may be.
Answer matches_known(const PodSelector& selector, PodView view) {
  Answer result = selector.matches(view);
  if (result != Answer::no) return result;
  view.labels.fixed_key = {};
  return both(selector.matches(view), Answer::unknown);
}

uint8_t entity_of(Endpoint::Kind kind) {
  switch (kind) {
    case Endpoint::Kind::addresses:
      return entity_world;
    case Endpoint::Kind::node:
      return entity_nodes;
    case Endpoint::Kind::api_server:
      return entity_api_server;
    case Endpoint::Kind::proxy:
      return entity_proxy;
    default:
      return entity_pods;
  }
}

// Addresses of pods and Services are not in manifests, but in which ranges they lie is known.
Answer covers_cluster(const AddressSet& addresses) {
  if (addresses.contains(cluster_addresses() & all_v4()) || addresses.contains(all_v6()))
    return Answer::yes;
  return addresses.overlaps(cluster_addresses()) ? Answer::unknown : Answer::no;
}

}  // namespace

Answer Network::matches_pods(uint32_t selection, const Endpoint& end) const {
  const PodSelector& selector = book_.selections()[selection].selector;
  switch (end.kind) {
    case Endpoint::Kind::pods:
      if (!classes_[end.number].host_network) return selects(selection, end.number);
      // To most plugins it is its node; no manifest says so.
      return both(selects(selection, end.number), Answer::unknown);
    case Endpoint::Kind::stranger:
      return kube::answer(selector.means_everyone() || selection == end.number);
    case Endpoint::Kind::known:
      return matches_known(selector, *end.view);
    default:
      return Answer::no;
  }
}

Answer Network::matches_addresses(const AddressSet& addresses, PolicyLanguage language,
                                  const Endpoint& end) const {
  if (!end.addresses.empty()) {
    if (addresses.contains(end.addresses)) return Answer::yes;
    return addresses.overlaps(end.addresses) ? Answer::unknown : Answer::no;
  }
  Answer covered = covers_cluster(addresses);
  if (end.kind == Endpoint::Kind::known) return covered;  // by the address of a Service, or its own
  bool is_outside = end.kind == Endpoint::Kind::node || end.kind == Endpoint::Kind::api_server ||
                    (end.kind == Endpoint::Kind::pods && classes_[end.number].host_network);
  if (is_outside) return addresses.contains(all_v4()) ? Answer::yes : Answer::unknown;
  switch (language) {
    case PolicyLanguage::calico:
      return covered;  // looks at addresses alone
    case PolicyLanguage::cilium:
      return Answer::no;  // addresses are those of what is no endpoint
    default:
      return both(covered, Answer::unknown);  // left to the plugin
  }
}

Answer Network::matches(const PolicyPeer& peer, PolicyLanguage language,
                        const Endpoint& end) const {
  Answer result = peer.certain;
  if (peer.entities) {
    bool is_meant = peer.entities & entity_of(end.kind);
    return is_meant ? result : Answer::no;
  }
  if (peer.pods != no_selection) result = both(result, matches_pods(peer.pods, end));
  if (peer.except_pods != no_selection)
    result = both(result, kube::opposite(matches_pods(peer.except_pods, end)));
  if (peer.addresses && result != Answer::no)
    result = both(result, matches_addresses(*peer.addresses, language, end));
  return result;
}

Answer Network::matches(const PolicyRule& rule, const Asked& asked, PolicyLanguage language) const {
  Answer result = kube::answer(rule.any_peer);
  for (const PolicyPeer& peer : rule.peers) {
    if (result == Answer::yes) break;
    result = either(result, matches(peer, language, *asked.other));
  }
  result = both(result, rule.certain);
  if (rule.local && result != Answer::no)
    result = both(result, matches(*rule.local, language, Endpoint::pods(asked.own)));
  return result;
}

// What a rule makes of what holds behind it.
Reach Network::apply(const PolicyRule& rule, const Asked& asked, PolicyLanguage language,
                     const Reach& rest, const Reach& next_tier) const {
  Answer match = matches(rule, asked, language);
  if (match == Answer::no) return rest;
  Reach ports = rule.ports.at(asked.target);
  if (match == Answer::unknown) ports.sure = {};
  switch (rule.action) {
    case PolicyAction::allow:
      return {rest.sure | ports.sure, rest.maybe | ports.maybe};
    case PolicyAction::deny:
      return {rest.sure - ports.maybe, rest.maybe - ports.sure};
    case PolicyAction::pass:
      break;
  }
  return {(rest.sure - ports.maybe) | (next_tier.sure & ports.sure) |
              (rest.sure & next_tier.sure & ports.maybe),
          (rest.maybe - ports.sure) | (next_tier.maybe & ports.maybe)};
}

// From the last policy to the first. At each place it depends on the policies before whether the
// pod is isolated in this tier, so both cases are carried along.
Reach Network::tier(std::span<const PodClass::Selected> policies, const Asked& asked,
                    const Reach& next_tier) const {
  Reach isolated;
  Reach open = next_tier;
  for (size_t i = policies.size(); i-- > 0;) {
    const NetworkPolicy& policy = book_.policies()[policies[i].policy];
    const PolicySide& side = policy.side(asked.direction);
    auto through = [&](Reach reach) {
      for (size_t rule = side.rules.size(); rule-- > 0;)
        reach = apply(side.rules[rule], asked, policy.language, reach, next_tier);
      return reach;
    };
    Reach selected = through(isolated);
    Reach selected_first = side.isolates ? selected : through(open);
    bool is_sure = policies[i].answer == Answer::yes;
    open = is_sure ? selected_first : either_case(selected_first, open);
    isolated = is_sure ? std::move(selected) : either_case(selected, isolated);
  }
  return open;
}

Reach Network::at_end(uint32_t own, Direction direction, const Endpoint& other) const {
  std::span<const PodClass::Selected> policies = classes_[own].policies_for(direction);
  bool is_ingress = direction == Direction::ingress;
  Asked asked{own, direction, &other, nullptr};
  asked.target = is_ingress ? &classes_[own].ports : ports_of_end(other);
  Reach reach = full_reach();
  while (!policies.empty()) {
    uint32_t last = book_.policies()[policies.back().policy].tier;
    size_t begin = policies.size();
    while (begin > 0 && book_.policies()[policies[begin - 1].policy].tier == last) --begin;
    reach = tier(policies.subspan(begin), asked, reach);
    policies = policies.first(begin);
  }
  return reach;
}

Reach Network::reach(const Endpoint& from, const Endpoint& to) const {
  Reach result = full_reach();
  if (from.kind == Endpoint::Kind::pods) result = at_end(from.number, Direction::egress, to);
  if (to.kind == Endpoint::Kind::pods && !result.is_none())
    result = graph::both(result, at_end(to.number, Direction::ingress, from));
  return result;
}

NetworkTable::NetworkTable() = default;
NetworkTable::~NetworkTable() = default;

const Network& network_of(const Unit& unit) {
  const NetworkTable& table = unit.index().network;
  std::call_once(table.once, [&] { table.network = std::make_unique<const Network>(unit); });
  return *table.network;
}

}  // namespace kready::graph
