// SPDX-License-Identifier: MIT
#include "graph/network.h"
#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {

void pod_ingress_not_isolated(lint::Ask& ask) {
  const kube::Workload& workload = *ask.workload();
  if (workload.is_hook || workload.pod.host_network()) return;
  const auto egress = graph::isolation(ask.unit(), workload, graph::Direction::egress);
  const auto ingress = graph::isolation(ask.unit(), workload, graph::Direction::ingress);
  if (egress.isolated != kube::Answer::yes || ingress.isolated != kube::Answer::no) return;
  if (graph::may_hold_unread(ask.unit(), "NetworkPolicy")) return;
  ask.report_absent(workload.object->metadata(), {"name"},
                    "no network policy isolates the pods for ingress, only for egress",
                    {{egress.policy->document, kube::field(egress.policy->metadata(), "name"),
                      "this isolates them for egress"}});
}

}  // namespace kready::rules
