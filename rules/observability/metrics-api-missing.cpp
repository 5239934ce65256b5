// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "graph/assumptions.h"
#include "kube/fields.h"
#include "lint/native.h"
#include "rules/observability/telemetry.h"

namespace kready::rules {
namespace {

// An API that autoscalers ask, and what is known to serve it.
struct MetricsApi {
  std::string_view group;
  std::string_view feature;  // of assumptions
  std::string_view version;  // the APIService
  std::span<const std::string_view> servers;
};
constexpr std::string_view resource_servers[] = {"metrics-server", "prometheus-adapter",
                                                 "kube-prometheus"};
constexpr std::string_view custom_servers[] = {"prometheus-adapter",
                                               "keda",
                                               "metrics-adapter",
                                               "custom-metrics",
                                               "datadog",
                                               "metrics-apiserver",
                                               "external-metrics",
                                               "cloudwatch-adapter"};
constexpr MetricsApi apis[] = {
    {"metrics.k8s.io", "metrics-server", "v1beta1.metrics.k8s.io", resource_servers},
    {"custom.metrics.k8s.io", "custom-metrics", "v1beta1.custom.metrics.k8s.io", custom_servers},
    {"external.metrics.k8s.io", "external-metrics", "v1beta1.external.metrics.k8s.io",
     custom_servers},
};

const MetricsApi& api_of(std::string_view type) {
  if (type == "External") return apis[2];
  return type == "Pods" || type == "Object" ? apis[1] : apis[0];
}

// Platforms that bring metrics-server along, by the kinds only they have.
bool is_brought_along(const graph::Unit& unit, const MetricsApi& api) {
  if (api.feature != "metrics-server") return false;
  static constexpr std::string_view groups[] = {"cattle.io", "openshift.io",
                                                "cnrm.cloud.google.com", "azure.com", "gke.io"};
  return std::ranges::any_of(groups, [&](std::string_view end) { return holds_group(unit, end); });
}

bool is_served(const graph::Unit& unit, const MetricsApi& api) {
  if (graph::components_of(unit).mentions(api.servers)) return true;
  if (graph::provides(unit, api.feature)) return true;
  for (const kube::Object* service : unit.of_kind("APIService"))
    if (service->name.ends_with(api.version.substr(api.version.find('.') + 1)) &&
        kube::text_at(service->spec(), "group") == api.group)
      return true;
  return is_brought_along(unit, api);
}

void ask_for(lint::Ask& ask, const yaml::Node* at, std::string_view type) {
  const MetricsApi& api = api_of(type);
  if (is_served(ask.unit(), api)) return;
  ask.report(at, fmt::format("nothing serves '{}', which metrics of type '{}' come from", api.group,
                             type));
}

}  // namespace

void metrics_api_missing(lint::Ask& ask) {
  const kube::Object& autoscaler = *ask.object();
  if (!graph::components_of(ask.unit()).root()) return;
  const auto metrics = kube::items_at(autoscaler.spec(), "metrics");
  // Without metrics the CPU is followed.
  if (metrics.empty()) return ask_for(ask, autoscaler.spec(), "Resource");
  for (const yaml::Node& metric : metrics) {
    const yaml::Node* type = kube::field(&metric, "type");
    if (type) ask_for(ask, type, kube::text_of(type));
  }
}

}  // namespace kready::rules
