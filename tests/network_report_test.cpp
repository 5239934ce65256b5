// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "network_unit.h"
#include "report/network.h"
#include "report_schema.h"

using namespace kready;
using tests::TestUnit;

namespace {

constexpr std::string_view shop = R"(apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c}]}}}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: shop}
spec:
  template:
    metadata: {labels: {app: db}}
    spec: {containers: [{name: c, ports: [{name: sql, containerPort: 5432}]}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: db, namespace: shop}
spec:
  podSelector: {matchLabels: {app: db}}
  policyTypes: [Ingress, Egress]
  ingress:
    - from: [{podSelector: {matchLabels: {app: web}}}]
      ports: [{port: sql}]
    - from: [{namespaceSelector: {matchLabels: {team: data}}}]
  egress:
    - to: [{ipBlock: {cidr: 203.0.113.0/24}}]
      ports: [{port: 443}]
)";

constexpr std::string_view wider = R"(---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: more, namespace: shop}
spec:
  podSelector: {matchLabels: {app: db}}
  ingress:
    - from: [{podSelector: {}}]
      ports: [{port: 9187}]
)";

std::string text_of(std::string_view manifests) {
  TestUnit unit(manifests);
  graph::Connections connections(graph::network_of(*unit));
  return report::network_text(connections);
}

std::string explain(const TestUnit& unit, std::string_view from, std::string_view to,
                    const std::string& port, bool as_json = false) {
  const graph::Network& network = graph::network_of(*unit);
  graph::PortQuestion question;
  if (!port.empty()) question.name = port;
  graph::Verdict verdict =
      network.explain(tests::find_end(*unit, from), tests::find_end(*unit, to), question);
  report::NetworkQuestion words{std::string(from), std::string(to), port};
  return as_json ? report::explain_json(network, verdict, words)
                 : report::explain_text(network, verdict, words);
}

std::string schema_faults(const std::string& json) {
  return report::faults_by_schema(KREADY_SOURCE_DIR "/schemas/network.schema.json", json);
}

}  // namespace

TEST_CASE("text: by namespace, by workload, by direction") {
  CHECK(text_of(shop) ==
        "namespace shop\n"
        "  Deployment web\n"
        "    ingress: open, no policy selects the pods\n"
        "    egress: open, no policy selects the pods\n"
        "  StatefulSet db\n"
        "    ingress: by NetworkPolicy db\n"
        "      from Deployment web: TCP 5432\n"
        "      from every pod of namespaces team=data: all\n"
        "    egress: by NetworkPolicy db\n"
        "      to 203.0.113.0/24: TCP 443\n");
  CHECK(text_of("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n") == "no pods\n");
}

TEST_CASE("text: everyone, nobody, and what is not decided") {
  constexpr std::string_view pod =
      "apiVersion: v1\nkind: Pod\nmetadata: {name: a, labels: {app: a}}\nspec: {containers: "
      "[{name: c}]}\n---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: "
      "p}\nspec: ";
  CHECK(text_of(std::string(pod) + "{podSelector: {}, ingress: [{}], egress: [{ports: [{port: 53, "
                                   "protocol: UDP}]}], policyTypes: [Ingress, Egress]}\n") ==
        "no namespace written\n"
        "  Pod a\n"
        "    ingress: by NetworkPolicy p\n"
        "      from every pod of the input: UDP 53\n"
        "      from everyone outside the input: all\n"
        "    egress: by NetworkPolicy p\n"
        "      to everyone: UDP 53\n");
  CHECK(text_of(std::string(pod) + "{podSelector: {}}\n") ==
        "no namespace written\n"
        "  Pod a\n"
        "    ingress: by NetworkPolicy p\n"
        "      from nobody\n"
        "    egress: open, no policy selects the pods\n");
}

TEST_CASE("a connection is explained by every policy at either end") {
  TestUnit unit(std::string(shop) + std::string(wider));
  CHECK(explain(unit, "web", "db", "sql") ==
        "web -> db on port sql: allowed\n"
        "  egress of web: open, no policy selects it\n"
        "  ingress of db: allowed\n"
        "    NetworkPolicy shop/db (test.yaml:18) selects the pods: allows it (line 25)\n"
        "    NetworkPolicy shop/more (test.yaml:32) selects the pods: has a rule for the other end "
        "(line 38), but not for the port\n");
  CHECK(explain(unit, "db", "web", "") ==
        "db -> web: none\n"
        "  egress of db: denied\n"
        "    NetworkPolicy shop/db (test.yaml:18) selects the pods: has no rule for the other end\n"
        "    isolated for egress: what no rule allows is denied\n"
        "  ingress of web: open, no policy selects it\n");
  CHECK(explain(unit, "192.0.2.1", "db", "sql") ==
        "192.0.2.1 -> db on port sql: denied\n"
        "  ingress of db: denied\n"
        "    NetworkPolicy shop/db (test.yaml:18) selects the pods: has no rule for the other end\n"
        "    NetworkPolicy shop/more (test.yaml:32) selects the pods: has no rule for the other "
        "end\n"
        "    isolated for ingress: what no rule allows is denied\n");
  CHECK(explain(unit, "web", "db", "http") ==
        "web -> db on port http: denied\n  db has no port of that name\n");
}

TEST_CASE("JSON follows its schema") {
  TestUnit before(shop);
  TestUnit after(std::string(shop) + std::string(wider));
  graph::Connections one(graph::network_of(*before));
  graph::Connections other(graph::network_of(*after));
  CHECK(schema_faults("{\"units\":[" + report::network_json(one) + "]}") == "");
  CHECK(schema_faults(report::network_diff_json(graph::compare(one, other))) == "");
  for (const char* port : {"", "sql", "http"}) {
    CHECK(schema_faults(explain(before, "web", "db", port, true)) == "");
    CHECK(schema_faults(explain(before, "stranger", "db", port, true)) == "");
  }
  CHECK(schema_faults("{\"units\":[{}]}") != "");
}

TEST_CASE("drawings hold nodes by namespace and arrows where policies limit") {
  TestUnit unit(shop);
  graph::Connections connections(graph::network_of(*unit));
  CHECK(report::network_dot(connections) ==
        "digraph network {\n"
        "  rankdir=LR;\n"
        "  node [shape=box];\n"
        "  subgraph cluster_0 {\n"
        "    label=\"shop\";\n"
        "    p0 [label=\"Deployment web\\n(open)\"];\n"
        "    p1 [label=\"StatefulSet db\"];\n"
        "  }\n"
        "  o0 [label=\"every pod of namespaces team=data\", shape=ellipse];\n"
        "  o1 [label=\"203.0.113.0/24\", shape=ellipse];\n"
        "  p0 -> p1 [label=\"TCP 5432\"];\n"
        "  o0 -> p1 [label=\"all\"];\n"
        "  p1 -> o1 [label=\"TCP 443\"];\n"
        "}\n");
  CHECK(report::network_mermaid(connections) ==
        "flowchart LR\n"
        "  subgraph n0[\"shop\"]\n"
        "    p0[\"Deployment web<br>(open)\"]\n"
        "    p1[\"StatefulSet db\"]\n"
        "  end\n"
        "  o0([\"every pod of namespaces team=data\"])\n"
        "  o1([\"203.0.113.0/24\"])\n"
        "  p0 -->|\"TCP 5432\"| p1\n"
        "  o0 -->|\"all\"| p1\n"
        "  p1 -->|\"TCP 443\"| o1\n");
  std::string svg = report::network_svg(connections);
  CHECK(svg.starts_with("<svg "));
  CHECK(svg.ends_with("</svg>\n"));
  CHECK(svg.find("<title>Deployment shop/web to StatefulSet shop/db: TCP 5432</title>") !=
        std::string::npos);
}

TEST_CASE("a change is what it opens and closes") {
  TestUnit before(shop);
  TestUnit after(std::string(shop) + std::string(wider));
  graph::Connections one(graph::network_of(*before));
  graph::Connections other(graph::network_of(*after));
  CHECK(report::network_diff_text(graph::compare(one, one)) == "no connection changes\n");
  // The database's own egress goes to no pod.
  CHECK(report::network_diff_text(graph::compare(one, other)) ==
        "opened\n"
        "  Deployment shop/web -> StatefulSet shop/db: TCP 9187\n");
  CHECK(report::network_diff_text(graph::compare(other, one)) ==
        "closed\n"
        "  Deployment shop/web -> StatefulSet shop/db: TCP 9187\n");
  TestUnit isolated(std::string(shop) +
                    "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: "
                    "web, namespace: shop}\nspec: {podSelector: {matchLabels: {app: web}}}\n---\n"
                    "apiVersion: v1\nkind: Pod\nmetadata: {name: new, namespace: shop}\nspec: "
                    "{containers: [{name: c}]}\n");
  graph::Connections third(graph::network_of(*isolated));
  CHECK(report::network_diff_text(graph::compare(one, third)) ==
        "closed\n"
        "  Deployment shop/web -> Deployment shop/web: all\n"
        "  everyone outside the input -> Deployment shop/web: all\n"
        "new\n"
        "  Pod shop/new\n");
  TestUnit addresses(std::string(shop) +
                     "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: "
                     "out, namespace: shop}\nspec: {podSelector: {matchLabels: {app: db}}, "
                     "policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: 203.0.113.0/25}}], "
                     "ports: [{port: 80}]}]}\n");
  graph::Connections fourth(graph::network_of(*addresses));
  std::string opened = report::network_diff_text(graph::compare(one, fourth));
  CHECK(opened.find("  StatefulSet shop/db -> 203.0.113.0/25: TCP 80\n") != std::string::npos);
}
