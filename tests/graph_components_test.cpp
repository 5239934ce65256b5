// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "graph/components.h"
#include "graph_unit.h"

using namespace kready;

namespace {

std::string charts(const tests::TestUnit& unit) {
  std::string text;
  for (const graph::Component& chart : graph::components_of(*unit).charts())
    text += (text.empty() ? "" : " ") + chart.name;
  return text;
}

bool mentions(const tests::TestUnit& unit, std::string_view word) {
  const std::string_view words[] = {word};
  return graph::components_of(*unit).mentions(words);
}

}  // namespace

TEST_CASE("charts are those that Flux, Argo CD and k3s install") {
  const tests::TestUnit unit(R"(
{apiVersion: helm.toolkit.fluxcd.io/v2, kind: HelmRelease, metadata: {name: a}, spec: {chart: {spec: {chart: Loki}}}}
---
{apiVersion: helm.toolkit.fluxcd.io/v2, kind: HelmRelease, metadata: {name: b}, spec: {chartRef: {kind: OCIRepository, name: c}}}
---
{apiVersion: source.toolkit.fluxcd.io/v1, kind: OCIRepository, metadata: {name: c}, spec: {url: oci://registry.example/charts/tempo}}
---
{apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: d}, spec: {source: {chart: vector, repoURL: https://charts.example}}}
---
{apiVersion: argoproj.io/v1alpha1, kind: ApplicationSet, metadata: {name: e}, spec: {template: {spec: {sources: [{chart: mimir}]}}}}
---
{apiVersion: helm.cattle.io/v1, kind: HelmChart, metadata: {name: f}, spec: {chart: stable/traefik}}
)");
  CHECK(charts(unit) == "loki c tempo vector mimir traefik");
  CHECK(graph::components_of(*unit).chart("tempo"));
  CHECK_FALSE(graph::components_of(*unit).chart("temp"));
}

TEST_CASE("images, releases and paths are mentioned") {
  const tests::TestUnit unit(R"(
{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image: 'registry.example/grafana/Alloy:v1'}]}}
---
{apiVersion: kustomize.toolkit.fluxcd.io/v1, kind: Kustomization, metadata: {name: b}, spec: {path: ./infrastructure/logging}}
)");
  CHECK(mentions(unit, "grafana/alloy"));
  CHECK(mentions(unit, "logging"));
  CHECK_FALSE(mentions(unit, "promtail"));
  CHECK_FALSE(graph::components_of(*unit).root());
}

TEST_CASE("an instance of Flux is the root of a cluster") {
  const tests::TestUnit unit(
      "{apiVersion: fluxcd.controlplane.io/v1, kind: FluxInstance, metadata: {name: flux}}");
  REQUIRE(graph::components_of(*unit).root());
  CHECK(graph::components_of(*unit).root()->name == "flux");
}
