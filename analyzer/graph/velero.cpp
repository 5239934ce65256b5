// SPDX-License-Identifier: MIT
// Velero's Schedule: which namespaces, objects and volumes its backups take.
#include <fmt/format.h>

#include <algorithm>

#include "graph/backup_tools.h"
#include "graph/glob.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::field;
using kube::items_at;
using kube::mapping_at;
using kube::text_at;
using kube::text_of;

namespace {

constexpr std::string_view exclude_label = "velero.io/exclude-from-backup";

bool has_any(const yaml::Node* spec, std::initializer_list<std::string_view> keys) {
  return std::ranges::any_of(keys,
                             [&](std::string_view key) { return !items_at(spec, key).empty(); });
}

// Backups that Velero refuses to make at all; empty when it makes them.
std::string_view refusal(const yaml::Node* backup) {
  if (mapping_at(backup, "labelSelector") && !items_at(backup, "orLabelSelectors").empty())
    return "sets both labelSelector and orLabelSelectors, so that its backups fail";
  bool has_old = has_any(backup, {"includedResources", "excludedResources"}) ||
                 kube::boolean_at(backup, "includeClusterResources");
  bool has_new =
      has_any(backup, {"includedClusterScopedResources", "excludedClusterScopedResources",
                       "includedNamespaceScopedResources", "excludedNamespaceScopedResources"});
  return has_old && has_new ? "mixes old and new resource filters, so that its backups fail" : "";
}

// Where the unit holds storage locations of Velero's namespace, the named one must be among them.
std::string location_fault(const Unit& unit, const kube::Object& schedule,
                           const yaml::Node* backup) {
  std::string_view wanted = text_at(backup, "storageLocation");
  bool has_any_location = false;
  for (const kube::Object* location : unit.of_kind("BackupStorageLocation")) {
    if (location->namespace_ != schedule.namespace_) continue;
    has_any_location = true;
    if (wanted != location->name) continue;
    if (text_at(location->spec(), "accessMode") == "ReadOnly")
      return fmt::format("writes to the read-only storage location '{}'", wanted);
    return {};
  }
  if (wanted.empty() || !has_any_location) return {};
  return fmt::format("writes to the storage location '{}', which does not exist", wanted);
}

Answer listed(std::span<const yaml::Node> patterns, std::string_view namespace_) {
  Answer result = Answer::no;
  for (const yaml::Node& pattern : patterns) {
    std::string_view text = text_of(&pattern);
    if (text == "*") return Answer::yes;
    if (namespace_.empty()) {
      result = Answer::unknown;
    } else if (glob_matches(text, namespace_)) {
      return Answer::yes;
    }
  }
  return result;
}

Answer namespace_included(const Unit& unit, const yaml::Node* backup, std::string_view namespace_) {
  std::span<const yaml::Node> included = items_at(backup, "includedNamespaces");
  Answer result = included.empty() ? Answer::yes : listed(included, namespace_);
  result = kube::both(result,
                      kube::opposite(listed(items_at(backup, "excludedNamespaces"), namespace_)));
  kube::Labels labels = unit.namespace_labels(namespace_);
  return labels.value(exclude_label) == "true" ? Answer::no : result;
}

// Names of a resource in filters: plural, singular, short, with or without a group.
struct Resource {
  std::string_view plural;
  std::string_view singular;
  std::string_view brief;
};
constexpr Resource claim_resource = {"persistentvolumeclaims", "persistentvolumeclaim", "pvc"};
constexpr Resource pod_resource = {"pods", "pod", "po"};

bool names_resource(std::span<const yaml::Node> list, const Resource& resource) {
  return std::ranges::any_of(list, [&](const yaml::Node& item) {
    std::string_view text = text_of(&item);
    return text == "*" || text == resource.plural || text == resource.singular ||
           text == resource.brief;
  });
}

bool takes_resource(const yaml::Node* backup, const Resource& resource) {
  for (std::string_view key : {"includedResources", "includedNamespaceScopedResources"}) {
    std::span<const yaml::Node> included = items_at(backup, key);
    if (!included.empty() && !names_resource(included, resource)) return false;
  }
  return !names_resource(items_at(backup, "excludedResources"), resource) &&
         !names_resource(items_at(backup, "excludedNamespaceScopedResources"), resource);
}

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
    if (std::string fault = schedule_fault(); !fault.empty()) return missed(std::move(fault));
    Answer in_namespace = namespace_included(unit_, backup_, claim_.namespace_);
    if (in_namespace == Answer::no)
      return missed(fmt::format("excludes namespace '{}'", claim_.namespace_));
    if (!takes_resource(backup_, claim_resource)) return missed("excludes PersistentVolumeClaims");
    if (claim_label(claim_, exclude_label, "true") == Answer::yes)
      return missed(fmt::format("leaves out what is labelled {}", exclude_label));
    Answer taken = kube::either(claim_selected(), any_pod_taken());
    if (taken == Answer::no) return missed("selects neither the claim nor a pod that mounts it");
    Verdict verdict = volume();
    bool is_certain = kube::both(in_namespace, taken) == Answer::yes;
    if (!is_certain && verdict.coverage > Coverage::unknown) verdict.coverage = Coverage::unknown;
    return verdict;
  }

 private:
  std::string schedule_fault() const {
    if (text_at(schedule_.spec(), "schedule").empty()) return "has no schedule";
    if (kube::boolean_at(schedule_.spec(), "paused").value_or(false)) return "is paused";
    if (std::string_view fault = refusal(backup_); !fault.empty()) return std::string(fault);
    return location_fault(unit_, schedule_, backup_);
  }

  Answer claim_selected() const {
    return selected(backup_,
                    [&](const yaml::Node* selector) { return claim_matches(claim_, selector); });
  }

  // A pod that is taken brings its claims along, whatever their labels.
  Answer pod_taken(const Mount& mount) const {
    const kube::Labels& labels = mount.workload->pod.labels();
    if (!takes_resource(backup_, pod_resource) || labels.value(exclude_label) == "true")
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
    if (taken == Answer::yes) return covered(Coverage::full);
    if (taken == Answer::unknown) return covered(Coverage::unknown);
    return missed("would copy the volume through a pod that it does not take",
                  Coverage::object_only);
  }

  Verdict snapshot() const {
    if (kube::boolean_at(backup_, "snapshotVolumes") == false)
      return missed("takes no volume snapshots", Coverage::object_only);
    if (const kube::Object* type = storage_class(unit_, claim_)) {
      std::string_view provisioner = text_at(type->node, "provisioner");
      if (!can_snapshot(provisioner))
        return missed(fmt::format("cannot take snapshots of volumes of '{}'", provisioner),
                      Coverage::object_only);
    }
    std::optional<bool> moves = kube::boolean_at(backup_, "snapshotMoveData");
    bool is_moved = moves ? *moves : server_flag(unit_, schedule_, "--default-snapshot-move-data");
    return covered(is_moved ? Coverage::full : Coverage::snapshot_only);
  }

  static bool can_snapshot(std::string_view provisioner) {
    return provisioner != "kubernetes.io/no-provisioner" &&
           provisioner != "rancher.io/local-path" && provisioner != "docker.io/hostpath" &&
           provisioner != "microk8s.io/hostpath" &&
           provisioner.find("nfs-subdir") == std::string_view::npos;
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
