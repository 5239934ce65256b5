// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "kube/autoscaler.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::Container;

// What the API server, or a LimitRange of the namespace, would write into the request.
bool has_default(const graph::Unit& unit, std::string_view namespace_, std::string_view resource) {
  for (const kube::Object* range : unit.of_kind("LimitRange")) {
    if (range->namespace_ != namespace_) continue;
    for (const yaml::Node& limit : kube::items_at(range->spec(), "limits")) {
      if (kube::text_at(&limit, "type") != "Container") continue;
      for (const char* section : {"defaultRequest", "default", "max", "min"})
        if (kube::is_set(kube::field_at(&limit, {section, resource}))) return true;
    }
  }
  return false;
}

bool requests(const yaml::Node* resources, std::string_view resource) {
  return kube::is_set(kube::field_at(resources, {"requests", resource})) ||
         kube::is_set(kube::field_at(resources, {"limits", resource}));
}

bool runs_beside(const Container& container) {
  return container.role == kube::Role::app || container.role == kube::Role::sidecar;
}

// A VerticalPodAutoscaler writes requests when pods are made.
bool is_sized_vertically(const graph::Unit& unit, const kube::Workload& workload) {
  return std::ranges::any_of(unit.scalers(workload), [](const kube::Object* scaler) {
    return scaler->kind == "VerticalPodAutoscaler" &&
           kube::text_at(scaler->spec(), {"updatePolicy", "updateMode"}) != "Off";
  });
}

void check(lint::Ask& ask, const kube::Utilization& share, const kube::Workload& workload) {
  const kube::Object& target = *workload.object;
  if (share.container.empty() &&
      requests(kube::mapping_at(workload.pod.spec(), "resources"), share.resource))
    return;
  if (has_default(ask.unit(), target.namespace_, share.resource)) return;
  for (const Container& container : workload.pod.containers()) {
    if (!runs_beside(container)) continue;
    if (!share.container.empty() && container.name != share.container) continue;
    if (requests(kube::mapping_at(container.node, "resources"), share.resource)) continue;
    return ask.report(
        share.at,
        fmt::format("{} utilization has no value: container '{}' of {} '{}' requests no {}",
                    share.resource, container.name, target.kind, target.name, share.resource),
        {{target.document, container.node, "this container"}});
  }
}

}  // namespace

void autoscaler_target_without_request(lint::Ask& ask) {
  const auto shares = kube::utilizations(*ask.object());
  if (shares.empty()) return;
  for (const graph::Link& link : ask.unit().links(*ask.object(), graph::LinkName::scales)) {
    const kube::Workload* workload = link.target_workload;
    if (!workload || link.certain != kube::Answer::yes) continue;
    if (workload->kind == kube::WorkloadKind::custom) continue;
    if (is_sized_vertically(ask.unit(), *workload)) continue;
    for (const kube::Utilization& share : shares) check(ask, share, *workload);
  }
}

}  // namespace kready::rules
