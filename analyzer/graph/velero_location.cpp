// SPDX-License-Identifier: MIT
// Where Velero keeps its backups, and what a schedule says of that.
#include <fmt/format.h>

#include <algorithm>

#include "graph/unseen.h"
#include "graph/velero_filter.h"
#include "graph/velero_server.h"
#include "kube/api_object.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::items_at;
using kube::mapping_at;
using kube::text_at;

namespace {

constexpr std::string_view kind = "BackupStorageLocation";

std::vector<const kube::Object*> locations_in(const Unit& unit, std::string_view namespace_) {
  std::vector<const kube::Object*> result;
  for (const kube::Object* location : unit.of_kind(kind))
    if (location->group == "velero.io" && location->namespace_ == namespace_)
      result.push_back(location);
  return result;
}

const kube::Object* default_one(const std::vector<const kube::Object*>& locations) {
  auto found = std::ranges::find_if(locations, [](const kube::Object* location) {
    return kube::boolean_at(location->spec(), "default").value_or(false);
  });
  return found == locations.end() ? nullptr : *found;
}

const kube::Object* named(const std::vector<const kube::Object*>& locations,
                          std::string_view name) {
  auto found = std::ranges::find(locations, name, &kube::Object::name);
  return found == locations.end() ? nullptr : *found;
}

// OADP makes locations, and charts bring them.
bool may_come_from_elsewhere(const Unit& unit, std::string_view namespace_, std::string_view name) {
  return !unit.of_kind("DataProtectionApplication").empty() ||
         may_be_unseen(unit, kind, namespace_, name);
}

}  // namespace

VeleroLocation velero_location(const Unit& unit, const BackupSchedule& schedule) {
  VeleroLocation result;
  result.name = text_at(mapping_at(schedule.spec, "template"), "storageLocation");
  const auto locations = locations_in(unit, schedule.namespace_);
  if (locations.empty()) return result;
  std::string_view wanted = result.name;
  if (wanted.empty()) {
    result.object = default_one(locations);
    if (result.object) return result;
    wanted = velero_flag(unit, schedule.namespace_, "--default-backup-storage-location")
                 .value_or("default");
  }
  result.object = named(locations, wanted);
  result.is_missing = !result.object && !may_come_from_elsewhere(unit, schedule.namespace_, wanted);
  return result;
}

namespace {

std::string bucket_words(const yaml::Node* store, std::string_view provider,
                         const yaml::Node* bucket) {
  const std::string_view name = text_at(bucket, "bucket");
  if (name.empty()) return {};
  const std::string_view url = text_at(mapping_at(store, "config"), "s3Url");
  return fmt::format("bucket '{}'{}{}", name,
                     provider.empty() ? "" : fmt::format(" ({})", provider),
                     url.empty() ? "" : fmt::format(" at {}", url));
}

std::string location_words(const kube::Object& location) {
  const yaml::Node* spec = location.spec();
  const std::string bucket =
      bucket_words(spec, text_at(spec, "provider"), mapping_at(spec, "objectStorage"));
  return bucket.empty() ? kube::show(location) : bucket;
}

// The chart writes its locations with the bucket in their first level.
std::string chart_location_words(const BackupSchedule& schedule, std::string_view wanted) {
  const yaml::Node* configuration = mapping_at(velero_values(*schedule.object), "configuration");
  for (const yaml::Node& location : items_at(configuration, "backupStorageLocation")) {
    const std::string_view name = text_at(&location, "name");
    if (wanted.empty() || wanted == name)
      return bucket_words(&location, text_at(&location, "provider"), &location);
  }
  return {};
}

std::string destination(const Unit& unit, const BackupSchedule& schedule) {
  const VeleroLocation location = velero_location(unit, schedule);
  if (location.object) return location_words(*location.object);
  std::string words = chart_location_words(schedule, location.name);
  if (!words.empty()) return words;
  return location.name.empty() ? "the default storage location"
                               : fmt::format("storage location '{}'", location.name);
}

}  // namespace

void describe_velero(const Unit& unit, const BackupSchedule& schedule, Copy& copy) {
  add_time(kube::field(schedule.spec, "schedule"), copy);
  const yaml::Node* backup = mapping_at(schedule.spec, "template");
  const std::string_view kept = text_at(backup, "ttl");
  const bool is_default = kept.empty() || kept == "0" || kept == "0s";
  copy.kept = is_default ? "720h, the default" : std::string(kept);
  copy.destination = copy.coverage == Coverage::snapshot_only ? "the storage system of the volume"
                                                              : destination(unit, schedule);
  if (copy.coverage == Coverage::snapshot_only && velero_drops_volumes(backup))
    copy.caveats.emplace_back("leaves PersistentVolumes out, so that only CSI can take snapshots");
}

}  // namespace kready::graph
