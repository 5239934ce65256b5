// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "lint/native.h"
#include "rules/observability/collector_configuration.h"
#include "rules/observability/telemetry.h"

namespace kready::rules {

void log_collector_without_output(lint::Ask& ask) {
  const kube::Workload& workload = *ask.workload();
  if (!reads_container_logs(&workload)) return;
  const MountedTexts mounted = mounted_texts(ask.unit(), workload);
  if (!mounted.complete) return;
  Outputs outputs;
  for (std::string_view text : mounted.texts)
    std::ranges::move(outputs_of(text), std::back_inserter(outputs));
  if (outputs.empty() || !std::ranges::all_of(outputs, keeps_nothing)) return;
  ask.report(kube::field(workload.object->metadata(), "name"),
             fmt::format("the collector writes what it reads to '{}' alone", outputs.front()));
}

}  // namespace kready::rules
