// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "graph/monitors.h"
#include "graph_unit.h"

using namespace kready;

namespace {

std::string name(graph::MonitorChoice::Miss miss) {
  constexpr std::string_view names[] = {"none", "selector absent", "labels", "namespace"};
  return std::string(names[static_cast<size_t>(miss)]);
}

// What the first server of the unit says of the ServiceMonitor `web`: "yes", "no: labels".
std::string choice(std::string_view server, std::string_view monitor) {
  const tests::TestUnit unit(fmt::format(
      "{{apiVersion: monitoring.coreos.com/v1, kind: Prometheus, metadata: {{name: main, "
      "namespace: monitoring}}, spec: {}}}\n---\n"
      "{{apiVersion: monitoring.coreos.com/v1, kind: ServiceMonitor, metadata: {}}}\n---\n"
      "{{apiVersion: v1, kind: Namespace, metadata: {{name: shop, labels: {{team: a}}}}}}\n",
      server, monitor));
  const kube::Object& object = *unit->of_kind("ServiceMonitor").front();
  const auto servers = graph::monitor_servers(*unit, object);
  REQUIRE(servers.size() == 1);
  const graph::MonitorChoice found = graph::choice(*unit, *servers.front(), object);
  std::string text(kube::name(found.chosen));
  if (found.chosen == kube::Answer::no) text += ": " + name(found.miss);
  return text;
}

constexpr std::string_view pods = R"(
{apiVersion: apps/v1, kind: Deployment, metadata: {name: web, namespace: shop}, spec: {selector: {matchLabels: {app: web}},
 template: {metadata: {labels: {app: web}}, spec: {containers: [
  {name: web, ports: [{name: http, containerPort: 8080}, {name: stats, containerPort: 9090}, {containerPort: 9100}]}]}}}}
---
{apiVersion: v1, kind: Service, metadata: {name: web, namespace: shop, labels: {app: web}}, spec: {selector: {app: web}, ports: [
  {name: http, port: 80, targetPort: http}, {name: metrics, port: 9000, targetPort: 9090}, {name: plain, port: 9100}]}}
---
)";

// The ports an endpoint leads to, of every target: "8080", "none", "unknown".
std::string ports(std::string_view kind, std::string_view endpoint) {
  const bool by_pods = kind == "PodMonitor";
  const tests::TestUnit unit(
      std::string(pods) +
      fmt::format(
          "{{apiVersion: monitoring.coreos.com/v1, kind: {}, metadata: {{name: web, "
          "namespace: shop}}, spec: {{selector: {{matchLabels: {{app: web}}}}, {}: [{}]}}}}",
          kind, by_pods ? "podMetricsEndpoints" : "endpoints", endpoint));
  const kube::Object& monitor = unit.object(kind, "web");
  std::string text;
  for (const graph::ScrapeTarget& target : graph::scrape_targets(*unit, monitor)) {
    const auto port = graph::endpoint_port(monitor, graph::scrape_endpoints(monitor).front());
    const auto numbers = graph::scraped_ports(port, target);
    if (!numbers) return "unknown";
    for (int64_t number : *numbers) text += fmt::format("{} ", number);
  }
  if (text.empty()) return "none";
  text.pop_back();
  return text;
}

}  // namespace

TEST_CASE("a server chooses monitors by labels, then by namespace") {
  const std::string_view labelled = "{name: web, namespace: shop, labels: {release: main}}";
  CHECK(choice("{}", labelled) == "no: selector absent");
  CHECK(choice("{serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {}}", labelled) ==
        "yes");
  CHECK(choice("{serviceMonitorSelector: {}}", labelled) == "no: namespace");
  CHECK(choice("{serviceMonitorSelector: {}}", "{name: web, namespace: monitoring}") == "yes");
  CHECK(choice("{serviceMonitorSelector: {}}", "{name: web}") == "unknown");
  CHECK(choice("{serviceMonitorSelector: {matchLabels: {release: main}}, "
               "serviceMonitorNamespaceSelector: {matchLabels: {team: a}}}",
               labelled) == "yes");
  CHECK(choice("{serviceMonitorSelector: {matchLabels: {release: other}}}", labelled) ==
        "no: labels");
  CHECK(choice("{serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {matchLabels: "
               "{team: b}}}",
               labelled) == "no: namespace");
  // Nothing is known of the labels of a namespace that the unit does not hold.
  CHECK(choice("{serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {matchLabels: "
               "{team: b}}}",
               "{name: web, namespace: bank}") == "unknown");
}

TEST_CASE("ports of a ServiceMonitor are those of Services, by name") {
  CHECK(ports("ServiceMonitor", "{port: http}") == "8080");
  CHECK(ports("ServiceMonitor", "{port: metrics}") == "9090");
  CHECK(ports("ServiceMonitor", "{port: plain}") == "9100");
  CHECK(ports("ServiceMonitor", "{port: 'http|metrics'}") == "8080 9090");
  CHECK(ports("ServiceMonitor", "{port: stats}") == "none");
  CHECK(ports("ServiceMonitor", "{port: '9000'}") == "none");
  CHECK(ports("ServiceMonitor", "{targetPort: stats}") == "9090");
  CHECK(ports("ServiceMonitor", "{targetPort: 9100}") == "9100");
  CHECK(ports("ServiceMonitor", "{targetPort: 9000}") == "none");
  CHECK(ports("ServiceMonitor", "{path: /metrics}") == "unknown");
}

TEST_CASE("ports of a PodMonitor are those of containers") {
  CHECK(ports("PodMonitor", "{port: stats}") == "9090");
  CHECK(ports("PodMonitor", "{port: metrics}") == "none");
  CHECK(ports("PodMonitor", "{portNumber: 9100}") == "9100");
  CHECK(ports("PodMonitor", "{portNumber: 9000}") == "none");
}
