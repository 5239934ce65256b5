// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "kube/migration.h"
#include "kube_manifest.h"

using namespace kready;

namespace {

// "LINE words", one a line.
std::string changes(std::string_view manifest, std::string_view to) {
  const tests::Manifest parsed(manifest);
  const yaml::Document& document = parsed.documents().front();
  const kube::Reading reading = kube::read_objects(document);
  std::string all;
  for (const kube::Change& change : kube::changes(reading.objects.at(0), to)) {
    all += fmt::format("{} {}\n", document.source->position(change.node->span().begin).line,
                       change.words);
  }
  return all;
}

}  // namespace

TEST_CASE("an Ingress of old is more than another apiVersion away") {
  constexpr std::string_view manifest = R"(apiVersion: extensions/v1beta1
kind: Ingress
metadata: {name: web}
spec:
  rules:
    - http:
        paths:
          - path: /
            pathType: Prefix
            backend: {resource: {kind: Bucket, name: files}}
          - path: /a
            backend:
              serviceName: a
              servicePort: 80
          - path: /b
            backend: {serviceName: b, servicePort: 80}
)";
  CHECK(changes(manifest, "networking.k8s.io/v1") ==
        "13 'serviceName' becomes 'service.name'\n"
        "14 'servicePort' becomes 'service.port.number' or, of a port's name, "
        "'service.port.name'\n"
        "11 'pathType' becomes required: 'Prefix', 'Exact' or 'ImplementationSpecific'\n");
  CHECK(changes(manifest, "networking.k8s.io/v1beta1") == "");
}

TEST_CASE("only what the manifest holds is told") {
  CHECK(changes("{apiVersion: policy/v1beta1, kind: PodDisruptionBudget, metadata: {name: a},"
                " spec: {minAvailable: 1, selector: {matchLabels: {app: a}}}}",
                "policy/v1") == "");
  CHECK(changes("{apiVersion: policy/v1beta1, kind: PodDisruptionBudget, metadata: {name: a},"
                " spec: {minAvailable: 1, selector: {}}}",
                "policy/v1") ==
        "1 an empty selector matches every pod of the namespace instead of none\n");
  CHECK(changes("{apiVersion: apps/v1beta2, kind: Deployment, metadata: {name: a}, spec: {}}",
                "apps/v1") ==
        "1 'selector' becomes required: the labels of the template no longer stand in for it\n");
  CHECK(changes("{apiVersion: apps/v1beta2, kind: Deployment, metadata: {name: a}, spec: text}",
                "apps/v1") == "");
  CHECK(changes("{apiVersion: batch/v1beta1, kind: CronJob, metadata: {name: a}}", "batch/v1") ==
        "");
}

TEST_CASE("defaults that differ are told where they are relied on") {
  constexpr std::string_view manifest = R"(apiVersion: admissionregistration.k8s.io/v1beta1
kind: ValidatingWebhookConfiguration
metadata: {name: policy}
webhooks:
  - name: a.example.com
    failurePolicy: Ignore
    sideEffects: None
    admissionReviewVersions: [v1]
    timeoutSeconds: 5
)";
  CHECK(changes(manifest, "admissionregistration.k8s.io/v1") ==
        "5 'matchPolicy' is absent, and its default becomes 'Equivalent' instead of 'Exact'\n");
}
