// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "kube/fields.h"
#include "kube/pod_security.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

constexpr std::string_view enforce_label = "pod-security.kubernetes.io/enforce";
constexpr std::string_view version_label = "pod-security.kubernetes.io/enforce-version";

// Whose pods are created as the template has them; nothing for the others.
std::string_view pods_of(const kube::Workload& workload) {
  switch (workload.kind) {
    case kube::WorkloadKind::pod:
      return "the pod";
    case kube::WorkloadKind::deployment:
    case kube::WorkloadKind::rollout:
      return "the pods of its ReplicaSets";
    case kube::WorkloadKind::cron_job:
      return "the pods of its Jobs";
    case kube::WorkloadKind::replica_set:
    case kube::WorkloadKind::stateful_set:
    case kube::WorkloadKind::daemon_set:
    case kube::WorkloadKind::replication_controller:
    case kube::WorkloadKind::job:
    case kube::WorkloadKind::clone_set:
      return "its pods";
    default:
      return {};
  }
}

struct Policy {
  kube::PodSecurityLevel level = kube::PodSecurityLevel::privileged;
  int minor = 0;
  std::string_view version;
};

// What a Namespace enforces; invalid labels are rejected themselves.
Policy read_policy(const kube::Object& namespace_, int newest) {
  const std::string_view written = namespace_.label(version_label);
  const std::string_view version = written.data() ? written : "latest";
  const auto level = kube::parse_pod_security_level(namespace_.label(enforce_label));
  const auto minor = kube::parse_pod_security_version(version, newest);
  if (!level || !minor) return {};
  return {*level, *minor, version};
}

bool fills_in_pods(const kube::Object& namespace_) {
  for (const yaml::Node* map : {namespace_.labels(), namespace_.annotations()}) {
    if (!map) continue;
    for (const yaml::Entry& entry : map->entries()) {
      if (entry.key.text().find("openshift.io/") != std::string_view::npos) return true;
    }
  }
  return false;
}

bool mutates(const kube::Object& policy) {
  if (policy.group != "kyverno.io") return false;
  return std::ranges::any_of(kube::items_at(policy.spec(), "rules"), [](const yaml::Node& rule) {
    return kube::field(&rule, "mutate") != nullptr;
  });
}

// Policies that may complete a pod before its level is judged.
bool changes_pods(const graph::Unit& unit) {
  for (std::string_view kind :
       {"MutatingPolicy", "MutatingAdmissionPolicy", "Assign", "ModifySet"}) {
    if (!unit.of_kind(kind).empty()) return true;
  }
  for (std::string_view kind : {"ClusterPolicy", "Policy"}) {
    if (std::ranges::any_of(unit.of_kind(kind), [](const auto* each) { return mutates(*each); }))
      return true;
  }
  return false;
}

struct Refusal {
  std::vector<std::string_view> reasons;
  std::vector<lint::RelatedNode> places;  // the first of each control
};

const yaml::Node* nearest(const kube::PodViolation& violation) {
  const yaml::Node* node = violation.parent;
  for (std::string_view key : violation.keys) {
    const yaml::Node* next = kube::field(node, key);
    if (!next) break;
    node = next;
  }
  return node;
}

Refusal judge(const lint::Ask& ask, const Policy& policy, bool filled_in) {
  Refusal refusal;
  for (const kube::PodControl& control : kube::pod_controls()) {
    if (!kube::applies(control, *ask.pod(), policy.level, policy.minor)) continue;
    if (control.of_absence && filled_in) continue;
    const auto found = kube::violations(control, *ask.pod(), policy.minor);
    if (found.empty()) continue;
    if (std::ranges::find(refusal.reasons, control.reason) == refusal.reasons.end())
      refusal.reasons.push_back(control.reason);
    refusal.places.push_back({&ask.document(), nearest(found.front()), found.front().message});
  }
  return refusal;
}

// Of several Namespaces of one name the one that asks least, since overlays may share a unit.
const kube::Object* most_lenient(const std::vector<const kube::Object*>& all, int newest) {
  const auto level = [&](const kube::Object* each) { return read_policy(*each, newest).level; };
  const auto least = std::ranges::min_element(all, {}, level);
  return least == all.end() ? nullptr : *least;
}

}  // namespace

void pod_security_rejects_pod(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  const std::string_view pods = pods_of(*ask.workload());
  if (pods.empty() || !object.has_namespace) return;
  const int newest = ask.version().minor;
  const kube::Object* namespace_ =
      most_lenient(ask.unit().find_all("Namespace", {}, object.namespace_), newest);
  if (!namespace_) return;
  const Policy policy = read_policy(*namespace_, newest);
  if (policy.level == kube::PodSecurityLevel::privileged) return;
  Refusal refusal = judge(ask, policy, fills_in_pods(*namespace_));
  if (refusal.reasons.empty() || changes_pods(ask.unit())) return;
  refusal.places.push_back({namespace_->document, kube::field(namespace_->labels(), enforce_label),
                            "the level is enforced here"});
  ask.report(
      ask.pod()->spec(),
      fmt::format("namespace '{}' enforces '{}:{}' and rejects {}: {}", object.namespace_,
                  kube::name(policy.level), policy.version, pods, fmt::join(refusal.reasons, ", ")),
      std::move(refusal.places));
}

}  // namespace kready::rules
