// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

bool is_single_attach(const kube::Object& claim) {
  const auto modes = kube::items_at(claim.spec(), "accessModes");
  return !modes.empty() && std::all_of(modes.begin(), modes.end(), [](const yaml::Node& mode) {
    const std::string_view text = kube::text_of(&mode);
    return text == "ReadWriteOnce" || text == "ReadWriteOncePod";
  });
}

// Whether every mount of the volume only reads.
bool is_mounted_read_only(const kube::Pod& pod, const kube::Volume& volume) {
  if (kube::boolean_at(volume.source, "readOnly").value_or(false)) return true;
  bool mounted = false;
  for (const kube::Container& container : pod.containers()) {
    for (const yaml::Node& device : container.devices()) {
      if (kube::text_at(&device, "name") == volume.name) return false;
    }
    for (const yaml::Node& mount : container.mounts()) {
      if (kube::text_at(&mount, "name") != volume.name) continue;
      mounted = true;
      if (!kube::boolean_at(&mount, "readOnly").value_or(false)) return false;
    }
  }
  return mounted;
}

bool surges(const graph::Unit& unit, const kube::Workload& workload) {
  int64_t replicas = unit.minimum_replicas(workload).value_or(1);
  // An autoscaler that goes down to nothing comes back up; zero that is written stays.
  if (replicas == 0 && workload.replicas() != 0) replicas = 1;
  const auto update = workload.rolling_update(replicas);
  return update && update->max_surge >= 1;
}

}  // namespace

void rolling_update_deadlocks_on_claim(lint::Ask& ask) {
  const kube::Workload& workload = *ask.workload();
  if (workload.kind != kube::WorkloadKind::deployment || !surges(ask.unit(), workload)) return;
  for (const yaml::Node& node : workload.pod.volumes()) {
    const kube::Volume volume = kube::read_volume(node);
    if (volume.type != "persistentVolumeClaim") continue;
    const std::string_view name = kube::text_at(volume.source, "claimName");
    const kube::Object* claim =
        ask.unit().find("PersistentVolumeClaim", workload.object->namespace_, name);
    if (!claim || !is_single_attach(*claim)) continue;
    if (is_mounted_read_only(workload.pod, volume)) continue;
    ask.report(
        kube::field(volume.source, "claimName"),
        fmt::format("new pod waits for claim '{}', which the old pod holds", name),
        {{claim->document, kube::field(claim->spec(), "accessModes"), "one node at a time"}});
  }
}

}  // namespace kready::rules
