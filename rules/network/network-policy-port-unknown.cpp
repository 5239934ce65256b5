// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "graph/network.h"
#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using graph::Direction;
using Workloads = std::vector<const kube::Workload*>;

// The pods a list of peers means; empty where others than those of the unit may be meant.
Workloads targets_of(lint::Ask& ask, std::span<const yaml::Node> peers) {
  const std::string_view namespace_ = ask.object()->namespace_;
  Workloads all;
  for (const yaml::Node& peer : peers) {
    const yaml::Node* pods = kube::mapping_at(&peer, "podSelector");
    if (!pods || kube::field(&peer, "namespaceSelector")) return {};
    if (graph::may_match_unseen_pods(ask.unit(), namespace_, *pods)) return {};
    const Workloads some = ask.unit().matching(namespace_, pods, false, kube::WhenAbsent::nothing,
                                               kube::Answer::unknown);
    if (some.empty()) return {};
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

Workloads selected(lint::Ask& ask) {
  const yaml::Node* pods = kube::mapping_at(ask.object()->spec(), "podSelector");
  if (pods && graph::may_match_unseen_pods(ask.unit(), ask.object()->namespace_, *pods)) return {};
  return ask.unit().selected_by(*ask.object(), kube::Answer::unknown);
}

// Operators complete the pods of their own kinds.
bool is_completed_elsewhere(const Workloads& workloads) {
  return std::any_of(workloads.begin(), workloads.end(), [](const kube::Workload* workload) {
    return workload->kind == kube::WorkloadKind::custom;
  });
}

void check_port(lint::Ask& ask, const yaml::Node& port, const Workloads& workloads,
                std::string_view which) {
  const yaml::Node* node = kube::field(&port, "port");
  const auto reference = kube::parse_port_reference(node);
  if (!reference || reference->number || !kube::is_port_name(reference->name)) return;
  const std::string_view written = kube::text_at(&port, "protocol");
  const auto protocol = graph::parse_protocol(written.empty() ? "TCP" : written);
  if (!protocol) return;
  for (const kube::Workload* workload : workloads)
    for (const graph::NamedPort& each : graph::named_ports(workload->pod))
      if (each.name == reference->name && each.protocol == *protocol) return;
  ask.report(node,
             fmt::format("no container of the {} pods names a {} port '{}'", which, name(*protocol),
                         reference->name),
             {{workloads.front()->object->document,
               kube::field(workloads.front()->object->metadata(), "name"), "pods that are meant"}});
}

}  // namespace

void network_policy_port_unknown(lint::Ask& ask) {
  const kube::Object& policy = *ask.object();
  if (policy.group != "networking.k8s.io" && policy.group != "extensions") return;
  for (Direction direction : graph::both_directions) {
    if (!graph::isolates(policy, direction)) continue;
    const bool is_ingress = direction == Direction::ingress;
    for (const yaml::Node& rule : kube::items_at(policy.spec(), name(direction))) {
      const auto ports = kube::items_at(&rule, "ports");
      if (ports.empty()) continue;
      const Workloads workloads =
          is_ingress ? selected(ask) : targets_of(ask, kube::items_at(&rule, "to"));
      if (workloads.empty() || is_completed_elsewhere(workloads)) continue;
      for (const yaml::Node& port : ports)
        check_port(ask, port, workloads, is_ingress ? "selected" : "targeted");
    }
  }
}

}  // namespace kready::rules
