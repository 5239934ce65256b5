// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "graph/network.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

bool runs(const kube::Workload& workload, std::initializer_list<std::string_view> images) {
  for (const kube::Container& container : workload.pod.containers())
    for (std::string_view image : images)
      if (graph::is_repository(container.image_reference().repository, image)) return true;
  return false;
}

// Plugins that enforce policies, alone or beside another one.
bool has_enforcer(const graph::Unit& unit) {
  const auto workloads = unit.workloads();
  return std::any_of(workloads.begin(), workloads.end(), [](const kube::Workload* workload) {
    return runs(*workload, {"calico/node", "cilium/cilium", "kube-router", "kube-network-policies",
                            "weave-npc", "antrea-agent-ubuntu", "antrea-ubuntu"});
  });
}

const kube::Object* first_policy(const graph::Unit& unit) {
  const auto& policies = graph::network_of(unit).book().policies();
  const kube::Object* first = nullptr;
  for (const graph::NetworkPolicy& policy : policies)
    if (!first || policy.object->index < first->index) first = policy.object;
  return first;
}

void report(lint::Ask& ask, const yaml::Node* at, const kube::Object& policy, std::string message) {
  ask.report(at, std::move(message),
             {{policy.document, kube::field(policy.metadata(), "name"),
               fmt::format("this {} has no effect", policy.kind)}});
}

bool is_turned_off(const kube::Workload& workload) {
  for (const kube::Container& container : workload.pod.containers())
    for (const yaml::Node& argument : kube::items_at(container.node, "args"))
      if (kube::text_of(&argument) == "--enable-network-policy=false") return true;
  return false;
}

void check_plugin(lint::Ask& ask, const kube::Object& policy) {
  const kube::Object& object = *ask.object();
  for (const kube::Workload* workload : ask.unit().workloads_of(object)) {
    const yaml::Node* name = kube::field(object.metadata(), "name");
    if (runs(*workload, {"flannel"}) && !has_enforcer(ask.unit()))
      return report(ask, name, policy, "flannel does not enforce network policies");
    if (!runs(*workload, {"amazon-k8s-cni"}) || has_enforcer(ask.unit())) continue;
    if (!runs(*workload, {"aws-network-policy-agent"}) || is_turned_off(*workload))
      return report(ask, name, policy,
                    "the VPC CNI does not enforce network policies without its agent");
  }
}

void check_cilium(lint::Ask& ask, const kube::Object& policy) {
  const yaml::Node* data = kube::mapping_at(ask.object()->node, "data");
  if (kube::text_at(data, "enable-policy") == "never")
    return report(ask, kube::field(data, "enable-policy"), policy,
                  "Cilium does not enforce network policies where enable-policy is 'never'");
  if (kube::text_at(data, "policy-audit-mode") == "true")
    report(ask, kube::field(data, "policy-audit-mode"), policy,
           "Cilium only logs what network policies deny where policy-audit-mode is on");
}

bool is_staged(const kube::Object& object) {
  return object.group == "projectcalico.org" && object.kind.starts_with("Staged");
}

// The first staged policy of a namespace in which no policy isolates any pod.
void check_staged(lint::Ask& ask) {
  const kube::Object& staged = *ask.object();
  const auto workloads = ask.unit().workloads_in(staged.namespace_);
  if (!staged.has_namespace || workloads.empty()) return;
  for (std::string_view kind : {"StagedNetworkPolicy", "StagedKubernetesNetworkPolicy"})
    for (const kube::Object* other : ask.unit().of_kind(kind))
      if (other->namespace_ == staged.namespace_ && other->index < staged.index) return;
  for (const kube::Workload* workload : workloads)
    for (graph::Direction direction : graph::both_directions)
      if (graph::isolation(ask.unit(), *workload, direction).isolated != kube::Answer::no) return;
  ask.report_absent(staged.node, {"kind"},
                    "staged policies are not enforced, and the namespace has no other");
}

}  // namespace

void network_policy_not_enforced(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (is_staged(object)) return check_staged(ask);
  const bool is_settings = object.kind == "ConfigMap" && object.name == "cilium-config";
  if (object.kind != "DaemonSet" && !is_settings) return;
  const kube::Object* policy = first_policy(ask.unit());
  if (!policy) return;
  is_settings ? check_cilium(ask, *policy) : check_plugin(ask, *policy);
}

}  // namespace kready::rules
