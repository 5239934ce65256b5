// SPDX-License-Identifier: MIT
#include <algorithm>

#include "graph/network.h"
#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using graph::Direction;

// Whether policies of other kinds than NetworkPolicy isolate every workload of the namespace.
bool is_closed_otherwise(const graph::Unit& unit, std::string_view namespace_) {
  const auto workloads = unit.workloads_in(namespace_);
  return std::all_of(workloads.begin(), workloads.end(), [&](const kube::Workload* workload) {
    const auto egress = graph::isolation(unit, *workload, Direction::egress);
    return egress.isolated != kube::Answer::no && egress.policy &&
           egress.policy->group != "networking.k8s.io";
  });
}

}  // namespace

void default_deny_egress_missing(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (!object.group.empty() || object.name.starts_with("kube-")) return;
  if (ask.unit().workloads_in(object.name).empty()) return;
  // A policy without a written namespace is delivered into one that is not known here.
  if (graph::default_deny(ask.unit(), object.name, Direction::egress).policy ||
      graph::default_deny(ask.unit(), "", Direction::egress).policy)
    return;
  if (is_closed_otherwise(ask.unit(), object.name)) return;
  if (graph::may_hold_unread(ask.unit(), "NetworkPolicy")) return;
  ask.report_absent(object.metadata(), {"name"}, "no network policy denies egress by default");
}

}  // namespace kready::rules
