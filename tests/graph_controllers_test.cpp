// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "graph/controllers.h"
#include "graph_unit.h"

using namespace kready;

TEST_CASE("controllers are known by their images, releases by their tags") {
  std::string manifest;
  for (std::string_view image :
       {"quay.io/jetstack/cert-manager-controller:v1.5.3", "fluxcd/source-controller:1.7.2-debug",
        "ghcr.io/fluxcd/helm-controller:latest", "jetstack/cert-manager-controller@sha256:0123",
        "registry.example/web:1.4.2", "external-secrets/external-secrets:v0"}) {
    manifest += fmt::format(
        "---\n{{apiVersion: v1, kind: Pod, metadata: {{name: a}}, spec: {{containers: [{{name: c, "
        "image: '{}'}}]}}}}\n",
        image);
  }
  const tests::TestUnit unit(manifest);
  std::string found;
  for (const graph::DeployedController& one : graph::deployed_controllers(*unit)) {
    found += fmt::format("{} {}.{} {}\n", one.controller->name, one.release.major,
                         one.release.minor, one.image->text());
  }
  CHECK(found ==
        "cert-manager 1.5 quay.io/jetstack/cert-manager-controller:v1.5.3\n"
        "source-controller 1.7 fluxcd/source-controller:1.7.2-debug\n");
}
