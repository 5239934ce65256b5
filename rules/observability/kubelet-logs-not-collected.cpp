// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string_view>

#include "kube/fields.h"
#include "lint/native.h"
#include "rules/observability/collector_configuration.h"
#include "rules/observability/telemetry.h"

namespace kready::rules {
namespace {

bool reads_journal(const graph::Unit& unit, const kube::Workload& workload) {
  for (const yaml::Node& volume : workload.pod.volumes()) {
    const std::string_view path = kube::text_at(&volume, {"hostPath", "path"});
    if (path.find("/log/journal") != std::string_view::npos || path == "/etc/machine-id")
      return true;
  }
  const MountedTexts mounted = mounted_texts(unit, workload);
  if (!mounted.complete || mounted.texts.empty()) return true;  // who knows
  return std::ranges::any_of(mounted.texts, [](std::string_view text) {
    return text.find("journal") != std::string_view::npos ||
           text.find("systemd") != std::string_view::npos;
  });
}

}  // namespace

void kubelet_logs_not_collected(lint::Ask& ask) {
  const graph::Unit& unit = ask.unit();
  if (!graph::components_of(unit).root()) return;
  const kube::Workload* collector = nullptr;
  for (const kube::Workload* workload : unit.workloads()) {
    if (!reads_container_logs(workload)) continue;
    if (reads_journal(unit, *workload)) return;
    if (!collector) collector = workload;
  }
  if (!collector) return;
  ask.report(nullptr, "nothing collects the logs of kubelets",
             {{collector->object->document, kube::field(collector->object->metadata(), "name"),
               "this collects the logs of pods"}});
}

}  // namespace kready::rules
