// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "graph/network.h"
#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {

void egress_without_dns(lint::Ask& ask) {
  const kube::Workload& workload = *ask.workload();
  if (workload.pod.host_network() || workload.pod.dns_policy() == "None") return;
  const auto egress = graph::isolation(ask.unit(), workload, graph::Direction::egress);
  if (egress.isolated != kube::Answer::yes) return;
  if (graph::reaches_dns(ask.unit(), workload) != kube::Answer::no) return;
  const kube::Object& policy = *egress.policy;
  if (graph::may_hold_unread(ask.unit(), "NetworkPolicy")) return;
  ask.report_absent(workload.object->metadata(), {"name"}, "no egress rule lets the pods reach DNS",
                    {{policy.document, kube::field(policy.metadata(), "name"),
                      fmt::format("{} '{}' isolates them for egress", policy.kind, policy.name)}});
}

}  // namespace kready::rules
