// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "graph/network.h"
#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

// A client of the API server alone finds it by the address in its environment.
bool reaches_api_server_alone(const graph::Unit& unit, const kube::Workload& workload) {
  const graph::Network& network = graph::network_of(unit);
  const graph::PodClass& pods = network.classes()[network.class_of(workload)];
  graph::PortSet open;
  for (const auto& selected : pods.policies_for(graph::Direction::egress))
    for (const graph::PolicyRule& rule :
         network.book().policies()[selected.policy].side(graph::Direction::egress).rules)
      if (rule.action != graph::PolicyAction::deny) open |= rule.ports.at(nullptr).maybe;
  return !open.empty() && graph::ports_of(graph::Protocol::tcp, 6443, 6443).contains(open);
}

}  // namespace

void egress_without_dns(lint::Ask& ask) {
  const kube::Workload& workload = *ask.workload();
  if (workload.pod.host_network() || workload.pod.dns_policy() == "None") return;
  const auto egress = graph::isolation(ask.unit(), workload, graph::Direction::egress);
  if (egress.isolated != kube::Answer::yes) return;
  if (graph::reaches_dns(ask.unit(), workload) != kube::Answer::no) return;
  if (reaches_api_server_alone(ask.unit(), workload)) return;
  const kube::Object& policy = *egress.policy;
  if (graph::may_hold_unread(ask.unit(), "NetworkPolicy")) return;
  ask.report_absent(workload.object->metadata(), {"name"}, "no egress rule lets the pods reach DNS",
                    {{policy.document, kube::field(policy.metadata(), "name"),
                      fmt::format("{} '{}' isolates them for egress", policy.kind, policy.name)}});
}

}  // namespace kready::rules
