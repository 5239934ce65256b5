// SPDX-License-Identifier: MIT
// Which programs collect, keep and show logs, metrics and traces, by the names they are known by.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "graph/components.h"
#include "graph/unit.h"
#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {

// Parts of images, charts and paths.
inline constexpr std::string_view log_collectors[] = {
    "fluent",   "logging",       "vector",        "alloy",         "promtail", "k8s-monitoring",
    "otel",     "opentelemetry", "filebeat",      "elastic-agent", "vlagent",  "victoria-logs",
    "datadog",  "dynatrace",     "splunk",        "coralogix",     "newrelic", "loki-stack",
    "logstash", "cloudwatch",    "grafana-agent", "collectord",    "signoz",   "k8s-infra",
    "beats",    "sumologic",     "observability", "azuremonitor",  "ama-logs", "stackdriver",
    "wazuh",    "lgtm",          "logdna",        "sematext",      "honeycomb"};

inline bool holds_group(const graph::Unit& unit, std::string_view end) {
  return std::ranges::any_of(
      unit.objects(), [&](const kube::Object* object) { return object->group.ends_with(end); });
}

// Whether something other than the servers of the unit may read monitors: the operator of
// VictoriaMetrics, collectors that read them, or a chart that brings servers of its own.
inline bool may_scrape_otherwise(const graph::Unit& unit) {
  static constexpr std::string_view words[] = {
      "victoria-metrics", "vmagent", "alloy",          "k8s-monitoring", "otel",
      "opentelemetry",    "datadog", "kube-prometheus"};
  if (graph::may_hold_unread(unit, "Prometheus")) return true;
  return graph::components_of(unit).mentions(words);
}

// A pod of each node that mounts the folder where the kubelet keeps what containers write.
inline bool reads_container_logs(const kube::Workload* workload) {
  if (workload->kind != kube::WorkloadKind::daemon_set) return false;
  return std::ranges::any_of(workload->pod.volumes(), [](const yaml::Node& volume) {
    const std::string_view path = kube::text_at(&volume, {"hostPath", "path"});
    return path == "/var/log" || path.starts_with("/var/log/pods") ||
           path.starts_with("/var/log/containers") || path == "/var/log/" ||
           path.starts_with("/var/lib/docker/containers");
  });
}

// A finding about the cluster as a whole, with the object its delivery begins with beside it.
inline void report_at_root(lint::Ask& ask, std::string message) {
  const kube::Object& root = *graph::components_of(ask.unit()).root();
  ask.report(nullptr, std::move(message),
             {{root.document, kube::field(root.metadata(), "name"),
               "the delivery of the cluster begins here"}});
}

}  // namespace kready::rules
