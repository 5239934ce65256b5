// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "graph/unseen.h"
#include "graph_unit.h"

using namespace kready;
using tests::TestUnit;

namespace {

constexpr std::string_view release =
    "{apiVersion: helm.toolkit.fluxcd.io/v2, kind: HelmRelease, metadata: {name: r, namespace: n}}";
constexpr std::string_view redirected =
    "{apiVersion: helm.cattle.io/v1, kind: HelmChart, metadata: {name: r, namespace: kube-system}, "
    "spec: {targetNamespace: n}}";
constexpr std::string_view chart =
    "{apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: a, namespace: argocd}, "
    "spec: {source: {chart: c}, destination: {namespace: n}}}";
constexpr std::string_view folder =
    "{apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: a, namespace: argocd}, "
    "spec: {source: {path: deploy}, destination: {namespace: n}}}";
constexpr std::string_view search =
    "{apiVersion: elasticsearch.k8s.elastic.co/v1, kind: Elasticsearch, metadata: {name: search}}";
constexpr std::string_view broker =
    "{apiVersion: apps.emqx.io/v2beta1, kind: EMQX, metadata: {name: hub, namespace: n}}";
constexpr std::string_view broken =
    "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n spec: {}\ncontainers: app, site\n";
constexpr std::string_view pod =
    "{apiVersion: v1, kind: Pod, metadata: {name: p, labels: {example.org/role: a}}, "
    "spec: {containers: [{name: c}]}}";

constexpr std::string_view unnamed =
    "{apiVersion: v1, kind: Service, metadata: {name: '${app}', namespace: n}}";
constexpr std::string_view unplaced =
    "{apiVersion: v1, kind: Service, metadata: {name: web, namespace: '${namespace}'}}";

}  // namespace

TEST_CASE("Releases, operators and broken documents may hold what is not seen") {
  struct Row {
    std::string_view manifest;
    std::string_view kind;
    std::string_view namespace_;
    std::string_view name;
    bool possible;
  };
  constexpr Row rows[] = {
      {pod, "Service", "n", "web", false},
      {release, "Service", "n", "web", true},
      {release, "Service", "m", "web", false},
      {release, "Service", "", "web", true},
      {redirected, "ConfigMap", "n", "web", true},
      {redirected, "ConfigMap", "kube-system", "web", false},
      {chart, "Service", "n", "web", true},
      {chart, "Service", "argocd", "web", false},
      {folder, "Service", "n", "web", false},
      {search, "Service", "n", "search-es-http", true},
      {search, "Service", "n", "other-es-http", false},
      {broker, "Service", "n", "hub-dashboard", true},
      {search, "ConfigMap", "n", "search-es-http", false},
      {broken, "Service", "n", "web", true},
      {broken, "Service", "n", "api", false},
      {broken, "ConfigMap", "n", "web", false},
      {broken, "", "n", "web", true},
      {unnamed, "Service", "n", "web", true},
      {unnamed, "Service", "m", "web", false},
      {unnamed, "ConfigMap", "n", "web", false},
      {unplaced, "Service", "n", "web", true},
      {unplaced, "Service", "n", "api", false},
      {pod, "Service", "n", "${app}", true},
      {pod, "Service", "${namespace}", "web", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.manifest);
    CAPTURE(row.name);
    TestUnit unit(row.manifest);
    CHECK(graph::may_be_unseen(*unit, row.kind, row.namespace_, row.name) == row.possible);
  }
}

TEST_CASE("Pods of the control plane, of operators and of broken documents may match") {
  struct Row {
    std::string_view manifest;
    std::string_view selector;  // of a Service in namespace n
    bool possible;
  };
  constexpr Row rows[] = {
      {pod, "{app: web}", false},
      {pod, "{component: kube-scheduler}", true},
      {pod, "{component: web}", false},
      {pod, "{k8s-app: kube-dns}", true},
      {pod, "{example.com/role: b}", true},
      {pod, "{example.org/role: b}", false},
      {pod, "{app.kubernetes.io/name: web}", false},
      {search, "{cluster: search}", true},
      {search, "{cluster: other}", false},
      {release, "{app: web}", true},
      {broken, "{app: site}", true},
      {broken, "{app: shop}", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.manifest);
    CAPTURE(row.selector);
    const std::string text = std::string(row.manifest) +
                             "\n---\n{apiVersion: v1, kind: Service, metadata: {name: s, "
                             "namespace: n}, spec: {selector: " +
                             std::string(row.selector) + "}}";
    TestUnit unit(text);
    const yaml::Node& selector = *unit.object("Service", "s").spec()->find("selector");
    CHECK(graph::may_match_unseen_pods(*unit, "n", selector) == row.possible);
  }
}

TEST_CASE("Operators label their pods with the kind they serve, or a word of their own") {
  const std::string text =
      "{apiVersion: monitoring.coreos.com/v1, kind: Prometheus, metadata: {name: k8s}}\n---\n"
      "{apiVersion: ceph.rook.io/v1, kind: CephCluster, metadata: {name: main}}\n---\n"
      "{apiVersion: v1, kind: Service, metadata: {name: kind}, spec: {selector: {app: "
      "prometheus}}}\n---\n"
      "{apiVersion: v1, kind: Service, metadata: {name: word}, spec: {selector: {app: "
      "rook-ceph-mon}}}\n---\n"
      "{apiVersion: v1, kind: Service, metadata: {name: other}, spec: {selector: {app: "
      "prometheus-adapter}}}\n";
  TestUnit unit(text);
  auto is_possible = [&](std::string_view name) {
    return graph::may_match_unseen_pods(*unit, {},
                                        *unit.object("Service", name).spec()->find("selector"));
  };
  CHECK(is_possible("kind"));
  CHECK(is_possible("word"));
  CHECK_FALSE(is_possible("other"));
}

TEST_CASE("Releases call what they make by names in their values") {
  TestUnit unit(
      "{apiVersion: helm.toolkit.fluxcd.io/v2, kind: HelmRelease, metadata: {name: r}, spec: "
      "{values: {issuers: [{name: letsencrypt}]}}}\n---\n"
      "{apiVersion: v1, kind: ConfigMap, metadata: {name: c}, data: {a: other}}\n");
  CHECK(graph::is_named_by_release(*unit, "letsencrypt"));
  CHECK_FALSE(graph::is_named_by_release(*unit, "letsencrypt-staging"));
  CHECK_FALSE(graph::is_named_by_release(*unit, "other"));
}

TEST_CASE("A broken document may hold an object of the kinds it mentions") {
  TestUnit unit(broken);
  CHECK(graph::may_hold_unread(*unit, "Service"));
  CHECK_FALSE(graph::may_hold_unread(*unit, "NetworkPolicy"));
}
