// SPDX-License-Identifier: MIT
#include "graph/network.h"
#include "graph/unseen.h"
#include "lint/native.h"

namespace kready::rules {

void pod_not_isolated(lint::Ask& ask) {
  const kube::Workload& workload = *ask.workload();
  if (workload.is_hook || workload.pod.host_network()) return;
  for (const auto direction : {graph::Direction::ingress, graph::Direction::egress}) {
    if (graph::isolation(ask.unit(), workload, direction).isolated != kube::Answer::no) return;
  }
  if (graph::may_hold_unread(ask.unit(), "NetworkPolicy")) return;
  ask.report_absent(workload.object->metadata(), {"name"}, "no network policy isolates the pods");
}

}  // namespace kready::rules
