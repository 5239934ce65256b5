// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "kube/object.h"
#include "kube_manifest.h"

using namespace kready;
using tests::Manifest;

namespace {

std::string show_reading(const yaml::Document& document) {
  kube::Reading reading = kube::read_objects(document);
  if (reading.objects.empty()) return std::string(kube::name(reading.skip));
  std::string text;
  for (const kube::Object& object : reading.objects)
    text += fmt::format("{}|{}|{}|{}|{};", object.group, object.version, object.kind,
                        object.namespace_, object.name);
  return text;
}

}  // namespace

TEST_CASE("a document is an object, a list of objects, or says why not") {
  struct Row {
    std::string_view text;
    std::string_view shown;
    std::string_view file = "test.yaml";
  };
  constexpr Row rows[] = {
      {"{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: b}}", "|v1|Pod|b|a;"},
      {"{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}}", "apps|v1|Deployment||a;"},
      {"{apiVersion: v1, kind: Pod, metadata: oops}", "|v1|Pod||;"},
      {"{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: Pod, metadata: {name: a}}, "
       "{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: Secret}]}, 3]}",
       "|v1|Pod||a;|v1|Secret||;"},
      {"{apiVersion: apps/v1, kind: DeploymentList, items: [{metadata: {name: a}}]}",
       "apps|v1|Deployment||a;"},
      {"{apiVersion: v1, kind: List, items: []}", "none"},
      {"{apiVersion: x.io/v1, kind: AllowList, spec: {}}", "x.io|v1|AllowList||;"},
      {"", "empty"},
      {"# only a comment", "empty"},
      {"~", "empty"},
      {"a: [", "broken"},
      {"just text", "not an object"},
      {"[1, 2]", "not an object"},
      {"{kind: Pod, metadata: {name: a}}", "not an object"},
      {"{apiVersion: v1, metadata: {name: a}}", "not an object"},
      {"{apiVersion: 1, kind: Pod}", "not an object"},
      {"{apiVersion: kustomize.config.k8s.io/v1beta1, kind: Kustomization}", "kustomization"},
      {"resources: [a.yaml]", "kustomization", "base/kustomization.yaml"},
      {"{apiVersion: kustomize.toolkit.fluxcd.io/v1, kind: Kustomization, metadata: {name: a}}",
       "kustomize.toolkit.fluxcd.io|v1|Kustomization||a;"},
      {"{apiVersion: v2, name: chart, version: 1.0.0}", "helm chart", "web/Chart.yaml"},
      {"{replicaCount: 1}", "helm values", "web/values-prod.yaml"},
      {"{on: push, jobs: {}}", "workflow"},
      {"{name: x}", "workflow", ".github/workflows/ci.yaml"},
      {"{services: {web: {image: nginx}}}", "compose", "docker-compose.yml"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Manifest manifest(row.text, std::string(row.file));
    bool is_nothing = manifest.documents().empty();
    CHECK((is_nothing ? "empty" : show_reading(manifest.documents()[0])) == row.shown);
  }
}

TEST_CASE("lists in lists in lists end somewhere") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "{apiVersion: v1, kind: List, items: [";
  text += "{apiVersion: v1, kind: Pod}";
  for (int i = 0; i < 200; ++i) text += "]}";
  Manifest manifest(text);
  CHECK(kube::read_objects(manifest.documents()[0]).objects.empty());
}

TEST_CASE("an object tells labels, annotations and origin") {
  Manifest manifest(
      "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  labels: {app: web, empty: }\n"
      "  annotations:\n    config.kubernetes.io/origin: |\n      path: base/pod.yaml\n"
      "      repo: https://x\n");
  kube::Reading reading = kube::read_objects(manifest.documents()[0]);
  REQUIRE(reading.objects.size() == 1);
  const kube::Object& object = reading.objects[0];
  CHECK(object.label("app") == "web");
  CHECK(object.label("empty").data() != nullptr);
  CHECK(object.label("none").data() == nullptr);
  CHECK(object.origin() == "base/pod.yaml");
  Manifest helm("# Source: web/templates/pod.yaml\napiVersion: v1\nkind: Pod\n");
  CHECK(kube::read_objects(helm.documents()[0]).objects.at(0).origin() == "web/templates/pod.yaml");
}

TEST_CASE("cluster-scoped kinds are known by group and kind") {
  CHECK(kube::is_cluster_scoped("", "Namespace"));
  CHECK(kube::is_cluster_scoped("rbac.authorization.k8s.io", "ClusterRole"));
  CHECK(kube::is_cluster_scoped("cilium.io", "CiliumClusterwideNetworkPolicy"));
  CHECK(kube::is_cluster_scoped("storage.k8s.io", "StorageClass"));
  CHECK_FALSE(kube::is_cluster_scoped("", "Pod"));
  CHECK_FALSE(kube::is_cluster_scoped("example.io", "Namespace"));
}
