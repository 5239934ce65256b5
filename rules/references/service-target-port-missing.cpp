// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

struct Target {
  const yaml::Node* node = nullptr;  // targetPort, or port where that is absent
  kube::PortReference reference;
  std::string_view protocol;
};

// Init containers are gone when traffic comes; sidecars stay.
bool serves(const kube::Container& container) {
  return container.role == kube::Role::app || container.role == kube::Role::sidecar;
}

// Declaring ports is optional: a number is judged only where ports of its protocol are declared.
bool may_serve(const kube::Pod& pod, const Target& target) {
  bool any = false;
  for (const kube::Container& container : pod.containers()) {
    if (!serves(container)) continue;
    for (const yaml::Node& node : container.ports()) {
      const kube::Port port = kube::read_container_port(node);
      if (port.protocol != target.protocol) continue;
      if (kube::refers_to(target.reference, port)) return true;
      any = true;
    }
  }
  return target.reference.number && !any;
}

std::string fault(const Target& target) {
  const auto& reference = target.reference;
  if (!reference.number) {
    return fmt::format("no container of the pods names a {} port '{}'", target.protocol,
                       reference.name);
  }
  return fmt::format("the pods declare {} ports, but not {}", target.protocol, *reference.number);
}

using Workloads = std::vector<const kube::Workload*>;

void check(lint::Ask& ask, const Target& target, const Workloads& workloads) {
  for (const kube::Workload* workload : workloads) {
    // Operators complete the pods of their own kinds.
    if (workload->kind == kube::WorkloadKind::custom) return;
    if (may_serve(workload->pod, target)) return;
  }
  ask.report(target.node, fault(target),
             {{workloads.front()->object->document, workloads.front()->object->metadata(),
               "whose pods are selected"}});
}

}  // namespace

void service_target_port_missing(lint::Ask& ask) {
  const kube::Object& service = *ask.object();
  if (!service.group.empty() || kube::text_at(service.spec(), "type") == "ExternalName") return;
  const yaml::Node* selector = kube::mapping_at(service.spec(), "selector");
  if (!selector || selector->size() == 0) return;
  const Workloads workloads = ask.unit().selected_by(service, kube::Answer::unknown);
  if (workloads.empty()) return;
  // Clients of a headless Service come straight to the pods, which are its endpoints in any case.
  if (kube::text_at(service.spec(), "clusterIP") == "None") return;
  for (const yaml::Node& port : kube::items_at(service.spec(), "ports")) {
    const yaml::Node* node = kube::field(&port, "targetPort");
    if (!kube::is_set(node)) node = kube::field(&port, "port");
    const auto reference = kube::parse_port_reference(node);
    if (!reference) continue;
    if (reference->number && *reference->number == 0) continue;
    if (!reference->number && !kube::is_port_name(reference->name)) continue;  // is refused
    check(ask, {node, *reference, kube::read_service_port(port).protocol}, workloads);
  }
}

}  // namespace kready::rules
