// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "graph/unseen.h"
#include "kube/fields.h"
#include "kube/label_selector.h"
#include "lint/native.h"

namespace kready::rules {

void network_policy_selects_nothing(lint::Ask& ask) {
  const kube::Object& policy = *ask.object();
  const yaml::Node* selector = kube::mapping_at(policy.spec(), "podSelector");
  if (policy.group != "networking.k8s.io" && policy.group != "extensions") return;
  if (!selector || kube::is_empty_selector(selector)) return;
  if (!ask.unit().selected_by(policy, kube::Answer::unknown).empty()) return;
  if (graph::may_match_unseen_pods(ask.unit(), policy.namespace_, *selector)) return;
  ask.report(selector, fmt::format("podSelector '{}' matches no workload", kube::shown(selector)));
}

}  // namespace kready::rules
