// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "graph/network.h"
#include "graph_unit.h"

using namespace kready;
using graph::Direction;
using tests::TestUnit;

namespace {

constexpr std::string_view web =
    "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: shop}\n"
    "spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c}]}}}\n";

std::string policy(std::string_view type, std::string_view spec,
                   std::string_view namespace_ = "shop", std::string_view name = "p") {
  size_t bar = type.rfind('/');
  return fmt::format("---\napiVersion: {}\nkind: {}\nmetadata: {{name: {}, namespace: {}}}\n{}\n",
                     type.substr(0, bar), type.substr(bar + 1), name, namespace_, spec);
}

constexpr std::string_view own = "networking.k8s.io/v1/NetworkPolicy";

std::string show_isolation(const TestUnit& unit) {
  const kube::Workload& workload = unit.workload("web");
  return fmt::format("{}/{}",
                     kube::name(graph::isolation(*unit, workload, Direction::ingress).isolated),
                     kube::name(graph::isolation(*unit, workload, Direction::egress).isolated));
}

}  // namespace

TEST_CASE("a NetworkPolicy isolates the pods it selects in the directions of its types") {
  struct Row {
    std::string_view spec;
    std::string_view isolated;  // ingress/egress
    std::string_view namespace_ = "shop";
  };
  constexpr Row rows[] = {
      {"spec: {}", "yes/no"},
      {"spec: {podSelector: {}}", "yes/no"},
      {"spec: {podSelector: {}, policyTypes: [Egress]}", "no/yes"},
      {"spec: {podSelector: {}, policyTypes: [Ingress, Egress]}", "yes/yes"},
      {"spec: {podSelector: {}, egress: [{}]}", "yes/yes"},
      {"spec: {podSelector: {}, egress: []}", "yes/no"},
      {"spec: {podSelector: {}, policyTypes: [Ingress], egress: [{}]}", "yes/no"},
      {"spec: {podSelector: {matchLabels: {app: web}}}", "yes/no"},
      {"spec: {podSelector: {matchLabels: {app: api}}}", "no/no"},
      {"spec: {podSelector: {matchLabels: {pod-template-hash: x}}}", "unknown/no"},
      {"spec: {podSelector: {}}", "no/no", "other"},
      {"spec: {podSelector: {}}", "unknown/no", "~"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.spec);
    TestUnit unit(std::string(web) + policy(own, row.spec, row.namespace_));
    CHECK(show_isolation(unit) == row.isolated);
  }
  CHECK(show_isolation(TestUnit(web)) == "no/no");
}

TEST_CASE("the first policy that isolates for certain is named") {
  TestUnit unit(
      std::string(web) +
      policy(own, "spec: {podSelector: {matchLabels: {pod-template-hash: x}}}", "shop", "perhaps") +
      policy(own, "spec: {}", "shop", "first") + policy(own, "spec: {}", "shop", "second"));
  graph::Isolation isolation = graph::isolation(*unit, unit.workload("web"), Direction::ingress);
  REQUIRE(isolation.policy);
  CHECK(isolation.policy->name == "first");
}

TEST_CASE("Cilium, Calico and cluster policies isolate by their own rules") {
  struct Row {
    std::string_view type;
    std::string_view spec;
    std::string_view isolated;
    std::string_view namespace_ = "shop";
  };
  constexpr std::string_view cilium = "cilium.io/v2/CiliumNetworkPolicy";
  constexpr std::string_view clusterwide = "cilium.io/v2/CiliumClusterwideNetworkPolicy";
  constexpr std::string_view calico = "projectcalico.org/v3/NetworkPolicy";
  constexpr std::string_view global = "projectcalico.org/v3/GlobalNetworkPolicy";
  constexpr std::string_view admin = "policy.networking.k8s.io/v1alpha1/AdminNetworkPolicy";
  constexpr std::string_view cluster = "policy.networking.k8s.io/v1alpha2/ClusterNetworkPolicy";
  constexpr Row rows[] = {
      {cilium, "spec: {endpointSelector: {}}", "no/no"},
      {cilium, "spec: {endpointSelector: {}, ingress: []}", "no/no"},
      {cilium, "spec: {endpointSelector: {}, ingress: [{}]}", "yes/no"},
      {cilium, "spec: {endpointSelector: {}, ingressDeny: [{fromEntities: [world]}]}", "yes/no"},
      {cilium, "spec: {endpointSelector: {}, egress: [{}]}", "no/yes"},
      {cilium, "spec: {endpointSelector: {}, egress: [{}], enableDefaultDeny: {egress: false}}",
       "no/no"},
      {cilium, "spec: {endpointSelector: {matchLabels: {'k8s:app': web}}, ingress: [{}]}",
       "yes/no"},
      {cilium, "spec: {endpointSelector: {matchLabels: {app: api}}, ingress: [{}]}", "no/no"},
      {cilium, "spec: {endpointSelector: {}, ingress: [{}]}", "no/no", "other"},
      {cilium,
       "specs: [{endpointSelector: {}, ingress: [{}]}, {endpointSelector: {}, egress: [{}]}]",
       "yes/yes"},
      {clusterwide, "spec: {endpointSelector: {}, ingress: [{}]}", "yes/no"},
      {clusterwide, "spec: {nodeSelector: {}, ingress: [{}]}", "no/no"},
      {clusterwide,
       "spec: {endpointSelector: {matchLabels: {'k8s:io.kubernetes.pod.namespace': shop}}, "
       "ingress: [{}]}",
       "yes/no"},
      {clusterwide,
       "spec: {endpointSelector: {matchLabels: {'k8s:io.kubernetes.pod.namespace': other}}, "
       "ingress: [{}]}",
       "no/no"},
      {clusterwide,
       "spec: {endpointSelector: {matchLabels: {io.cilium.k8s.namespace.labels.team: a}}, "
       "ingress: [{}]}",
       "unknown/no"},
      {calico, "spec: {selector: all()}", "yes/no"},
      {calico, "spec: {}", "yes/no"},
      {calico, "spec: {egress: [{action: Allow}]}", "no/yes"},
      {calico, "spec: {ingress: [{action: Allow}], egress: [{action: Allow}]}", "yes/yes"},
      {calico, "spec: {types: [Ingress, Egress]}", "yes/yes"},
      {calico, "spec: {selector: \"app == 'api'\"}", "no/no"},
      {calico, "spec: {selector: \"app = \"}", "unknown/no"},
      {calico, "spec: {selector: all()}", "no/no", "other"},
      {global, "spec: {selector: all()}", "yes/no"},
      {global, "spec: {namespaceSelector: \"projectcalico.org/name == 'other'\"}", "no/no"},
      {global, "spec: {namespaceSelector: \"has(team)\"}", "unknown/no"},
      {"projectcalico.org/v3/StagedNetworkPolicy", "spec: {selector: all()}", "no/no"},
      {admin,
       "spec: {subject: {namespaces: {}}, ingress: [{action: Deny, from: [{namespaces: {}}]}]}",
       "yes/no"},
      {admin,
       "spec: {subject: {namespaces: {}}, ingress: [{action: Allow, from: [{namespaces: {}}]}, "
       "{action: Deny, from: [{namespaces: {}}]}]}",
       "no/no"},
      {admin,
       "spec: {subject: {namespaces: {}}, egress: [{action: Deny, to: [{networks: "
       "[169.254.169.254/32]}]}]}",
       "no/no"},
      {cluster,
       "spec: {tier: Baseline, subject: {pods: {namespaceSelector: {matchLabels: "
       "{kubernetes.io/metadata.name: shop}}, podSelector: {matchLabels: {app: web}}}}, egress: "
       "[{action: Deny, to: [{networks: [0.0.0.0/0]}]}]}",
       "no/yes"},
      {cluster,
       "spec: {subject: {namespaces: {matchLabels: {team: a}}}, ingress: [{action: Deny, from: "
       "[{namespaces: {}}]}]}",
       "unknown/no"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.type);
    CAPTURE(row.spec);
    TestUnit unit(std::string(web) + policy(row.type, row.spec, row.namespace_));
    CHECK(show_isolation(unit) == row.isolated);
  }
}

TEST_CASE("DNS is reachable where the egress rules say so") {
  struct Row {
    std::string_view egress;
    std::string_view answer;
  };
  constexpr Row rows[] = {
      {"[]", "no"},
      {"[{}]", "yes"},
      {"[{ports: [{protocol: UDP, port: 53}]}]", "yes"},
      {"[{ports: [{protocol: UDP, port: 50, endPort: 60}]}]", "yes"},
      {"[{ports: [{protocol: UDP}]}]", "yes"},
      {"[{ports: [{protocol: UDP, port: dns}]}]", "yes"},
      {"[{ports: [{protocol: TCP, port: 53}]}]", "no"},
      {"[{ports: [{port: 53}]}]", "no"},
      {"[{ports: [{protocol: TCP, port: 443}]}]", "no"},
      {"[{to: [{namespaceSelector: {}}]}]", "yes"},
      {"[{to: [{podSelector: {}}]}]", "no"},
      {"[{to: [{podSelector: {matchLabels: {k8s-app: kube-dns}}}]}]", "no"},
      {"[{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}}]}]",
       "yes"},
      {"[{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}, "
       "podSelector: {matchLabels: {k8s-app: kube-dns}}}], ports: [{protocol: UDP, port: 53}, "
       "{protocol: TCP, port: 53}]}]",
       "yes"},
      {"[{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: other}}}]}]", "no"},
      {"[{to: [{namespaceSelector: {matchLabels: {name: kube-system}}}]}]", "unknown"},
      {"[{to: [{namespaceSelector: {}, podSelector: {matchLabels: {k8s-app: kube-dns}}}]}]", "yes"},
      {"[{to: [{namespaceSelector: {}, podSelector: {matchLabels: {app: coredns}}}]}]", "unknown"},
      {"[{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: openshift-dns}}}], "
       "ports: [{protocol: UDP, port: 5353}]}]",
       "yes"},
      {"[{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: openshift-dns}}}], "
       "ports: [{protocol: UDP, port: 53}]}]",
       "no"},
      {"[{to: [{ipBlock: {cidr: 0.0.0.0/0}}]}]", "yes"},
      {"[{to: [{ipBlock: {cidr: 0.0.0.0/0, except: [169.254.169.254/32]}}]}]", "yes"},
      {"[{to: [{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8]}}]}]", "unknown"},
      {"[{to: [{ipBlock: {cidr: 169.254.20.10/32}}]}]", "yes"},
      {"[{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}]", "unknown"},
      {"[{to: [{ipBlock: {cidr: 10.96.0.10/32}}]}]", "unknown"},
      {"[{to: [{ipBlock: {cidr: 8.8.8.8/32}}]}]", "no"},
      {"[{to: [{ipBlock: {cidr: nonsense}}]}]", "unknown"},
      {"[{to: [{ipBlock: {cidr: 8.8.8.8/32}}]}, {ports: [{protocol: UDP, port: 53}]}]", "yes"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.egress);
    TestUnit unit(std::string(web) +
                  policy(own, fmt::format("spec: {{podSelector: {{}}, policyTypes: [Egress], "
                                          "egress: {}}}",
                                          row.egress)));
    CHECK(kube::name(graph::reaches_dns(*unit, unit.workload("web"))) == row.answer);
  }
}

TEST_CASE("DNS is allowed by any of the policies together, and by all where none isolates") {
  std::string deny = policy(own, "spec: {podSelector: {}, policyTypes: [Egress]}", "shop", "deny");
  std::string dns = policy(
      own,
      "spec: {podSelector: {matchLabels: {app: web}}, egress: [{ports: [{protocol: UDP, port: "
      "53}]}]}",
      "shop", "dns");
  auto reaches = [](const std::string& text) {
    TestUnit unit(std::string(web) + text);
    return graph::reaches_dns(*unit, unit.workload("web"));
  };
  CHECK(reaches("") == kube::Answer::yes);
  CHECK(reaches(deny) == kube::Answer::no);
  CHECK(reaches(deny + dns) == kube::Answer::yes);
  CHECK(reaches(policy(own, "spec: {podSelector: {}}")) == kube::Answer::yes);
}

TEST_CASE("DNS through Cilium's and Calico's rules") {
  struct Row {
    std::string_view type;
    std::string_view spec;
    std::string_view answer;
  };
  constexpr std::string_view cilium = "cilium.io/v2/CiliumNetworkPolicy";
  constexpr std::string_view calico = "projectcalico.org/v3/NetworkPolicy";
  constexpr Row rows[] = {
      {cilium, "spec: {endpointSelector: {}, egress: [{}]}", "no"},
      {cilium,
       "spec: {endpointSelector: {}, egress: [{toEndpoints: [{matchLabels: "
       "{'k8s:io.kubernetes.pod.namespace': kube-system, 'k8s:k8s-app': kube-dns}}], toPorts: "
       "[{ports: [{port: '53', protocol: ANY}]}]}]}",
       "yes"},
      {cilium, "spec: {endpointSelector: {}, egress: [{toEntities: [cluster]}]}", "yes"},
      {cilium, "spec: {endpointSelector: {}, egress: [{toEntities: [world]}]}", "no"},
      {cilium, "spec: {endpointSelector: {}, egress: [{toFQDNs: [{matchName: a.b}]}]}", "no"},
      {cilium,
       "spec: {endpointSelector: {}, egress: [{toEntities: [all], toPorts: [{ports: [{port: "
       "'443'}]}]}]}",
       "no"},
      {cilium, "spec: {endpointSelector: {}, egress: [{toCIDR: [10.0.0.0/8]}]}", "unknown"},
      {calico, "spec: {types: [Egress]}", "no"},
      {calico, "spec: {egress: [{action: Allow}]}", "yes"},
      {calico, "spec: {egress: [{action: Allow, protocol: TCP}]}", "no"},
      {calico, "spec: {egress: [{action: Allow, protocol: UDP, destination: {ports: [53]}}]}",
       "yes"},
      {calico,
       "spec: {egress: [{action: Allow, protocol: UDP, destination: {selector: \"k8s-app == "
       "'kube-dns'\", ports: [53]}}]}",
       "no"},  // pods of the own namespace
      {calico,
       "spec: {egress: [{action: Allow, protocol: UDP, destination: {selector: \"k8s-app == "
       "'kube-dns'\", namespaceSelector: \"projectcalico.org/name == 'kube-system'\", "
       "ports: [53]}}]}",
       "yes"},
      {calico, "spec: {egress: [{action: Deny}]}", "no"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.type);
    CAPTURE(row.spec);
    TestUnit unit(std::string(web) + policy(row.type, row.spec));
    CHECK(kube::name(graph::reaches_dns(*unit, unit.workload("web"))) == row.answer);
  }
}

TEST_CASE("a default deny is an empty selector without rules, and an empty rule undoes it") {
  struct Row {
    std::string_view spec;
    bool denies;
    bool undoes;
  };
  constexpr Row rows[] = {
      {"spec: {podSelector: {}, policyTypes: [Ingress]}", true, false},
      {"spec: {policyTypes: [Ingress], ingress: []}", true, false},
      {"spec: {podSelector: {}, ingress: [{}]}", false, true},
      {"spec: {podSelector: {}, ingress: [{from: [{podSelector: {}}]}]}", false, false},
      {"spec: {podSelector: {}, ingress: [{ports: [{port: 80}]}]}", false, false},
      {"spec: {podSelector: {matchLabels: {a: b}}}", false, false},
      {"spec: {podSelector: {}, policyTypes: [Egress]}", false, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.spec);
    TestUnit unit(policy(own, row.spec));
    graph::DefaultDeny found = graph::default_deny(*unit, "shop", Direction::ingress);
    CHECK((found.policy != nullptr) == row.denies);
    CHECK((found.undone_by != nullptr) == row.undoes);
    CHECK(graph::default_deny(*unit, "other", Direction::ingress).policy == nullptr);
  }
}
