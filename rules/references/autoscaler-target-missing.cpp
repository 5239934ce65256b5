// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "cel/format.h"
#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

constexpr std::array<std::string_view, 9> known_kinds = {
    "Deployment", "StatefulSet",      "ReplicaSet", "ReplicationController", "DaemonSet", "CronJob",
    "Rollout",    "DeploymentConfig", "CloneSet",
};

}  // namespace

void autoscaler_target_missing(lint::Ask& ask) {
  const yaml::Node* spec = ask.object()->spec();
  const bool vertical = ask.object()->kind == "VerticalPodAutoscaler";
  const yaml::Node* reference = kube::field(spec, vertical ? "targetRef" : "scaleTargetRef");
  for (const graph::Link& link : ask.unit().links(*ask.object(), graph::LinkName::scales)) {
    const bool known =
        std::find(known_kinds.begin(), known_kinds.end(), link.kind) != known_kinds.end();
    if (!known || link.found() || !cel::has_format(link.name, "dns1123Subdomain")) continue;
    if (graph::may_be_unseen(ask.unit(), link.kind, link.namespace_, link.name)) continue;
    ask.report(reference, fmt::format("target {} '{}' does not exist", link.kind, link.name));
  }
}

}  // namespace kready::rules
