// SPDX-License-Identifier: MIT
// Velero's Schedule: which namespaces, objects and volumes its backups take.
#include <fmt/format.h>

#include <algorithm>

#include "graph/backup_tools.h"
#include "graph/velero_filter.h"
#include "graph/velero_server.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::mapping_at;
using kube::text_at;

namespace {

// Pods that are there whenever a backup is made.
bool is_running(const kube::Workload& workload) {
  return workload.runs_forever && workload.replicas() != 0;
}

constexpr std::string_view through_other_pod =
    "would copy the volume through a pod that it does not take";

class Question {
 public:
  Question(const Unit& unit, const BackupSchedule& schedule, const Claim& claim)
      : unit_(unit),
        schedule_(schedule),
        claim_(claim),
        backup_(mapping_at(schedule.spec, "template")),
        mounts_(mounts_of(unit, claim)) {}

  Verdict answer() const {
    if (auto fault = velero_fault(unit_, schedule_)) return missed(std::move(fault->words));
    if (kube::boolean_at(schedule_.spec, "paused").value_or(false)) return missed("is paused");
    Answer in_namespace = velero_takes_namespace(unit_, backup_, claim_.namespace_);
    if (in_namespace == Answer::no)
      return missed(fmt::format("excludes namespace '{}'", claim_.namespace_));
    if (!velero_takes_claims(backup_)) return missed("excludes PersistentVolumeClaims");
    if (claim_label(claim_, velero_exclude_label, "true") == Answer::yes)
      return missed(fmt::format("leaves out what is labelled {}", velero_exclude_label));
    Answer taken = kube::either(claim_selected(), any_pod_taken());
    if (taken == Answer::no) return missed("selects neither the claim nor a pod that mounts it");
    Verdict verdict = volume();
    bool is_certain = kube::both(in_namespace, taken) == Answer::yes;
    if (!is_certain && verdict.coverage > Coverage::unknown) verdict.coverage = Coverage::unknown;
    return verdict;
  }

 private:
  Answer claim_selected() const {
    return velero_selects(
        backup_, [&](const yaml::Node* selector) { return claim_matches(claim_, selector); });
  }

  // A pod that is taken brings its claims along, whatever their labels.
  Answer pod_taken(const Mount& mount) const { return velero_takes_pod(backup_, *mount.workload); }

  Answer any_pod_taken() const {
    Answer result = Answer::no;
    for (const Mount& mount : mounts_) result = kube::either(result, pod_taken(mount));
    return result;
  }

  bool opted_to_file_system(const Mount& mount, bool by_default) const {
    std::string_view key = by_default ? velero_opt_out : velero_opt_in;
    return lists_volume(mount.workload->pod.annotation(key), mount.volume) != by_default;
  }

  VolumeAction policy_action() const {
    const yaml::Node* reference = mapping_at(backup_, "resourcePolicy");
    if (!reference) return VolumeAction::none;
    const kube::Object* map =
        unit_.find("ConfigMap", schedule_.namespace_, text_at(reference, "name"), {});
    return map ? volume_action(unit_, *map, claim_) : VolumeAction::undecided;
  }

  Verdict volume() const {
    switch (policy_action()) {
      case VolumeAction::undecided:
        return missed("follows a resource policy that cannot be decided here", Coverage::unknown);
      case VolumeAction::skip:
        return missed("skips the volume by its resource policy", Coverage::object_only);
      case VolumeAction::snapshot:
        return snapshot();
      case VolumeAction::file_system:
        return file_system(mounts_);
      case VolumeAction::none:
        break;
    }
    bool by_default = velero_copies_files(unit_, schedule_) == Answer::yes;
    // Its operator's pods are not shown; they mount their volumes.
    if (claim_.kind == ClaimKind::database && by_default) return copied();
    std::vector<Mount> opted;
    for (const Mount& mount : mounts_)
      if (opted_to_file_system(mount, by_default)) opted.push_back(mount);
    return opted.empty() ? snapshot() : file_system(opted);
  }

  // Needs a pod that is itself in the backup; a volume that a pod has opted for is not snapshot.
  Verdict file_system(const std::vector<Mount>& mounts) const {
    Answer taken = Answer::no;
    for (const Mount& mount : mounts) taken = kube::either(taken, pod_taken(mount));
    if (std::string_view type = provisioner(); is_host_path(type))
      return missed(fmt::format("cannot copy the files of host paths, which '{}' makes", type),
                    Coverage::object_only);
    if (taken == Answer::no) return missed(std::string(through_other_pod), Coverage::object_only);
    bool runs =
        std::ranges::any_of(mounts, [](const Mount& mount) { return is_running(*mount.workload); });
    if (!runs) return missed("copies files of running pods only", Coverage::unknown);
    return taken == Answer::yes ? copied() : covered(Coverage::unknown);
  }

  // Data that leaves the storage system goes through the node agent.
  Verdict copied() const {
    if (has_node_agent(unit_, schedule_.namespace_) == Answer::no)
      return missed("needs the node agent, which is not deployed", Coverage::object_only);
    return covered(Coverage::full);
  }

  Verdict snapshot() const {
    if (kube::boolean_at(backup_, "snapshotVolumes") == false)
      return missed("takes no volume snapshots", Coverage::object_only);
    if (std::string_view type = provisioner(); !can_snapshot(type))
      return missed(fmt::format("cannot take snapshots of volumes of '{}'", type),
                    Coverage::object_only);
    bool is_moved = velero_moves_snapshots(unit_, schedule_) == Answer::yes;
    return is_moved ? copied() : covered(Coverage::snapshot_only);
  }

  // Empty where the class is not in the unit.
  std::string_view provisioner() const {
    const kube::Object* type = storage_class(unit_, claim_);
    return type ? text_at(type->node, "provisioner") : std::string_view{};
  }

  static bool is_host_path(std::string_view type) {
    return type == "rancher.io/local-path" || type == "docker.io/hostpath" ||
           type == "microk8s.io/hostpath";
  }

  static bool can_snapshot(std::string_view type) {
    return type != "kubernetes.io/no-provisioner" && !is_host_path(type) &&
           type.find("nfs-subdir") == std::string_view::npos;
  }

  const Unit& unit_;
  const BackupSchedule& schedule_;
  const Claim& claim_;
  const yaml::Node* backup_;
  std::vector<Mount> mounts_;
};

}  // namespace

Verdict ask_velero(const Unit& unit, const BackupSchedule& schedule, const Claim& claim) {
  return Question(unit, schedule, claim).answer();
}

bool velero_splits(const Unit& unit, const BackupSchedule& schedule, const Claim& claim) {
  const yaml::Node* backup = mapping_at(schedule.spec, "template");
  const bool selects =
      mapping_at(backup, "labelSelector") || !kube::items_at(backup, "orLabelSelectors").empty();
  return selects && ask_velero(unit, schedule, claim).reason == through_other_pod;
}

}  // namespace kready::graph
