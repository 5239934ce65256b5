// SPDX-License-Identifier: MIT
// How many replicas run at the least.
#include <algorithm>

#include "graph/unit.h"
#include "kube/autoscaler.h"
#include "kube/fields.h"

namespace kready::graph {

std::vector<const kube::Object*> Unit::scalers(const kube::Workload& workload) const {
  std::vector<const kube::Object*> result;
  for (const Link& link : links_to(*workload.object, LinkName::scales)) {
    result.push_back(link.source);
    if (link.source->kind != "Rollout") continue;
    for (const Link& outer : links_to(*link.source, LinkName::scales))
      result.push_back(outer.source);
  }
  return result;
}

std::optional<int64_t> Unit::minimum_replicas(const kube::Workload& workload) const {
  if (workload.kind == kube::WorkloadKind::knative_service) return std::nullopt;
  std::optional<int64_t> written = workload.replicas();
  bool has_autoscaler = false;
  std::optional<int64_t> least;
  for (const kube::Object* scaler : scalers(workload)) {
    if (scaler->kind == "Rollout")
      written = kube::integer_at(scaler->spec(), "replicas").value_or(1);
    has_autoscaler = has_autoscaler || scaler->kind == "HorizontalPodAutoscaler";
    if (std::optional<int64_t> minimum = kube::minimum_of(*scaler))
      least = std::min(least.value_or(*minimum), *minimum);
  }
  // A HorizontalPodAutoscaler rests while its target is scaled to nothing.
  if (has_autoscaler && written == 0) return 0;
  return least ? least : written;
}

}  // namespace kready::graph
