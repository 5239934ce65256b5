// SPDX-License-Identifier: MIT
// The recipes everyone starts from: one cluster, one policy each, and who can then connect.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "network_unit.h"

using namespace kready;
using tests::connection;
using tests::TestUnit;

namespace {

std::string pod(std::string_view namespace_, std::string_view name, std::string_view labels,
                std::string_view ports = "[{containerPort: 8080, name: http}]") {
  return fmt::format(
      "---\napiVersion: v1\nkind: Pod\nmetadata: {{name: {}, namespace: {}, labels: {{{}}}}}\n"
      "spec: {{containers: [{{name: main, image: registry.example/a:1, ports: {}}}]}}\n",
      name, namespace_, labels, ports);
}

std::string cluster() {
  return "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {stage: live}}\n"
         "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: lab, labels: {stage: test}}\n"
         "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: tools, labels: {stage: live, "
         "team: ops}}\n" +
         pod("shop", "web", "app: shop, role: web") + pod("shop", "db", "app: shop, role: db") +
         pod("shop", "mail", "app: mail") + pod("lab", "probe", "app: probe") +
         pod("tools", "monitor", "app: monitor, type: monitoring") +
         pod("tools", "other", "app: other");
}

std::string policy(std::string_view spec, std::string_view name = "p") {
  return fmt::format(
      "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n"
      "metadata: {{name: {}, namespace: shop}}\nspec: {}\n",
      name, spec);
}

struct Expected {
  std::string_view arrow;
  std::string_view reach;
};

void check(const std::string& policies, const std::vector<Expected>& rows) {
  TestUnit unit(cluster() + policies);
  for (const Expected& row : rows) {
    CAPTURE(row.arrow);
    CHECK(connection(*unit, row.arrow) == row.reach);
  }
}

}  // namespace

TEST_CASE("recipe: without policies everyone reaches everyone") {
  check("", {{"web -> db", "all"},
             {"probe -> db", "all"},
             {"stranger -> db", "all"},
             {"192.0.2.1 -> db", "all"},
             {"db -> 192.0.2.1", "all"}});
}

TEST_CASE("recipe: deny all traffic to an application") {
  check(policy("{podSelector: {matchLabels: {role: web}}, ingress: []}"),
        {{"db -> web", "none"},
         {"probe -> web", "none"},
         {"stranger -> web", "none"},
         {"192.0.2.1 -> web", "none"},
         {"web -> db", "all"},
         {"db -> mail", "all"}});
}

TEST_CASE("recipe: limit traffic to an application to some pods") {
  check(policy("{podSelector: {matchLabels: {role: db}}, ingress: [{from: [{podSelector: "
               "{matchLabels: {app: shop}}}]}]}"),
        {{"web -> db", "all"},
         {"mail -> db", "none"},
         {"probe -> db", "none"},
         {"192.0.2.1 -> db", "none"},
         {"mail -> web", "all"}});
}

TEST_CASE("recipe: allow all traffic to an application beside a default deny") {
  check(policy("{podSelector: {}}", "deny") +
            policy("{podSelector: {matchLabels: {role: web}}, ingress: [{}]}", "open"),
        {{"mail -> web", "all"},
         {"probe -> web", "all"},
         {"192.0.2.1 -> web", "all"},
         {"web -> db", "none"},
         {"web -> mail", "none"},
         {"web -> probe", "all"}});
}

TEST_CASE("recipe: deny all traffic that no policy of the namespace allows") {
  check(policy("{podSelector: {}, policyTypes: [Ingress]}"), {{"web -> db", "none"},
                                                              {"probe -> db", "none"},
                                                              {"monitor -> web", "none"},
                                                              {"web -> probe", "all"},
                                                              {"probe -> monitor", "all"}});
}

TEST_CASE("recipe: deny traffic from other namespaces") {
  check(policy("{podSelector: {}, ingress: [{from: [{podSelector: {}}]}]}"),
        {{"web -> db", "all"},
         {"mail -> web", "all"},
         {"probe -> web", "none"},
         {"monitor -> web", "none"},
         {"192.0.2.1 -> web", "none"}});
}

TEST_CASE("recipe: allow traffic from all namespaces") {
  check(policy("{podSelector: {matchLabels: {role: web}}, ingress: [{from: "
               "[{namespaceSelector: {}}]}]}"),
        {{"db -> web", "all"},
         {"probe -> web", "all"},
         {"stranger -> web", "all"},
         {"192.0.2.1 -> web", "none"}});
}

TEST_CASE("recipe: allow all traffic from a namespace") {
  check(policy("{podSelector: {matchLabels: {role: web}}, ingress: [{from: "
               "[{namespaceSelector: {matchLabels: {stage: test}}}]}]}"),
        {{"probe -> web", "all"}, {"monitor -> web", "none"}, {"db -> web", "none"}});
}

TEST_CASE("recipe: allow traffic from some pods of another namespace") {
  check(policy("{podSelector: {matchLabels: {role: web}}, ingress: [{from: [{namespaceSelector: "
               "{matchLabels: {team: ops}}, podSelector: {matchLabels: {type: monitoring}}}]}]}"),
        {{"monitor -> web", "all"}, {"other -> web", "none"}, {"db -> web", "none"}});
}

TEST_CASE("recipe: two peers are one or the other, one peer with two selectors is both") {
  check(policy("{podSelector: {matchLabels: {role: web}}, ingress: [{from: [{namespaceSelector: "
               "{matchLabels: {team: ops}}}, {podSelector: {matchLabels: {app: mail}}}]}]}"),
        {{"monitor -> web", "all"},
         {"other -> web", "all"},
         {"mail -> web", "all"},
         {"db -> web", "none"}});
}

TEST_CASE("recipe: allow traffic from outside the cluster") {
  check(policy("{podSelector: {}}", "deny") +
            policy("{podSelector: {matchLabels: {role: web}}, ingress: [{from: [], ports: [{port: "
                   "8080}]}]}",
                   "world"),
        {{"192.0.2.1 -> web", "TCP 8080"},
         {"2001:db8::1 -> web", "TCP 8080"},
         {"probe -> web", "TCP 8080"},
         {"192.0.2.1 -> db", "none"}});
}

TEST_CASE("recipe: allow traffic to one port only") {
  check(policy("{podSelector: {matchLabels: {role: db}}, ingress: [{from: [{podSelector: "
               "{matchLabels: {role: web}}}], ports: [{protocol: TCP, port: 5432}]}]}"),
        {{"web -> db", "TCP 5432"}, {"mail -> db", "none"}});
}

TEST_CASE("recipe: ports by name and by range") {
  check(policy("{podSelector: {matchLabels: {role: web}}, ingress: [{ports: [{port: http}, "
               "{protocol: UDP, port: 9000, endPort: 9010}, {port: missing}]}]}"),
        {{"db -> web", "TCP 8080; UDP 9000-9010"}});
  check(policy("{podSelector: {matchLabels: {role: web}}, policyTypes: [Egress], egress: [{ports: "
               "[{port: http}]}]}"),
        {{"web -> db", "TCP 8080"},
         {"web -> stranger", "perhaps TCP"},
         {"web -> 192.0.2.1", "none"}});
  check(policy("{podSelector: {matchLabels: {role: web}}, ingress: [{ports: [{protocol: UDP}]}]}"),
        {{"db -> web", "UDP"}});
}

TEST_CASE("recipe: allow traffic from pods with several labels") {
  check(policy("{podSelector: {matchLabels: {role: db}}, ingress: [{from: [{podSelector: "
               "{matchLabels: {app: shop, role: web}}}, {podSelector: {matchExpressions: [{key: "
               "app, operator: In, values: [mail, post]}]}}]}]}"),
        {{"web -> db", "all"}, {"mail -> db", "all"}, {"probe -> db", "none"}});
}

TEST_CASE("recipe: deny all traffic from an application") {
  check(policy("{podSelector: {matchLabels: {role: web}}, policyTypes: [Egress], egress: []}"),
        {{"web -> db", "none"},
         {"web -> probe", "none"},
         {"web -> 192.0.2.1", "none"},
         {"db -> web", "all"},
         {"mail -> db", "all"}});
}

TEST_CASE("recipe: deny all traffic out of a namespace") {
  check(policy("{podSelector: {}, policyTypes: [Egress]}"),
        {{"web -> db", "none"}, {"mail -> probe", "none"}, {"probe -> web", "all"}});
}

TEST_CASE("recipe: allow an application DNS and its database only") {
  check(policy("{podSelector: {matchLabels: {role: web}}, policyTypes: [Egress], egress: [{ports: "
               "[{port: 53, protocol: UDP}, {port: 53, protocol: TCP}]}, {to: [{podSelector: "
               "{matchLabels: {role: db}}}], ports: [{port: 5432}]}]}"),
        {{"web -> db", "TCP 53, 5432; UDP 53"},
         {"web -> stranger", "TCP 53; UDP 53"},
         {"web -> 192.0.2.1", "TCP 53; UDP 53"}});
}

TEST_CASE("recipe: deny traffic to outside the cluster") {
  check(policy("{podSelector: {matchLabels: {role: web}}, policyTypes: [Egress], egress: [{to: "
               "[{namespaceSelector: {}}]}]}"),
        {{"web -> db", "all"}, {"web -> probe", "all"}, {"web -> 192.0.2.1", "none"}});
}

TEST_CASE("recipe: allow a block of addresses without a part of it") {
  check(policy("{podSelector: {matchLabels: {role: web}}, policyTypes: [Egress], egress: [{to: "
               "[{ipBlock: {cidr: 203.0.113.0/24, except: [203.0.113.64/26]}}]}]}"),
        {{"web -> 203.0.113.1", "all"},
         {"web -> 203.0.113.70", "none"},
         {"web -> 203.0.113.0/24", "perhaps all"},
         {"web -> 192.0.2.1", "none"},
         {"web -> db", "none"}});
}

TEST_CASE("whether a block that may hold pods' addresses is about pods, the plugin decides") {
  check(
      policy("{podSelector: {matchLabels: {role: web}}, policyTypes: [Egress], egress: [{to: "
             "[{ipBlock: {cidr: 0.0.0.0/0}}]}]}"),
      {{"web -> db", "perhaps all"}, {"web -> 192.0.2.1", "all"}, {"web -> 2001:db8::1", "none"}});
}

TEST_CASE("both ends must agree") {
  check(policy("{podSelector: {matchLabels: {role: web}}, policyTypes: [Egress], egress: [{to: "
               "[{podSelector: {matchLabels: {role: db}}}]}]}",
               "out") +
            policy("{podSelector: {matchLabels: {role: db}}, ingress: [{from: [{podSelector: {}}], "
                   "ports: [{port: 5432}]}]}",
                   "in"),
        {{"web -> db", "TCP 5432"}, {"mail -> db", "TCP 5432"}, {"web -> mail", "none"}});
}

TEST_CASE("types that are not written follow from the rules") {
  check(policy("{podSelector: {matchLabels: {role: web}}, egress: [{}]}"),
        {{"db -> web", "none"}, {"web -> db", "all"}});
  check(policy("{podSelector: {matchLabels: {role: web}}, policyTypes: [Ingress], egress: []}"),
        {{"db -> web", "none"}, {"web -> db", "all"}});
  check(policy("{podSelector: {matchLabels: {role: web}}, policyTypes: [Egress], ingress: [{from: "
               "[{podSelector: {matchLabels: {role: none}}}]}]}"),
        {{"db -> web", "all"}, {"web -> db", "none"}});
}

TEST_CASE("pods on the host's network stand outside the policies") {
  std::string agent =
      "---\napiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: agent, namespace: shop}\nspec: "
      "{template: {metadata: {labels: {app: agent}}, spec: {hostNetwork: true, containers: [{name: "
      "c}]}}}\n";
  check(agent + policy("{podSelector: {}, policyTypes: [Ingress, Egress]}"),
        {{"stranger -> agent", "all"},
         {"agent -> stranger", "all"},
         {"agent -> web", "none"},
         {"web -> agent", "none"}});
  check(agent + policy("{podSelector: {}, ingress: [{from: [{podSelector: {matchLabels: {app: "
                       "agent}}}]}]}"),
        {{"agent -> web", "perhaps all"}, {"web -> db", "none"}});
  check(agent + policy("{podSelector: {}, ingress: [{}]}"), {{"agent -> web", "all"}});
}

TEST_CASE("what the unit does not show is not decided") {
  std::string closed = policy(
      "{podSelector: {matchLabels: {role: web}}, ingress: [{from: [{namespaceSelector: "
      "{matchLabels: {team: ops}}}]}]}");
  TestUnit known(cluster() + closed);
  CHECK(connection(*known, "probe -> web") == "none");
  // A namespace without its object may have any label besides its name.
  TestUnit unknown(cluster() + pod("elsewhere", "guest", "app: guest") + closed);
  CHECK(connection(*unknown, "guest -> web") == "perhaps all");
  TestUnit by_name(
      cluster() + pod("elsewhere", "guest", "app: guest") +
      policy("{podSelector: {matchLabels: {role: web}}, ingress: [{from: [{namespaceSelector: "
             "{matchLabels: {kubernetes.io/metadata.name: elsewhere}}}]}]}"));
  CHECK(connection(*by_name, "guest -> web") == "all");
  CHECK(connection(*by_name, "probe -> web") == "none");
}

TEST_CASE("a policy that may select the pods leaves open only what it does not allow") {
  // The hash is a label whose value no manifest holds.
  std::string web =
      "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: shop}\nspec: "
      "{template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c}]}}}\n";
  std::string perhaps = policy(
      "{podSelector: {matchLabels: {pod-template-hash: x}}, ingress: [{ports: [{port: 80}]}]}");
  CHECK(connection(*TestUnit(web + perhaps), "stranger -> web") ==
        "TCP 80, perhaps all but TCP 80");
  CHECK(connection(*TestUnit(web + perhaps + policy("{podSelector: {}}", "deny")),
                   "stranger -> web") == "perhaps TCP 80");
}
