// SPDX-License-Identifier: MIT
// Random clusters, and every connection in them asked of the analyzer and of the reference.
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "graph/network_rows.h"
#include "network_reference.h"
#include "network_unit.h"

using namespace kready;
using namespace kready::tests::reference;
using tests::TestUnit;

namespace {

struct Asked {
  std::string protocol;
  int port;
};
const std::vector<Asked> asked_ports = {
    {"TCP", 80}, {"TCP", 81}, {"TCP", 8080}, {"UDP", 53}, {"SCTP", 80}};
constexpr uint32_t outside[] = {0xcb007101, 0xcb007146,
                                0xc6336409};  // 203.0.113.1, .70; 198.51.100.9

constexpr uint64_t mapped = 0xffff00000000;  // IPv4 as an IPv6 address

class Maker {
 public:
  explicit Maker(uint32_t seed) : random_(seed) {}

  Cluster cluster(std::vector<Kind> kinds) {
    Cluster cluster;
    for (const char* name : {"one", "two", "three"})
      cluster.namespaces.push_back({name, labels("team")});
    for (int i = 0; i < 4; ++i)
      cluster.pods.push_back({cluster.namespaces[below(3)].name, "pod" + std::to_string(i),
                              labels("app"), named_ports()});
    cluster.tiers = {{"default", 1000000, false}};
    if (chance(50)) cluster.tiers.push_back({"early", 100, chance(50)});
    if (chance(30)) cluster.tiers.push_back({"late", 2000000, chance(50)});
    bool has_baseline = false;
    for (int i = 1 + below(4); i > 0; --i) {
      Kind kind = kinds[static_cast<size_t>(below(static_cast<int>(kinds.size())))];
      if (kind == Kind::baseline && std::exchange(has_baseline, true)) continue;
      cluster.policies.push_back(policy(kind, cluster));
    }
    return cluster;
  }

 private:
  int below(int end) { return static_cast<int>(random_() % static_cast<uint32_t>(end)); }
  bool chance(int percent) { return below(100) < percent; }
  template <typename List>
  auto one_of(const List& list) {
    return *(std::begin(list) + below(static_cast<int>(std::size(list))));
  }

  std::string value() { return std::string(1, static_cast<char>('a' + below(2))); }
  Labels labels(const std::string& key) {
    Labels labels;
    if (chance(80)) labels[key] = value();
    if (chance(30)) labels["extra"] = value();
    return labels;
  }

  std::vector<NamedPort> named_ports() {
    std::vector<NamedPort> ports;
    if (chance(60)) ports.push_back({"web", "TCP", chance(50) ? 80 : 8080});
    if (chance(40)) ports.push_back({"dns", "UDP", 53});
    return ports;
  }

  Selector selector(const std::string& key, bool may_be_empty = true) {
    Selector selector;
    if (chance(50)) selector.equal[key] = value();
    if (chance(15)) selector.equal["extra"] = value();
    if (chance(25)) {
      std::string operation =
          one_of(std::vector<std::string>{"In", "NotIn", "Exists", "DoesNotExist"});
      Requirement requirement{key, operation, {}};
      if (operation.ends_with("In")) requirement.values = {value(), value()};
      selector.requirements.push_back(requirement);
    }
    if (!may_be_empty && selector.equal.empty() && selector.requirements.empty())
      selector.equal[key] = value();
    return selector;
  }

  Peer peer(Kind kind, Way way) {
    Peer peer;
    bool is_cilium = kind == Kind::cilium || kind == Kind::clusterwide;
    bool is_cluster = kind == Kind::admin || kind == Kind::baseline;
    if (chance(25) && !(is_cluster && way == in)) {
      peer.block = Block{one_of(outside), one_of(std::vector<int>{24, 25, 26, 32})};
      if (chance(40) && !is_cluster)
        peer.except.push_back({peer.block->address, one_of(std::vector<int>{26, 32})});
      return peer;
    }
    if (is_cilium && chance(20)) {
      peer.entity = one_of(std::vector<std::string>{"all", "world", "cluster"});
      return peer;
    }
    if (is_cluster || chance(40)) peer.namespaces = selector("team", !is_cilium);
    if (!peer.namespaces || chance(50)) peer.pods = selector("app");
    bool is_calico = kind == Kind::calico || kind == Kind::global;
    if (is_calico && chance(20)) peer.except_pods = selector("app", false);
    return peer;
  }

  PortRule port(Kind kind, const std::string& protocol) {
    PortRule port;
    port.protocol = protocol;
    bool is_cluster = kind == Kind::admin || kind == Kind::baseline;
    if (chance(25)) {
      port.name = one_of(std::vector<std::string>{"web", "dns"});
      if (is_cluster) port.protocol.clear();
    } else if (chance(80)) {
      port.number = one_of(std::vector<int>{53, 80, 81, 8080});
      port.last = *port.number + (chance(30) ? 1 + below(20) : 0);
    }
    return port;
  }

  Rule rule(Kind kind, Way way) {
    Rule rule;
    bool is_calico = kind == Kind::calico || kind == Kind::global;
    bool is_cluster = kind == Kind::admin || kind == Kind::baseline;
    if (kind == Kind::admin)
      rule.action = one_of(std::vector<std::string>{"Allow", "Deny", "Pass"});
    if (kind == Kind::baseline) rule.action = one_of(std::vector<std::string>{"Allow", "Deny"});
    if (is_calico)
      rule.action = one_of(std::vector<std::string>{"Allow", "Allow", "Deny", "Pass", "Log"});
    int peers = is_calico ? below(2) : is_cluster ? 1 + below(2) : below(3);
    for (; peers > 0; --peers) rule.peers.push_back(peer(kind, way));
    std::string protocol = one_of(std::vector<std::string>{"TCP", "TCP", "UDP", "SCTP"});
    for (int ports = below(3); ports > 0; --ports) {
      rule.ports.push_back(port(kind, protocol));
      if (!is_calico) protocol = one_of(std::vector<std::string>{"TCP", "TCP", "UDP", "SCTP"});
    }
    // A rule of Calico about a protocol alone has no port at all.
    if (is_calico && rule.ports.size() > 1)
      std::erase_if(rule.ports,
                    [](const PortRule& each) { return !each.number && each.name.empty(); });
    return rule;
  }

  Policy policy(Kind kind, const Cluster& cluster) {
    Policy policy;
    policy.kind = kind;
    // Names decide between equal orders, so that no two are equal; their length picks the form.
    policy.name =
        "p" + std::string(static_cast<size_t>(below(2)), 'x') + std::to_string(1000 + next_++);
    bool is_namespaced = kind == Kind::network || kind == Kind::calico || kind == Kind::cilium;
    if (is_namespaced) policy.namespace_ = cluster.namespaces[static_cast<size_t>(below(3))].name;
    policy.pods = selector("app");
    if (!is_namespaced && chance(50)) policy.namespaces = selector("team", false);
    if (kind == Kind::admin) policy.order = next_;
    bool is_calico = kind == Kind::calico || kind == Kind::global;
    if (is_calico) {
      policy.tier = one_of(cluster.tiers).name;
      if (chance(70)) policy.order = one_of(std::vector<int>{10, 999, 1000 + next_, 2000});
    }
    bool has_types = kind == Kind::network || is_calico;
    if (has_types && chance(60)) policy.types = {chance(60), chance(60)};
    for (Way way : {in, out}) {
      for (int rules = below(3); rules > 0; --rules) policy.rules[way].push_back(rule(kind, way));
      if (kind != Kind::cilium && kind != Kind::clusterwide) continue;
      if (chance(25)) policy.denials[way].push_back(rule(kind, way));
      policy.keeps_open[way] = chance(15);
    }
    return policy;
  }

  std::mt19937 random_;
  int next_ = 1;
};

struct Side {
  End end;
  graph::Endpoint endpoint;
};

std::vector<Side> ends_of(const Cluster& cluster, const graph::Unit& unit) {
  std::vector<Side> ends;
  for (const Pod& pod : cluster.pods) ends.push_back({{&pod}, tests::find_end(unit, pod.name)});
  for (uint32_t address : outside)
    ends.push_back({{nullptr, address},
                    graph::Endpoint::address({{0, mapped | address}, {0, mapped | address}})});
  return ends;
}

kube::Answer ask(const graph::Reach& reach, const Asked& asked) {
  auto port = static_cast<uint32_t>(asked.port);
  return graph::allows(reach, graph::ports_of(*graph::parse_protocol(asked.protocol), port, port));
}

struct Counts {
  int allowed = 0;
  int denied = 0;
  int unknown = 0;
};

// All connections, also as rows give them. `hidden`: a Namespace the analyzer does not see.
void compare(const Cluster& cluster, std::optional<size_t> hidden, Counts& counts) {
  std::string text = text_of(cluster, hidden);
  TestUnit unit(text);
  const graph::Network& network = graph::network_of(*unit);
  graph::Connections connections(network);
  std::vector<Side> ends = ends_of(cluster, *unit);
  for (const Side& from : ends)
    for (const Side& to : ends) {
      if (!from.end.pod && !to.end.pod) continue;
      graph::Reach reach = network.reach(from.endpoint, to.endpoint);
      REQUIRE(reach.maybe.contains(reach.sure));
      if (from.end.pod && to.end.pod)
        REQUIRE(connections.between(from.endpoint.number, to.endpoint.number) == reach);
      for (const Asked& asked : asked_ports) {
        bool expected = allowed(cluster, from.end, to.end, asked.protocol, asked.port);
        ++(expected ? counts.allowed : counts.denied);
        kube::Answer answer = ask(reach, asked);
        if (hidden && answer == kube::Answer::unknown) {
          ++counts.unknown;
          continue;
        }
        if (answer == kube::answer(expected)) continue;
        INFO(text);
        INFO((from.end.pod ? from.end.pod->name : "outside")
             << " -> " << (to.end.pod ? to.end.pod->name : "outside") << " " << asked.protocol
             << " " << asked.port);
        REQUIRE(kube::name(answer) == kube::name(kube::answer(expected)));
      }
    }
}

void compare_many(uint32_t seed, int count, std::vector<Kind> kinds) {
  Counts counts;
  for (int i = 0; i < count; ++i) {
    Maker maker(seed + static_cast<uint32_t>(i));
    Cluster cluster = maker.cluster(kinds);
    compare(cluster, std::nullopt, counts);
    // What is decided without a Namespace is decided rightly.
    if (i % 4 == 0) compare(cluster, static_cast<size_t>(i) % 3, counts);
  }
  // The clusters are worth asking about.
  CHECK(counts.unknown > count / 10);
  CHECK(counts.allowed > 20 * count);
  CHECK(counts.denied > 20 * count);
}

}  // namespace

TEST_CASE("random policies of Kubernetes mean what the reference says") {
  compare_many(1000, 4000, {Kind::network});
}

TEST_CASE("random policies of clusters and namespaces mean what the reference says") {
  compare_many(100000, 3000, {Kind::network, Kind::admin, Kind::baseline});
}

TEST_CASE("random policies of Calico mean what the reference says") {
  compare_many(200000, 3000, {Kind::network, Kind::calico, Kind::global});
}

TEST_CASE("random policies of Cilium mean what the reference says") {
  compare_many(300000, 3000, {Kind::network, Kind::cilium, Kind::clusterwide});
}
