// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "graph/network.h"
#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using graph::Direction;

// The cluster's own components need openings that no manifest here could name.
bool is_of_kubernetes(std::string_view namespace_) {
  return namespace_ == "kube-system" || namespace_ == "kube-public" ||
         namespace_ == "kube-node-lease";
}

// Whether policies of other kinds than NetworkPolicy, cluster-wide ones above all, isolate every
// workload of the namespace.
bool is_closed_otherwise(const graph::Unit& unit, std::string_view namespace_) {
  const auto workloads = unit.workloads_in(namespace_);
  return std::all_of(workloads.begin(), workloads.end(), [&](const kube::Workload* workload) {
    const auto ingress = graph::isolation(unit, *workload, Direction::ingress);
    return ingress.isolated != kube::Answer::no && ingress.policy &&
           ingress.policy->group != "networking.k8s.io";
  });
}

lint::RelatedNode place(const kube::Object& policy, std::string message) {
  return {policy.document, kube::field(policy.metadata(), "name"), std::move(message)};
}

}  // namespace

void default_deny_ingress_missing(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (!object.group.empty() || is_of_kubernetes(object.name)) return;
  if (ask.unit().workloads_in(object.name).empty()) return;
  const auto deny = graph::default_deny(ask.unit(), object.name, Direction::ingress);
  if (deny.policy && deny.undone_by) {
    return ask.report_absent(
        object.metadata(), {"name"},
        fmt::format("{} '{}' undoes the default deny for ingress", deny.undone_by->kind,
                    deny.undone_by->name),
        {place(*deny.undone_by, "allows everything"), place(*deny.policy, "denies by default")});
  }
  // A policy without a written namespace is delivered into one that is not known here.
  const bool perhaps =
      deny.policy || graph::default_deny(ask.unit(), "", Direction::ingress).policy;
  if (perhaps || is_closed_otherwise(ask.unit(), object.name)) return;
  if (graph::may_hold_unread(ask.unit(), "NetworkPolicy")) return;
  ask.report_absent(object.metadata(), {"name"}, "no network policy denies ingress by default");
}

}  // namespace kready::rules
