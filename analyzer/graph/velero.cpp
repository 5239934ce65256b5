// SPDX-License-Identifier: MIT
// Velero's Schedule: which namespaces, objects and volumes its backups take.
#include <fmt/format.h>

#include <algorithm>

#include "graph/backup_tools.h"
#include "graph/velero_filter.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::items_at;
using kube::mapping_at;
using kube::text_at;
using kube::text_of;

namespace {

template <typename Match>
Answer selected(const yaml::Node* backup, Match match) {
  if (const yaml::Node* selector = mapping_at(backup, "labelSelector")) return match(selector);
  std::span<const yaml::Node> choices = items_at(backup, "orLabelSelectors");
  if (choices.empty()) return Answer::yes;
  Answer result = Answer::no;
  for (const yaml::Node& choice : choices) result = kube::either(result, match(&choice));
  return result;
}

// The flags of the server, where the unit holds it; the last one wins.
bool server_flag(const Unit& unit, const kube::Object& schedule, std::string_view flag) {
  bool result = false;
  for (const kube::Workload* workload : unit.workloads_in(schedule.namespace_))
    for (const kube::Container& container : workload->pod.containers())
      for (const yaml::Node& argument : items_at(container.node, "args")) {
        std::string_view text = text_of(&argument);
        if (!text.starts_with(flag)) continue;
        text.remove_prefix(flag.size());
        if (text.empty() || text == "=true") result = true;
        if (text == "=false") result = false;
      }
  return result;
}

// No blanks are trimmed: "a, b" names "a" and " b".
bool lists_volume(std::string_view annotation, std::string_view volume) {
  while (!annotation.empty()) {
    size_t comma = std::min(annotation.find(','), annotation.size());
    if (annotation.substr(0, comma) == volume) return true;
    annotation.remove_prefix(std::min(comma + 1, annotation.size()));
  }
  return false;
}

class Question {
 public:
  Question(const Unit& unit, const kube::Object& schedule, const Claim& claim)
      : unit_(unit),
        schedule_(schedule),
        claim_(claim),
        backup_(mapping_at(schedule.spec(), "template")),
        mounts_(mounts_of(unit, claim)) {}

  Verdict answer() const {
    if (std::string fault = velero_fault(unit_, schedule_, backup_); !fault.empty())
      return missed(std::move(fault));
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
    return selected(backup_,
                    [&](const yaml::Node* selector) { return claim_matches(claim_, selector); });
  }

  // A pod that is taken brings its claims along, whatever their labels.
  Answer pod_taken(const Mount& mount) const {
    const kube::Labels& labels = mount.workload->pod.labels();
    if (!velero_takes_pods(backup_) || labels.value(velero_exclude_label) == "true")
      return Answer::no;
    return selected(backup_, [&](const yaml::Node* selector) {
      return kube::matches(selector, labels, kube::WhenAbsent::everything);
    });
  }

  Answer any_pod_taken() const {
    Answer result = Answer::no;
    for (const Mount& mount : mounts_) result = kube::either(result, pod_taken(mount));
    return result;
  }

  bool opted_to_file_system(const Mount& mount, bool by_default) const {
    std::string_view key =
        by_default ? "backup.velero.io/backup-volumes-excludes" : "backup.velero.io/backup-volumes";
    return lists_volume(mount.workload->pod.annotation(key), mount.volume) != by_default;
  }

  bool file_system_by_default() const {
    for (std::string_view key : {"defaultVolumesToFsBackup", "defaultVolumesToRestic"})
      if (std::optional<bool> written = kube::boolean_at(backup_, key)) return *written;
    return server_flag(unit_, schedule_, "--default-volumes-to-fs-backup");
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
    std::vector<Mount> opted;
    bool by_default = file_system_by_default();
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
    if (taken == Answer::yes) return covered(Coverage::full);
    if (taken == Answer::unknown) return covered(Coverage::unknown);
    return missed("would copy the volume through a pod that it does not take",
                  Coverage::object_only);
  }

  Verdict snapshot() const {
    if (kube::boolean_at(backup_, "snapshotVolumes") == false)
      return missed("takes no volume snapshots", Coverage::object_only);
    if (std::string_view type = provisioner(); !can_snapshot(type))
      return missed(fmt::format("cannot take snapshots of volumes of '{}'", type),
                    Coverage::object_only);
    std::optional<bool> moves = kube::boolean_at(backup_, "snapshotMoveData");
    bool is_moved = moves ? *moves : server_flag(unit_, schedule_, "--default-snapshot-move-data");
    return covered(is_moved ? Coverage::full : Coverage::snapshot_only);
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
  const kube::Object& schedule_;
  const Claim& claim_;
  const yaml::Node* backup_;
  std::vector<Mount> mounts_;
};

}  // namespace

Verdict ask_velero(const Unit& unit, const kube::Object& schedule, const Claim& claim) {
  return Question(unit, schedule, claim).answer();
}

}  // namespace kready::graph
