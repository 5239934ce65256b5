// SPDX-License-Identifier: MIT
// Isolation, default denials, and whether DNS stays reachable.
#include <algorithm>
#include <array>

#include "graph/index.h"
#include "graph/network.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::items_at;

Isolation isolation(const Unit& unit, const kube::Workload& workload, Direction direction) {
  const Network& network = network_of(unit);
  Isolation result;
  for (const auto& selected :
       network.classes()[network.class_of(workload)].policies_for(direction)) {
    const NetworkPolicy& policy = network.book().policies()[selected.policy];
    if (!policy.side(direction).closes) continue;
    bool is_earlier = result.policy && selected.answer == result.isolated &&
                      policy.object->index < result.policy->index;
    if (selected.answer <= result.isolated && !is_earlier) continue;
    result = {selected.answer, policy.object};
  }
  return result;
}

namespace {

// A place where clusters serve DNS.
struct Server {
  std::string_view namespace_;
  uint16_t port;
  std::string_view label_key;  // of its pods
  std::string_view label_value;
};
constexpr Server servers[] = {
    {"kube-system", 53, "k8s-app", "kube-dns"},
    {"openshift-dns", 5353, "dns.operator.openshift.io/daemonset-dns", "default"},
};

Answer reaches(const Network& network, uint32_t pods, const Server& server) {
  PodView view;
  view.namespace_ = server.namespace_;
  view.labels = {nullptr, {}, server.label_key, server.label_value, true};
  view.namespace_labels = network.unit().namespace_labels(server.namespace_);
  const std::vector<NamedPort> ports = {{"dns", Protocol::udp, server.port},
                                        {"dns-udp", Protocol::udp, server.port},
                                        {"dns-tcp", Protocol::tcp, server.port}};
  Endpoint end = Endpoint::of(Endpoint::Kind::known);
  end.view = &view;
  end.ports = &ports;
  return allows(network.at_end(pods, Direction::egress, end),
                ports_of(Protocol::udp, server.port, server.port));
}

// A cache on the nodes has an address of the link. Who opens the whole internet did not mean it,
// and whether there is a cache is not known.
Answer reaches_node_cache(const Network& network, uint32_t pods) {
  const PortSet dns = ports_of(Protocol::udp, 53, 53);
  Endpoint cache = Endpoint::of(Endpoint::Kind::node);
  cache.addresses = *parse_block("169.254.20.10");
  Endpoint elsewhere = Endpoint::address(*parse_block("192.0.2.1"));
  Answer result = allows(network.at_end(pods, Direction::egress, cache), dns);
  bool is_meant = allows(network.at_end(pods, Direction::egress, elsewhere), dns) == Answer::no;
  return is_meant ? result : kube::both(result, Answer::unknown);
}

}  // namespace

Answer reaches_dns(const Unit& unit, const kube::Workload& workload) {
  const Network& network = network_of(unit);
  uint32_t pods = network.class_of(workload);
  Answer result = reaches_node_cache(network, pods);
  for (const Server& server : servers)
    result = kube::either(result, reaches(network, pods, server));
  return result;
}

namespace {

std::string_view peers_key(Direction direction) {
  return direction == Direction::ingress ? "from" : "to";
}

bool selects_all_pods(const kube::Object& policy) {
  const yaml::Node* selector = kube::field(policy.spec(), "podSelector");
  return !kube::is_set(selector) || kube::is_empty_selector(selector);
}

// A rule without peers and ports, or `- {}`.
bool has_allow_all(const kube::Object& policy, Direction direction) {
  auto rules = items_at(policy.spec(), name(direction));
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
    if (!result.policy && items_at(policy->spec(), name(direction)).empty()) result.policy = policy;
    if (!result.undone_by && has_allow_all(*policy, direction)) result.undone_by = policy;
  }
  return result;
}

}  // namespace kready::graph
