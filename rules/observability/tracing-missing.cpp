// SPDX-License-Identifier: MIT
#include "lint/native.h"
#include "rules/observability/telemetry.h"

namespace kready::rules {

void tracing_missing(lint::Ask& ask) {
  static constexpr std::string_view words[] = {
      "jaeger",    "tempo",          "zipkin",          "signoz",        "quickwit",
      "apm",       "otel",           "opentelemetry",   "tracing",       "datadog",
      "dynatrace", "newrelic",       "victoria-traces", "lgtm",          "skywalking",
      "honeycomb", "k8s-monitoring", "alloy",           "observability", "instana",
      "beyla"};
  static constexpr std::string_view groups[] = {"opentelemetry.io", "jaegertracing.io",
                                                "tempo.grafana.com", "apm.k8s.elastic.co",
                                                "telemetry.istio.io"};
  const graph::Unit& unit = ask.unit();
  const graph::Components& components = graph::components_of(unit);
  if (!components.root() || components.mentions(words)) return;
  for (std::string_view group : groups)
    if (holds_group(unit, group)) return;
  report_at_root(ask, "nothing collects traces");
}

}  // namespace kready::rules
