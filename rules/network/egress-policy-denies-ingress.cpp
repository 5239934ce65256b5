// SPDX-License-Identifier: MIT
#include <algorithm>

#include "graph/network.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

// Whether the pods are isolated for ingress by this policy alone, for certain.
bool closes(const graph::Network& network, const kube::Workload& workload,
            const kube::Object& policy) {
  bool is_alone = true;
  for (const auto& selected :
       network.classes()[network.class_of(workload)].policies_for(graph::Direction::ingress)) {
    const graph::NetworkPolicy& each = network.book().policies()[selected.policy];
    if (each.object != &policy && each.side(graph::Direction::ingress).closes) is_alone = false;
  }
  return is_alone && !workload.pod.host_network();
}

}  // namespace

void egress_policy_denies_ingress(lint::Ask& ask) {
  const kube::Object& policy = *ask.object();
  const yaml::Node* spec = policy.spec();
  if (policy.group != "networking.k8s.io" && policy.group != "extensions") return;
  if (!kube::items_at(spec, "policyTypes").empty() || !kube::items_at(spec, "ingress").empty())
    return;
  const auto egress = kube::items_at(spec, "egress");
  if (egress.empty()) return;
  const graph::Network& network = graph::network_of(ask.unit());
  const auto workloads = ask.unit().selected_by(policy);
  const auto closed = std::find_if(
      workloads.begin(), workloads.end(),
      [&](const kube::Workload* workload) { return closes(network, *workload, policy); });
  // Where others isolate the pods for ingress already, nothing is cut off here.
  if (!workloads.empty() && closed == workloads.end()) return;
  std::vector<lint::RelatedNode> related;
  if (closed != workloads.end())
    related.push_back({(*closed)->object->document,
                       kube::field((*closed)->object->metadata(), "name"),
                       "nobody can connect to these pods"});
  ask.report_absent(
      spec, {"policyTypes"},
      "policyTypes is absent, so the policy denies all ingress besides its egress rules",
      std::move(related));
}

}  // namespace kready::rules
