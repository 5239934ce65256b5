// SPDX-License-Identifier: MIT
#include "graph/delivery.h"
#include "graph/network.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {

void pod_ingress_not_isolated(lint::Ask& ask) {
  const kube::Workload& workload = *ask.workload();
  if (workload.is_hook || workload.pod.host_network()) return;
  const auto egress = graph::isolation(ask.unit(), workload, graph::Direction::egress);
  const auto ingress = graph::isolation(ask.unit(), workload, graph::Direction::ingress);
  if (egress.isolated != kube::Answer::yes || ingress.isolated != kube::Answer::no) return;
  for (const kube::Object* policy :
       graph::perhaps_selecting(ask.unit(), workload, "NetworkPolicy")) {
    if (graph::isolates(*policy, graph::Direction::ingress)) return;
  }
  ask.report_absent(workload.object->metadata(), {"name"},
                    "no network policy isolates the pods for ingress, only for egress",
                    {{egress.policy->document, kube::field(egress.policy->metadata(), "name"),
                      "this isolates them for egress"}});
}

}  // namespace kready::rules
