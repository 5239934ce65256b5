// SPDX-License-Identifier: MIT
#include "graph/velero_filter.h"

#include <fmt/format.h>

#include <algorithm>

#include "graph/glob.h"
#include "graph/producers.h"
#include "graph/unseen.h"
#include "graph/velero_server.h"
#include "kube/api_object.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::items_at;
using kube::mapping_at;
using kube::text_at;
using kube::text_of;

namespace {

bool has_any(const yaml::Node* spec, std::initializer_list<std::string_view> keys) {
  return std::ranges::any_of(keys,
                             [&](std::string_view key) { return !items_at(spec, key).empty(); });
}

bool has_old_filters(const yaml::Node* backup) {
  return has_any(backup, {"includedResources", "excludedResources"}) ||
         kube::boolean_at(backup, "includeClusterResources");
}

std::optional<BackupFault> filter_fault(const yaml::Node* backup) {
  if (mapping_at(backup, "labelSelector") && !items_at(backup, "orLabelSelectors").empty())
    return BackupFault{
        "sets both labelSelector and orLabelSelectors", backup, {"orLabelSelectors"}};
  for (std::string_view key :
       {"includedClusterScopedResources", "excludedClusterScopedResources",
        "includedNamespaceScopedResources", "excludedNamespaceScopedResources"})
    if (has_any(backup, {key}) && has_old_filters(backup))
      return BackupFault{"mixes old and new resource filters", backup, {key}};
  return std::nullopt;
}

// Where the unit holds storage locations of Velero's namespace, the named one must be among them.
std::optional<BackupFault> location_fault(const Unit& unit, const BackupSchedule& schedule,
                                          const yaml::Node* backup) {
  const VeleroLocation location = velero_location(unit, schedule);
  const std::vector<std::string_view> at = {"storageLocation"};
  if (location.is_missing && location.name.empty())
    return BackupFault{"names no storage location, and none is the default", backup, at};
  if (location.is_missing)
    return BackupFault{
        fmt::format("writes to the storage location '{}', which does not exist", location.name),
        backup, at};
  if (!location.object || text_at(location.object->spec(), "accessMode") != "ReadOnly") return {};
  return BackupFault{
      fmt::format("writes to the read-only storage location '{}'", location.object->name), backup,
      at};
}

// Of several snapshot locations of one provider one must be chosen.
std::optional<BackupFault> snapshot_location_fault(const Unit& unit, const BackupSchedule& schedule,
                                                   const yaml::Node* backup) {
  if (kube::boolean_at(backup, "snapshotVolumes") == false ||
      has_any(backup, {"volumeSnapshotLocations"}) ||
      velero_flag(unit, schedule.namespace_, "--default-volume-snapshot-locations"))
    return std::nullopt;
  if (!shows_velero_server(unit, schedule.namespace_)) return std::nullopt;
  std::vector<std::string_view> providers;
  for (const kube::Object* location : unit.of_kind("VolumeSnapshotLocation")) {
    if (location->namespace_ != schedule.namespace_) continue;
    const std::string_view provider = text_at(location->spec(), "provider");
    if (std::ranges::find(providers, provider) != providers.end())
      return BackupFault{
          fmt::format("chooses none of the snapshot locations of provider '{}'", provider),
          backup,
          {"volumeSnapshotLocations"}};
    providers.push_back(provider);
  }
  return std::nullopt;
}

Answer listed(std::span<const yaml::Node> patterns, std::string_view namespace_) {
  Answer result = Answer::no;
  for (const yaml::Node& pattern : patterns) {
    std::string_view text = text_of(&pattern);
    if (text == "*") return Answer::yes;
    if (namespace_.empty() || kube::is_placeholder(namespace_) || kube::is_placeholder(text)) {
      result = Answer::unknown;
    } else if (glob_matches(text, namespace_)) {
      return Answer::yes;
    }
  }
  return result;
}

}  // namespace

Answer velero_takes_namespace(const Unit& unit, const yaml::Node* backup,
                              std::string_view namespace_) {
  std::span<const yaml::Node> included = items_at(backup, "includedNamespaces");
  Answer result = included.empty() ? Answer::yes : listed(included, namespace_);
  result = kube::both(result,
                      kube::opposite(listed(items_at(backup, "excludedNamespaces"), namespace_)));
  kube::Labels labels = unit.namespace_labels(namespace_);
  return labels.value(velero_exclude_label) == "true" ? Answer::no : result;
}

namespace {

// Names of a resource in filters: plural, singular, short, with or without a group.
struct Resource {
  std::string_view plural;
  std::string_view singular;
  std::string_view brief;
};
constexpr Resource claim_resource = {"persistentvolumeclaims", "persistentvolumeclaim", "pvc"};
constexpr Resource pod_resource = {"pods", "pod", "po"};
constexpr Resource volume_resource = {"persistentvolumes", "persistentvolume", "pv"};

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

}  // namespace

bool velero_takes_claims(const yaml::Node* backup) {
  return takes_resource(backup, claim_resource);
}
bool velero_takes_pods(const yaml::Node* backup) { return takes_resource(backup, pod_resource); }

bool velero_drops_volumes(const yaml::Node* backup) {
  return kube::boolean_at(backup, "includeClusterResources") == false ||
         names_resource(items_at(backup, "excludedResources"), volume_resource) ||
         names_resource(items_at(backup, "excludedClusterScopedResources"), volume_resource);
}

Answer velero_takes_pod(const yaml::Node* backup, const kube::Workload& workload) {
  const kube::Labels& labels = workload.pod.labels();
  if (!velero_takes_pods(backup) || labels.value(velero_exclude_label) == "true") return Answer::no;
  return velero_selects(backup, [&](const yaml::Node* selector) {
    return kube::matches(selector, labels, kube::WhenAbsent::everything);
  });
}

namespace {

// Patterns that Velero's validation refuses.
bool is_refused(std::string_view pattern) {
  if (pattern.find("**") != std::string_view::npos) return true;
  if (pattern.find_first_of("|()!{},") != std::string_view::npos) return true;
  size_t open = pattern.find('[');
  if (open == std::string_view::npos) return pattern.find(']') != std::string_view::npos;
  size_t close = pattern.find(']', open);
  return close == std::string_view::npos || close == open + 1;
}

std::optional<BackupFault> pattern_fault(const yaml::Node* backup) {
  for (std::string_view key : {"includedNamespaces", "excludedNamespaces"})
    for (const yaml::Node& pattern : items_at(backup, key)) {
      if (kube::is_placeholder(text_of(&pattern))) continue;
      bool excludes_all = key == "excludedNamespaces" && text_of(&pattern) == "*";
      if (excludes_all || is_refused(text_of(&pattern)))
        return BackupFault{fmt::format("has '{}' in {}", text_of(&pattern), key), &pattern, {}};
    }
  return std::nullopt;
}

std::optional<BackupFault> resource_policy_fault(const Unit& unit, const BackupSchedule& schedule,
                                                 const yaml::Node* backup) {
  std::string_view name = text_at(backup, {"resourcePolicy", "name"});
  if (name.empty()) return std::nullopt;
  const yaml::Node* reference = mapping_at(backup, "resourcePolicy");
  const auto told = [&](std::string_view fault) {
    return BackupFault{
        fmt::format("uses the resource policy '{}', which {}", name, fault), reference, {"name"}};
  };
  const kube::Object* map = unit.find("ConfigMap", schedule.namespace_, name, {});
  if (map) {
    std::string fault = policy_fault(*map, has_old_filters(backup));
    return fault.empty() ? std::nullopt : std::optional(told(fault));
  }
  // Whoever delivers Velero itself delivers its policies too.
  const bool is_whole =
      shows_velero_server(unit, schedule.namespace_) &&
      produces(unit, "ConfigMap", schedule.namespace_, name).produced == Answer::no &&
      !may_be_unseen(unit, "ConfigMap", schedule.namespace_, name);
  return is_whole ? std::optional(told("does not exist")) : std::nullopt;
}

}  // namespace

std::optional<BackupFault> velero_fault(const Unit& unit, const BackupSchedule& schedule) {
  const yaml::Node* backup = mapping_at(schedule.spec, "template");
  if (auto fault = fault_of_time(schedule.spec, "schedule", CronDialect::standard)) return fault;
  if (auto fault = filter_fault(backup)) return fault;
  if (auto fault = pattern_fault(backup)) return fault;
  if (auto fault = resource_policy_fault(unit, schedule, backup)) return fault;
  auto fault = location_fault(unit, schedule, backup);
  return fault ? fault : snapshot_location_fault(unit, schedule, backup);
}

}  // namespace kready::graph
