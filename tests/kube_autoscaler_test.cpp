// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "kube/autoscaler.h"
#include "kube_manifest.h"

using namespace kready;

namespace {

// "2-10 cpu memory/web": the bounds and what is followed.
std::string shown(std::string_view text) {
  const tests::Manifest manifest(text);
  const kube::Object object = kube::read_objects(manifest.documents().at(0)).objects.at(0);
  std::string result = fmt::format("{}-{}", kube::minimum_of(object).value_or(-1),
                                   kube::maximum_of(object).value_or(-1));
  for (const kube::Utilization& share : kube::utilizations(object)) {
    result += fmt::format(" {}", share.resource);
    if (!share.container.empty()) result += fmt::format("/{}", share.container);
  }
  return result;
}

std::string horizontal(std::string_view version, std::string_view spec) {
  return fmt::format(
      "apiVersion: autoscaling/{}\nkind: HorizontalPodAutoscaler\nmetadata: {{name: web}}\n"
      "spec: {}\n",
      version, spec);
}

std::string scaled_object(std::string_view spec) {
  return fmt::format(
      "apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: {{name: web}}\nspec: {}\n",
      spec);
}

}  // namespace

TEST_CASE("an autoscaler's bounds have defaults, and CPU is followed where nothing is written") {
  CHECK(shown(horizontal("v2", "{maxReplicas: 10}")) == "1-10 cpu");
  CHECK(shown(horizontal("v2", "{minReplicas: 0, maxReplicas: 3}")) == "0-3 cpu");
  CHECK(shown(scaled_object("{triggers: []}")) == "0-100");
  CHECK(shown(scaled_object("{minReplicaCount: 2, maxReplicaCount: 5}")) == "2-5");
  CHECK(shown(scaled_object("{maxReplicaCount: \"${MAX}\"}")) == "0--1");
}

TEST_CASE("utilization is found in every version of the API") {
  CHECK(shown(horizontal("v1", "{maxReplicas: 3, targetCPUUtilizationPercentage: 70}")) ==
        "1-3 cpu");
  CHECK(shown(horizontal("v2beta1",
                         "{maxReplicas: 3, metrics: [{type: Resource, resource: {name: "
                         "memory, targetAverageUtilization: 70}}]}")) == "1-3 memory");
  CHECK(shown(horizontal(
            "v2",
            "{maxReplicas: 3, metrics: [{type: ContainerResource, containerResource: {name: "
            "cpu, container: web, target: {type: Utilization}}}, {type: Resource, resource: "
            "{name: memory, target: {type: AverageValue}}}]}")) == "1-3 cpu/web");
  CHECK(shown(horizontal("v2", "{maxReplicas: 3, metrics: [{type: Pods}]}")) == "1-3");
}

TEST_CASE("KEDA follows utilization only where a trigger says so") {
  CHECK(shown(scaled_object("{triggers: [{type: cpu, metricType: Utilization, metadata: "
                            "{containerName: web}}, {type: memory, metadata: {type: Utilization}}, "
                            "{type: cpu, metricType: AverageValue}, {type: cron}]}")) ==
        "0-100 cpu/web memory");
}
