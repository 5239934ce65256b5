// SPDX-License-Identifier: MIT
#include "graph/network_rows.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "network_unit.h"

using namespace kready;
using graph::Connections;
using graph::Direction;
using tests::TestUnit;

namespace {

std::string pod(std::string_view name, std::string_view labels) {
  return fmt::format(
      "---\napiVersion: v1\nkind: Pod\nmetadata: {{name: {}, namespace: shop, labels: {{{}}}}}\n"
      "spec: {{containers: [{{name: c}}]}}\n",
      name, labels);
}

std::string policy(std::string_view spec) {
  return fmt::format(
      "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {{name: p, namespace: "
      "shop}}\nspec: {}\n",
      spec);
}

std::string members_of(const Connections& connections, const std::vector<uint32_t>& classes) {
  std::string text;
  for (uint32_t each : classes)
    for (uint32_t member : connections.network().classes()[each].members)
      text += fmt::format("{}{}", text.empty() ? "" : " ",
                          connections.network().unit().workloads()[member]->object->name);
  return text;
}

// "all: a b; TCP 80: c", rests first.
std::string partners(const TestUnit& unit, std::string_view name, Direction direction) {
  const graph::Network& network = graph::network_of(*unit);
  Connections connections(network);
  uint32_t own = network.class_of(tests::find_workload(*unit, name));
  std::string text;
  for (const Connections::Group& group : connections.partners(own, direction)) {
    std::vector<uint32_t> members = connections.members(own, direction, group);
    CHECK(members.size() == group.count);
    text += fmt::format("{}{}{}: {}", text.empty() ? "" : "; ", group.is_rest ? "rest " : "",
                        show(group.reach), members_of(connections, members));
  }
  return text;
}

}  // namespace

TEST_CASE("pods that no policy tells apart are one class") {
  std::string pods = pod("a", "app: a") + pod("b", "app: b") + pod("c", "app: c");
  TestUnit none(pods);
  CHECK(graph::network_of(*none).classes().size() == 1);
  TestUnit one(pods + policy("{podSelector: {matchLabels: {app: a}}}"));
  CHECK(graph::network_of(*one).classes().size() == 2);
  TestUnit peers(pods + policy("{podSelector: {matchLabels: {app: a}}, ingress: [{from: "
                               "[{podSelector: {matchLabels: {app: b}}}]}]}"));
  CHECK(graph::network_of(*peers).classes().size() == 3);
}

TEST_CASE("partners are those that both ends let through") {
  std::string pods = pod("a", "app: a") + pod("b", "app: b") + pod("c", "app: c");
  TestUnit unit(pods + policy("{podSelector: {matchLabels: {app: a}}, ingress: [{from: "
                              "[{podSelector: {matchLabels: {app: b}}}], ports: [{port: 80}]}]}"));
  CHECK(partners(unit, "a", Direction::ingress) == "rest none: a c; TCP 80: b");
  CHECK(partners(unit, "b", Direction::ingress) == "rest all: a b c");
  CHECK(partners(unit, "b", Direction::egress) == "rest all: b c; TCP 80: a");
  CHECK(partners(unit, "c", Direction::egress) == "rest none: a; rest all: b c");
}

TEST_CASE("a rest is divided where others are limited") {
  std::string pods = pod("a", "app: a") + pod("b", "app: b") + pod("c", "app: c");
  TestUnit unit(pods + policy("{podSelector: {matchLabels: {app: b}}, policyTypes: [Egress], "
                              "egress: [{ports: [{port: 53}]}, {to: [{podSelector: {matchLabels: "
                              "{app: c}}}]}]}"));
  CHECK(partners(unit, "a", Direction::ingress) == "rest all: a c; rest TCP 53: b");
  CHECK(partners(unit, "c", Direction::ingress) == "rest all: a c; all: b");
}

TEST_CASE("addresses are divided where blocks end") {
  TestUnit unit(pod("a", "app: a") +
                policy("{podSelector: {}, policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: "
                       "192.0.2.0/24, except: [192.0.2.128/25]}}], ports: [{port: 443}]}, {to: "
                       "[{ipBlock: {cidr: 192.0.2.0/30}}], ports: [{port: 80}]}]}"));
  const graph::Network& network = graph::network_of(*unit);
  Connections connections(network);
  std::string text;
  for (const auto& [addresses, reach] : connections.row(0, Direction::egress).addresses)
    if (!reach.is_none()) text += fmt::format("{}: {}\n", show(addresses), show(reach));
  CHECK(text ==
        "192.0.2.0/30: TCP 80, 443\n"
        "192.0.2.4-192.0.2.127: TCP 443\n");
}

TEST_CASE("peers outside the unit are known by the words of the rule") {
  TestUnit unit(pod("a", "app: a") +
                policy("{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: "
                       "{kubernetes.io/metadata.name: monitoring}}, podSelector: {matchLabels: "
                       "{app: scraper}}}], ports: [{port: 9090}]}]}"));
  const graph::Network& network = graph::network_of(*unit);
  Connections connections(network);
  const auto& strangers = connections.row(0, Direction::ingress).named_strangers;
  REQUIRE(strangers.size() == 1);
  CHECK(network.book().selections()[strangers[0].first].words == "pods app=scraper of monitoring");
  CHECK(show(strangers[0].second) == "TCP 9090");
  CHECK(show(connections.row(0, Direction::ingress).strangers) == "none");
}
