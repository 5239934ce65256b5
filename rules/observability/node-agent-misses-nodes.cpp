// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "kube/fields.h"
#include "lint/native.h"
#include "rules/observability/telemetry.h"

namespace kready::rules {
namespace {

// Images of programs that are about the node they run on.
bool is_node_agent(const kube::Workload& workload) {
  static constexpr std::string_view ends[] = {
      "/node-exporter", "/node_exporter", "/fluent-bit", "/fluentd", "/promtail",
      "/filebeat",      "/vector",        "/cadvisor",   "/agent",   "/node-problem-detector",
      "/falco",         "/kured",         "/metricbeat", "/beyla",   "/elastic-agent"};
  if (reads_container_logs(&workload)) return true;
  return std::ranges::any_of(workload.pod.containers(), [](const kube::Container& container) {
    const std::string_view repository = container.image_reference().repository;
    return container.is_app() && std::ranges::any_of(ends, [&](std::string_view end) {
             return repository.ends_with(end) &&
                    (end != "/agent" || repository.ends_with("datadog/agent"));
           });
  });
}

// Nodes of some sort alone: what is tainted there is the author's matter.
bool is_for_some_nodes(const kube::Pod& pod) {
  if (const yaml::Node* selector = kube::mapping_at(pod.spec(), "nodeSelector"))
    for (const yaml::Entry& entry : selector->entries())
      if (!entry.key.text().ends_with("kubernetes.io/os")) return true;
  return kube::is_set(kube::field_at(
      pod.spec(), {"affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution"}));
}

bool tolerates_all(const yaml::Node& toleration) {
  const std::string_view effect = kube::text_at(&toleration, "effect");
  return kube::text_at(&toleration, "key").empty() &&
         kube::text_at(&toleration, "operator") == "Exists" &&
         (effect.empty() || effect == "NoSchedule");
}

std::string words_of(std::span<const yaml::Node> tolerations) {
  if (tolerations.empty()) return "no taint of nodes is tolerated";
  std::string text;
  for (const yaml::Node& toleration : tolerations) {
    const std::string_view key = kube::text_at(&toleration, "key");
    if (text.size() > 80) break;
    text += fmt::format("{}'{}'", text.empty() ? "" : ", ", key);
  }
  return fmt::format("no taint of nodes is tolerated but {}", text);
}

}  // namespace

void node_agent_misses_nodes(lint::Ask& ask) {
  for (const kube::Workload* workload : ask.unit().workloads_of(*ask.object())) {
    if (workload->kind != kube::WorkloadKind::daemon_set) continue;
    const kube::Pod& pod = workload->pod;
    if (!pod.spec() || !is_node_agent(*workload) || is_for_some_nodes(pod)) continue;
    const auto tolerations = kube::items_at(pod.spec(), "tolerations");
    if (std::ranges::any_of(tolerations, tolerates_all)) continue;
    ask.report_absent(pod.spec(), {"tolerations"}, words_of(tolerations));
  }
}

}  // namespace kready::rules
