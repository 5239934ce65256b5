// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "kube/fields.h"
#include "kube/port.h"
#include "lint/native.h"
#include "rules/observability/telemetry.h"

namespace kready::rules {
namespace {

using kube::Answer;

bool speaks_of_metrics(std::string_view name) {
  static constexpr std::string_view names[] = {
      "metrics", "http-metrics", "prometheus", "monitoring", "web-metrics", "prom", "http-prom"};
  return std::ranges::find(names, name) != std::end(names);
}

bool asks_to_be_scraped(const yaml::Node* annotations) {
  if (!annotations) return false;
  return std::ranges::any_of(annotations->entries(), [](const yaml::Entry& entry) {
    const std::string_view key = entry.key.text();
    return key.starts_with("prometheus.io/") || key.starts_with("ad.datadoghq.com/") ||
           key.starts_with("k8s.grafana.com/");
  });
}

bool is_scraped(const graph::Unit& unit, const kube::Workload& workload) {
  if (asks_to_be_scraped(kube::mapping_at(workload.pod.metadata(), "annotations"))) return true;
  if (!unit.selecting(workload, "PodMonitor", Answer::unknown).empty()) return true;
  for (const kube::Object* service : unit.selecting(workload, "Service", Answer::unknown))
    if (asks_to_be_scraped(service->annotations()) ||
        !unit.links_to(*service, graph::LinkName::selects).empty())
      return true;
  return false;
}

// Monitors of the unit, without other ways to scrape that are not followed here.
bool relies_on_monitors(const graph::Unit& unit) {
  if (unit.of_kind("ServiceMonitor").empty() && unit.of_kind("PodMonitor").empty()) return false;
  for (std::string_view kind : {"OpenTelemetryCollector", "VMServiceScrape", "VMPodScrape",
                                "PodMonitoring", "ScrapeConfig"})
    if (!unit.of_kind(kind).empty()) return false;
  return true;
}

}  // namespace

void metrics_port_unscraped(lint::Ask& ask) {
  const kube::Workload& workload = *ask.workload();
  if (!workload.runs_forever) return;
  for (const kube::Container& container : workload.pod.containers())
    for (const yaml::Node& node : container.ports()) {
      const kube::Port port = kube::read_container_port(node);
      if (!speaks_of_metrics(port.name)) continue;
      if (!relies_on_monitors(ask.unit()) || is_scraped(ask.unit(), workload)) return;
      return ask.report(&node, fmt::format("no monitor leads to port '{}'", port.name));
    }
}

}  // namespace kready::rules
