// SPDX-License-Identifier: MIT
// What only one of the languages of network policies can say.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "network_unit.h"

using namespace kready;
using tests::connection;
using tests::TestUnit;

namespace {

constexpr std::string_view pods =
    "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n---\n"
    "apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop, labels: {app: web}}\n"
    "spec: {serviceAccountName: web, containers: [{name: c}]}\n---\n"
    "apiVersion: v1\nkind: Pod\nmetadata: {name: db, namespace: shop, labels: {app: db}}\n"
    "spec: {containers: [{name: c}]}\n";

std::string object(std::string_view type, std::string_view spec, std::string_view name = "p") {
  size_t bar = type.rfind('/');
  return fmt::format("---\napiVersion: {}\nkind: {}\nmetadata: {{name: {}, namespace: shop}}\n{}\n",
                     type.substr(0, bar), type.substr(bar + 1), name, spec);
}

struct Row {
  std::string_view spec;
  std::string_view arrow;
  std::string_view reach;
};

void check(std::string_view type, const std::vector<Row>& rows, const std::string& more = "") {
  for (const Row& row : rows) {
    CAPTURE(row.spec);
    CAPTURE(row.arrow);
    TestUnit unit(std::string(pods) + more + object(type, row.spec));
    CHECK(connection(*unit, row.arrow) == row.reach);
  }
}

}  // namespace

TEST_CASE("Cilium: names of DNS, services and groups decide nothing offline") {
  check("cilium.io/v2/CiliumNetworkPolicy",
        {{"spec: {endpointSelector: {}, egress: [{toFQDNs: [{matchName: example.org}]}]}",
          "web -> 192.0.2.1", "perhaps all"},
         {"spec: {endpointSelector: {}, egress: [{toFQDNs: [{matchName: example.org}]}]}",
          "web -> db", "none"},
         {"spec: {endpointSelector: {}, egress: [{toServices: [{k8sService: {serviceName: db}}]}]}",
          "web -> db", "perhaps all"},
         {"spec: {endpointSelector: {}, egress: [{toGroups: [{aws: {}}]}]}", "web -> db", "none"},
         {"spec: {endpointSelector: {}, egress: [{toCIDRSet: [{cidrGroupRef: office}]}]}",
          "web -> 192.0.2.1", "perhaps all"}});
}

TEST_CASE("Cilium: entities, blocks and layer 7") {
  check(
      "cilium.io/v2/CiliumNetworkPolicy",
      {{"spec: {endpointSelector: {}, egress: [{toEntities: [kube-apiserver]}]}",
        "web -> apiserver", "all"},
       {"spec: {endpointSelector: {}, egress: [{toEntities: [kube-apiserver]}]}", "web -> node",
        "none"},
       {"spec: {endpointSelector: {}, ingress: [{fromEntities: [host]}]}", "node -> web",
        "perhaps all"},
       {"spec: {endpointSelector: {}, egress: [{toEntities: [world-ipv4]}]}", "web -> 2001:db8::1",
        "none"},
       {"spec: {endpointSelector: {}, egress: [{toCIDR: [0.0.0.0/0]}]}", "web -> db", "none"},
       {"spec: {endpointSelector: {}, egress: [{toCIDR: [0.0.0.0/0]}]}", "web -> 192.0.2.1", "all"},
       {"spec: {endpointSelector: {matchLabels: {app: db}}, ingress: [{toPorts: [{ports: [{port: "
        "'80', protocol: TCP}], rules: {http: [{method: GET}]}}]}]}",
        "web -> db", "TCP 80"},
       {"spec: {endpointSelector: {matchLabels: {app: db}}, ingress: [{toPorts: [{ports: [{port: "
        "'53'}]}]}]}",
        "web -> db", "TCP 53; UDP 53; SCTP 53"},
       {"spec: {endpointSelector: {matchLabels: {app: db}}, ingress: [{icmps: [{fields: [{type: "
        "8}]}]}]}",
        "web -> db", "ICMP 8"},
       {"spec: {endpointSelector: {matchLabels: {app: db}}, ingress: [{fromEndpoints: []}]}",
        "web -> db", "none"},
       {"spec: {endpointSelector: {matchLabels: {app: db}}, ingress: [{fromEndpoints: "
        "[{matchLabels: {'k8s:io.cilium.k8s.policy.serviceaccount': web}}]}]}",
        "web -> db", "all"},
       {"spec: {endpointSelector: {matchLabels: {app: db}}, ingress: [{fromEndpoints: "
        "[{matchLabels: {'k8s:io.kubernetes.pod.namespace': other}}]}]}",
        "web -> db", "none"}});
}

TEST_CASE("Calico: both ends, accounts, sets of networks, exceptions") {
  std::string set =
      "---\napiVersion: projectcalico.org/v3\nkind: GlobalNetworkSet\nmetadata: {name: office, "
      "labels: {place: office}}\nspec: {nets: [192.0.2.0/24]}\n";
  check("projectcalico.org/v3/GlobalNetworkPolicy",
        {{"spec: {egress: [{action: Allow, source: {selector: \"app == 'web'\"}}]}", "web -> db",
          "all"},
         {"spec: {egress: [{action: Allow, source: {selector: \"app == 'web'\"}}]}", "db -> web",
          "none"},
         {"spec: {ingress: [{action: Allow, source: {serviceAccounts: {names: [web]}}}]}",
          "web -> db", "all"},
         {"spec: {ingress: [{action: Allow, source: {serviceAccounts: {names: [web]}}}]}",
          "db -> web", "none"},
         {"spec: {ingress: [{action: Allow, source: {selector: \"place == 'office'\"}}]}",
          "192.0.2.7 -> web", "all"},
         {"spec: {ingress: [{action: Allow, source: {selector: \"place == 'office'\"}}]}",
          "198.51.100.1 -> web", "none"},
         {"spec: {ingress: [{action: Allow, source: {notNets: [192.0.2.0/24]}}]}",
          "192.0.2.7 -> web", "none"},
         {"spec: {ingress: [{action: Allow, source: {notNets: [192.0.2.0/24]}}]}", "db -> web",
          "all"},
         {"spec: {ingress: [{action: Allow, source: {nets: [10.0.0.0/8]}}]}", "db -> web",
          "perhaps all"},
         {"spec: {ingress: [{action: Allow, protocol: TCP, destination: {notPorts: [22]}}]}",
          "db -> web", "TCP 0-21, 23-65535"},
         {"spec: {ingress: [{action: Allow, notProtocol: TCP}]}", "db -> web", "all but TCP"},
         {"spec: {ingress: [{action: Allow, protocol: ICMP, icmp: {type: 8}}]}", "db -> web",
          "ICMP 8"},
         {"spec: {preDNAT: true, applyOnForward: true, ingress: [{action: Deny}]}", "db -> web",
          "all"}},
        set);
}

TEST_CASE("Calico: staged policies are not enforced") {
  check("projectcalico.org/v3/StagedNetworkPolicy",
        {{"spec: {selector: all(), ingress: [{action: Deny}]}", "web -> db", "all"}});
}

TEST_CASE("cluster policies: nodes and names of DNS") {
  check("policy.networking.k8s.io/v1alpha2/ClusterNetworkPolicy",
        {{"spec: {tier: Admin, priority: 1, subject: {namespaces: {}}, egress: [{action: Deny, to: "
          "[{nodes: {}}]}]}",
          "web -> node", "none"},
         {"spec: {tier: Admin, priority: 1, subject: {namespaces: {}}, egress: [{action: Accept, "
          "to: [{domainNames: [example.org]}]}, {action: Deny, to: [{networks: [0.0.0.0/0]}]}]}",
          "web -> 192.0.2.1", "perhaps all"}});
}

TEST_CASE("Baseline denials are for pods without a NetworkPolicy of the direction") {
  std::string baseline = object("policy.networking.k8s.io/v1alpha2/ClusterNetworkPolicy",
                                "spec: {tier: Baseline, priority: 1, subject: {namespaces: {}}, "
                                "ingress: [{action: Deny, from: [{namespaces: {}}]}]}",
                                "base");
  check("networking.k8s.io/v1/NetworkPolicy",
        {{"spec: {podSelector: {matchLabels: {app: db}}, ingress: [{ports: [{port: 80}]}]}",
          "web -> db", "TCP 80"},
         {"spec: {podSelector: {matchLabels: {app: db}}, ingress: [{ports: [{port: 80}]}]}",
          "db -> web", "none"},
         {"spec: {podSelector: {matchLabels: {app: web}}, policyTypes: [Egress], egress: [{}]}",
          "db -> web", "none"}},
        baseline);
}
