// SPDX-License-Identifier: MIT
#include "graph/assumptions.h"
#include "lint/native.h"
#include "rules/observability/telemetry.h"

namespace kready::rules {

void metrics_store_missing(lint::Ask& ask) {
  static constexpr std::string_view words[] = {
      "prometheus", "thanos",        "mimir",     "victoria", "vmagent",       "vmsingle",
      "cortex",     "influx",        "datadog",   "newrelic", "dynatrace",     "k8s-monitoring",
      "monitoring", "observability", "lgtm",      "signoz",   "grafana-agent", "alloy",
      "otel",       "opentelemetry", "coralogix", "splunk",   "cloudwatch",    "zabbix",
      "netdata",    "checkmk"};
  static constexpr std::string_view groups[] = {
      "monitoring.googleapis.com", "azmonitoring.coreos.com", "victoriametrics.com",
      "monitoring.rhobs",          "datadoghq.com",           "dynatrace.com"};
  const graph::Unit& unit = ask.unit();
  const graph::Components& components = graph::components_of(unit);
  if (!components.root() || components.mentions(words)) return;
  if (graph::provides(unit, "metrics-collector")) return;
  for (std::string_view kind : {"Prometheus", "PrometheusAgent", "ThanosRuler"})
    if (!unit.of_kind(kind).empty()) return;
  for (std::string_view group : groups)
    if (holds_group(unit, group)) return;
  report_at_root(ask, "nothing keeps metrics");
}

}  // namespace kready::rules
