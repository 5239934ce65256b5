// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "graph/assumptions.h"
#include "graph/components.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::Object;

// Parts of images, charts and paths.
constexpr std::string_view words[] = {"cluster-autoscaler", "karpenter", "autopilot",
                                      "machineautoscaler", "node-autoscaler"};

// Objects of clusters and pools of nodes say elsewhere whether they grow.
constexpr std::string_view groups[] = {"karpenter.sh",
                                       "karpenter.k8s.aws",
                                       "karpenter.azure.com",
                                       "eks.amazonaws.com",
                                       "cluster.x-k8s.io",
                                       "autoscaling.openshift.io",
                                       "machine.openshift.io",
                                       "container.cnrm.cloud.google.com",
                                       "containerservice.azure.com",
                                       "autoscaling.x-k8s.io"};

bool is_about_nodes(const Object& object) {
  return std::ranges::any_of(groups,
                             [&](std::string_view group) { return object.group.ends_with(group); });
}

const Object* first_autoscaler(const graph::Unit& unit) {
  for (const char* kind : {"HorizontalPodAutoscaler", "ScaledObject"})
    if (const auto found = unit.of_kind(kind); !found.empty()) return found.front();
  return nullptr;
}

}  // namespace

void node_autoscaler_missing(lint::Ask& ask) {
  const graph::Unit& unit = ask.unit();
  const Object* autoscaler = first_autoscaler(unit);
  if (!autoscaler || graph::provides(unit, "node-autoscaler")) return;
  const graph::Components& components = graph::components_of(unit);
  if (!components.is_of_whole_cluster() || components.mentions(words)) return;
  if (std::ranges::any_of(unit.objects(),
                          [](const Object* object) { return is_about_nodes(*object); }))
    return;
  ask.report(nullptr, "workloads are scaled, and nothing scales the nodes",
             {{autoscaler->document, kube::field(autoscaler->metadata(), "name"),
               fmt::format("{} '{}' scales a workload", autoscaler->kind, autoscaler->name)}});
}

}  // namespace kready::rules
