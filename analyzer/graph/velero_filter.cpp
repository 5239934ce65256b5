// SPDX-License-Identifier: MIT
#include "graph/velero_filter.h"

#include <fmt/format.h>

#include <algorithm>

#include "graph/glob.h"
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

std::string pattern_fault(const yaml::Node* backup) {
  for (std::string_view key : {"includedNamespaces", "excludedNamespaces"})
    for (const yaml::Node& pattern : items_at(backup, key)) {
      bool excludes_all = key == "excludedNamespaces" && text_of(&pattern) == "*";
      if (excludes_all || is_refused(text_of(&pattern)))
        return fmt::format("has '{}' in {}, so that its backups fail", text_of(&pattern), key);
    }
  return {};
}

// The ConfigMap of a resource policy must hold one key and no more.
std::string policy_fault(const Unit& unit, const kube::Object& schedule, const yaml::Node* backup) {
  std::string_view name = text_at(backup, {"resourcePolicy", "name"});
  if (name.empty()) return {};
  const kube::Object* map = unit.find("ConfigMap", schedule.namespace_, name, {});
  if (!map) return {};
  const yaml::Node* data = mapping_at(map->node, "data");
  if (data && data->size() == 1) return {};
  return fmt::format(
      "uses the resource policy '{}', which has not exactly one key, so that its "
      "backups fail",
      name);
}

}  // namespace

std::string velero_fault(const Unit& unit, const kube::Object& schedule, const yaml::Node* backup) {
  if (text_at(schedule.spec(), "schedule").empty()) return "has no schedule";
  if (kube::boolean_at(schedule.spec(), "paused").value_or(false)) return "is paused";
  if (std::string_view fault = refusal(backup); !fault.empty()) return std::string(fault);
  if (std::string fault = pattern_fault(backup); !fault.empty()) return fault;
  if (std::string fault = policy_fault(unit, schedule, backup); !fault.empty()) return fault;
  return location_fault(unit, schedule, backup);
}

}  // namespace kready::graph
