// SPDX-License-Identifier: MIT
#include "graph/network.h"
#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {

void pod_egress_not_isolated(lint::Ask& ask) {
  const kube::Workload& workload = *ask.workload();
  if (workload.is_hook || workload.pod.host_network()) return;
  const auto ingress = graph::isolation(ask.unit(), workload, graph::Direction::ingress);
  const auto egress = graph::isolation(ask.unit(), workload, graph::Direction::egress);
  if (ingress.isolated != kube::Answer::yes || egress.isolated != kube::Answer::no) return;
  if (graph::may_hold_unread(ask.unit(), "NetworkPolicy")) return;
  ask.report_absent(workload.object->metadata(), {"name"},
                    "no network policy isolates the pods for egress, only for ingress",
                    {{ingress.policy->document, kube::field(ingress.policy->metadata(), "name"),
                      "this isolates them for ingress"}});
}

}  // namespace kready::rules
