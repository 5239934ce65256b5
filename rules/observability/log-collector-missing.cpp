// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string_view>

#include "graph/assumptions.h"
#include "kube/fields.h"
#include "lint/native.h"
#include "rules/observability/telemetry.h"

namespace kready::rules {
namespace {

// Whose objects ask for a collector.
constexpr std::string_view collecting_groups[] = {
    "fluent.io",     "banzaicloud.io", "opentelemetry.io",     "logging.openshift.io",
    "datadoghq.com", "k8s.elastic.co", "grafana.com",          "victoriametrics.com",
    "dynatrace.com", "coralogix.com",  "cnrm.cloud.google.com"};

}  // namespace

void log_collector_missing(lint::Ask& ask) {
  const graph::Unit& unit = ask.unit();
  const graph::Components& components = graph::components_of(unit);
  if (!components.root() || components.mentions(log_collectors)) return;
  if (graph::provides(unit, "log-collector")) return;
  if (std::ranges::any_of(unit.workloads(), reads_container_logs)) return;
  for (std::string_view group : collecting_groups)
    if (holds_group(unit, group)) return;
  report_at_root(ask, "nothing collects the logs of pods");
}

}  // namespace kready::rules
