// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "kube/autoscaler.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::Object;

std::string_view autoscaler_name(const Object& scaled_object) {
  return kube::text_at(scaled_object.spec(), {"advanced", "horizontalPodAutoscalerConfig", "name"});
}

// The same object in another version, or the HorizontalPodAutoscaler that KEDA takes over.
bool is_same(const Object& one, const Object& other) {
  if (one.kind == other.kind) return one.name == other.name;
  const Object& keda = one.kind == "ScaledObject" ? one : other;
  const Object& plain = one.kind == "ScaledObject" ? other : one;
  return autoscaler_name(keda) == plain.name;
}

void report(lint::Ask& ask, const yaml::Node* at, const Object& target, const Object& other,
            std::string_view how) {
  ask.report(at,
             fmt::format("{} '{}' is {} by {} '{}' as well", target.kind, target.name, how,
                         other.kind, other.name),
             {{other.document, kube::field(other.metadata(), "name"), "the other autoscaler"}});
}

// Each pair is reported once, by the later one.
void check_horizontal(lint::Ask& ask, const Object& target, const Object& other) {
  const Object& own = *ask.object();
  if (other.index >= own.index || !kube::scales_replicas(other) || is_same(own, other)) return;
  report(ask, kube::field(own.spec(), "scaleTargetRef"), target, other, "scaled");
}

bool is_controlled(const yaml::Node* policy, std::string_view resource) {
  if (kube::text_at(policy, "mode") == "Off") return false;
  const yaml::Node* listed = kube::field(policy, "controlledResources");
  if (!kube::is_set(listed)) return true;
  return std::ranges::any_of(
      listed->items(), [&](const yaml::Node& each) { return kube::text_of(&each) == resource; });
}

const yaml::Node* policy_for(const Object& vertical, std::string_view container) {
  const yaml::Node* any = nullptr;
  for (const yaml::Node& policy :
       kube::items_at(vertical.spec(), {"resourcePolicy", "containerPolicies"})) {
    const std::string_view name = kube::text_at(&policy, "containerName");
    if (name == container) return &policy;
    if (name == "*") any = &policy;
  }
  return any;
}

bool resizes(const Object& vertical, const kube::Workload& workload,
             const kube::Utilization& share) {
  return std::ranges::any_of(workload.pod.containers(), [&](const kube::Container& container) {
    if (container.role != kube::Role::app && container.role != kube::Role::sidecar) return false;
    if (!share.container.empty() && share.container != container.name) return false;
    return is_controlled(policy_for(vertical, container.name), share.resource);
  });
}

void check_vertical(lint::Ask& ask, const kube::Workload& workload, const Object& other) {
  const Object& own = *ask.object();
  for (const kube::Utilization& share : kube::utilizations(other)) {
    if (share.resource != "cpu" && share.resource != "memory") continue;
    if (!resizes(own, workload, share)) continue;
    return ask.report(
        kube::field(own.spec(), "targetRef"),
        fmt::format("{} '{}' is scaled by its {} utilization, which this changes",
                    workload.object->kind, workload.object->name, share.resource),
        {{other.document, share.at, fmt::format("{} '{}' follows it", other.kind, other.name)}});
  }
}

bool is_advice_only(const Object& vertical) {
  const std::string_view mode = kube::text_at(vertical.spec(), {"updatePolicy", "updateMode"});
  return mode == "Off" || mode == "Initial";
}

}  // namespace

void autoscalers_conflict(lint::Ask& ask) {
  const Object& own = *ask.object();
  const bool vertical = own.is("autoscaling.k8s.io", "VerticalPodAutoscaler");
  if (vertical ? is_advice_only(own) : !kube::scales_replicas(own)) return;
  for (const graph::Link& link : ask.unit().links(own, graph::LinkName::scales)) {
    if (!link.found() || link.certain != kube::Answer::yes) continue;
    if (vertical && !link.target_workload) continue;
    for (const graph::Link& other : ask.unit().links_to(*link.target, graph::LinkName::scales)) {
      if (other.certain != kube::Answer::yes) continue;
      if (vertical)
        check_vertical(ask, *link.target_workload, *other.source);
      else
        check_horizontal(ask, *link.target, *other.source);
    }
  }
}

}  // namespace kready::rules
