// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "kube/autoscaler.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::WorkloadKind;

bool is_asked(WorkloadKind kind) {
  return kind == WorkloadKind::deployment || kind == WorkloadKind::rollout ||
         kind == WorkloadKind::replica_set;
}

bool holds(const kube::Object& claim, std::string_view mode) {
  return std::ranges::any_of(kube::items_at(claim.spec(), "accessModes"),
                             [&](const auto& each) { return kube::text_of(&each) == mode; });
}

bool is_single_attach(const kube::Object& claim) {
  return (holds(claim, "ReadWriteOnce") || holds(claim, "ReadWriteOncePod")) &&
         !holds(claim, "ReadWriteMany") && !holds(claim, "ReadOnlyMany");
}

// Volumes that are not attached to nodes are not held to their access modes.
bool is_never_attached(const graph::Unit& unit, const kube::Object& claim) {
  const kube::Object* volume =
      unit.find("PersistentVolume", {}, kube::text_at(claim.spec(), "volumeName"));
  if (!volume) return false;
  constexpr std::array types{"nfs", "hostPath", "local", "cephfs", "glusterfs", "azureFile"};
  return std::ranges::any_of(
      types, [&](const char* type) { return kube::is_set(kube::field(volume->spec(), type)); });
}

// Pods that must run on one and the same node share what that node holds.
bool stays_on_one_node(const kube::Pod& pod) {
  if (!kube::text_at(pod.spec(), "nodeName").empty()) return true;
  if (kube::is_set(kube::field_at(pod.spec(), {"nodeSelector", "kubernetes.io/hostname"})))
    return true;
  for (const yaml::Node& term : kube::items_at(
           pod.spec(),
           {"affinity", "podAffinity", "requiredDuringSchedulingIgnoredDuringExecution"})) {
    if (kube::text_at(&term, "topologyKey") == "kubernetes.io/hostname") return true;
  }
  return false;
}

struct Most {
  int64_t replicas = 0;
  const kube::Object* scaler = nullptr;
};

std::optional<Most> most_replicas(const graph::Unit& unit, const kube::Workload& workload) {
  const std::optional<int64_t> written = workload.replicas();
  if (written == 0) return std::nullopt;
  Most most{written.value_or(1), nullptr};
  for (const kube::Object* scaler : unit.scalers(workload)) {
    const auto maximum = kube::maximum_of(*scaler);
    if (maximum && *maximum > most.replicas) most = {*maximum, scaler};
  }
  return most;
}

void check(lint::Ask& ask, const graph::Link& link, const Most& most) {
  const kube::Object& claim = *link.target;
  const kube::Workload& workload = *ask.workload();
  std::vector<lint::RelatedNode> related{
      {claim.document, kube::field(claim.spec(), "accessModes"), "its access modes"}};
  if (most.scaler)
    related.push_back({most.scaler->document, kube::field(most.scaler->metadata(), "name"),
                       fmt::format("{} '{}' scales them", most.scaler->kind, most.scaler->name)});
  const yaml::Node* replicas = workload.replicas_node();
  ask.report(most.scaler ? link.at : replicas,
             fmt::format("{} replicas share claim '{}', which {}", most.replicas, claim.name,
                         holds(claim, "ReadWriteOncePod") ? "one pod holds at a time"
                                                          : "is attached to one node at a time"),
             std::move(related));
}

}  // namespace

void single_attach_claim_shared(lint::Ask& ask) {
  const kube::Workload& workload = *ask.workload();
  if (!is_asked(workload.kind) || workload.pod.volumes().empty()) return;
  const auto most = most_replicas(ask.unit(), workload);
  if (!most || most->replicas < 2) return;
  for (const graph::Link& link : ask.unit().links(workload, graph::LinkName::claims)) {
    if (!link.found() || link.certain != kube::Answer::yes || link.target == workload.object)
      continue;
    if (!is_single_attach(*link.target) || is_never_attached(ask.unit(), *link.target)) continue;
    if (!holds(*link.target, "ReadWriteOncePod") && stays_on_one_node(workload.pod)) continue;
    check(ask, link, *most);
  }
}

}  // namespace kready::rules
