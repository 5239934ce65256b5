// SPDX-License-Identifier: MIT
// Stash and KubeStash: tools that are pointed at a workload or a claim.
#include <fmt/format.h>

#include <algorithm>

#include "graph/backup_tools.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::items_at;
using kube::mapping_at;
using kube::text_at;

namespace {

// An AppBinding is a database behind a Service; its claims are those of the pods there.
bool binds(const Unit& unit, std::string_view name, const Claim& claim) {
  const kube::Object* binding = unit.find("AppBinding", claim.namespace_, name);
  if (!binding) return false;
  const std::string_view service = text_at(binding->spec(), {"clientConfig", "service", "name"});
  for (const Mount& mount : mounts_of(unit, claim))
    for (const kube::Object* each : unit.selecting(*mount.workload, "Service"))
      if (each->name == service) return true;
  return false;
}

// Whether a reference names the claim, or a workload that mounts it.
bool targets(const Unit& unit, std::string_view kind, std::string_view name, const Claim& claim) {
  if (kind == "AppBinding") return binds(unit, name, claim);
  if (kind == "PersistentVolumeClaim") return names_instance(claim, name);
  if (claim.kind == ClaimKind::database) return claim.object->name == name;
  return std::ranges::any_of(mounts_of(unit, claim), [&](const Mount& mount) {
    return mount.workload->object->kind == kind && mount.workload->object->name == name;
  });
}

bool is_paused(const BackupSchedule& schedule) {
  return kube::boolean_at(schedule.spec, "paused").value_or(false);
}

bool takes_snapshots(const BackupSchedule& configuration) {
  return text_at(configuration.spec, "driver") == "VolumeSnapshotter";
}

}  // namespace

std::optional<BackupFault> stash_fault(const Unit&, const BackupSchedule& configuration) {
  const yaml::Node* spec = configuration.spec;
  const bool is_blueprint = configuration.object->kind == "BackupBlueprint";
  if (!is_blueprint && text_at(spec, {"repository", "name"}).empty() &&
      !takes_snapshots(configuration))
    return BackupFault{"has no repository", spec, {"repository"}};
  return fault_of_time(spec, "schedule", CronDialect::standard);
}

namespace {

bool targets(const Unit& unit, const yaml::Node* target, const Claim& claim) {
  const yaml::Node* reference = mapping_at(target, "ref");
  return targets(unit, text_at(reference, "kind"), text_at(reference, "name"), claim);
}

// A batch has a target for each of its members.
bool any_target(const Unit& unit, const BackupSchedule& configuration, const Claim& claim) {
  return targets(unit, mapping_at(configuration.spec, "target"), claim) ||
         std::ranges::any_of(items_at(configuration.spec, "members"),
                             [&](const yaml::Node& member) {
                               return targets(unit, mapping_at(&member, "target"), claim);
                             });
}

}  // namespace

Verdict ask_stash(const Unit& unit, const BackupSchedule& configuration, const Claim& claim) {
  Answer here = same_namespace(configuration.namespace_, claim.namespace_);
  if (here == Answer::no || !any_target(unit, configuration, claim)) return {};
  if (auto fault = stash_fault(unit, configuration)) return missed(fault->words);
  if (is_paused(configuration)) return missed("is paused");
  return covered(
      at_most(takes_snapshots(configuration) ? Coverage::snapshot_only : Coverage::full, here));
}

namespace {

// Blueprints are asked for by an annotation of the workload, or of the claim itself.
bool asks_for(const Unit& unit, std::string_view key, std::string_view blueprint,
              const Claim& claim) {
  if (claim.object->annotation(key) == blueprint) return true;
  return std::ranges::any_of(mounts_of(unit, claim), [&](const Mount& mount) {
    return mount.workload->object->annotation(key) == blueprint;
  });
}

}  // namespace

Verdict ask_stash_blueprint(const Unit& unit, const BackupSchedule& blueprint, const Claim& claim) {
  const bool is_old = blueprint.object->group == "stash.appscode.com";
  const std::string_view key =
      is_old ? "stash.appscode.com/backup-blueprint" : "blueprint.kubestash.com/name";
  if (!asks_for(unit, key, blueprint.object->name, claim)) return {};
  if (!is_old) return covered(Coverage::full);
  if (auto fault = stash_fault(unit, blueprint)) return missed(fault->words);
  return covered(Coverage::full);
}

namespace {

std::string repository_words(const Unit& unit, const BackupSchedule& configuration) {
  const yaml::Node* reference = mapping_at(configuration.spec, "repository");
  const std::string_view name = text_at(reference, "name");
  std::string_view where = text_at(reference, "namespace");
  if (where.empty()) where = configuration.namespace_;
  const kube::Object* repository = unit.find("Repository", where, name);
  std::string words = repository ? store_words(mapping_at(repository->spec(), "backend")) : "";
  return words.empty() && !name.empty() ? fmt::format("Repository '{}'", name) : words;
}

}  // namespace

void describe_stash(const Unit& unit, const BackupSchedule& configuration, Copy& copy) {
  add_time(kube::field(configuration.spec, "schedule"), copy);
  copy.kept = retention_words(mapping_at(configuration.spec, "retentionPolicy"));
  copy.destination = takes_snapshots(configuration) ? "the storage system of the volume"
                                                    : repository_words(unit, configuration);
  if (copy.destination.empty())
    copy.destination = store_words(mapping_at(configuration.spec, "backend"));
}

std::optional<BackupFault> kubestash_fault(const Unit&, const BackupSchedule& configuration) {
  const yaml::Node* spec = configuration.spec;
  if (items_at(spec, "backends").empty()) return BackupFault{"has no backend", spec, {"backends"}};
  bool is_scheduled = false;
  for (const yaml::Node& session : items_at(spec, "sessions")) {
    const yaml::Node* scheduler = mapping_at(&session, "scheduler");
    if (text_at(scheduler, "schedule").empty()) continue;
    is_scheduled = true;
    if (auto fault = fault_of_time(scheduler, "schedule", CronDialect::standard)) return fault;
  }
  if (is_scheduled) return std::nullopt;
  return BackupFault{"has no session with a schedule", spec, {"sessions"}};
}

Verdict ask_kubestash(const Unit& unit, const BackupSchedule& configuration, const Claim& claim) {
  const yaml::Node* target = mapping_at(configuration.spec, "target");
  std::string_view where = text_at(target, "namespace");
  if (where.empty()) where = configuration.namespace_;
  Answer here = same_namespace(where, claim.namespace_);
  if (here == Answer::no || !targets(unit, text_at(target, "kind"), text_at(target, "name"), claim))
    return {};
  if (auto fault = kubestash_fault(unit, configuration)) return missed(fault->words);
  if (is_paused(configuration)) return missed("is paused");
  return covered(at_most(Coverage::full, here));
}

void describe_kubestash(const Unit& unit, const BackupSchedule& configuration, Copy& copy) {
  for (const yaml::Node& session : items_at(configuration.spec, "sessions"))
    add_time(kube::field(mapping_at(&session, "scheduler"), "schedule"), copy);
  for (const yaml::Node& backend : items_at(configuration.spec, "backends")) {
    const yaml::Node* reference = mapping_at(&backend, "storageRef");
    const std::string_view name = text_at(reference, "name");
    std::string_view where = text_at(reference, "namespace");
    if (where.empty()) where = configuration.namespace_;
    const kube::Object* storage = unit.find("BackupStorage", where, name);
    std::string words = storage ? store_words(mapping_at(storage->spec(), "storage")) : "";
    if (words.empty()) words = fmt::format("BackupStorage '{}'", name);
    copy.destination += (copy.destination.empty() ? "" : ", ") + words;
    if (std::string_view policy = text_at(&backend, {"retentionPolicy", "name"}); !policy.empty())
      copy.kept = fmt::format("as RetentionPolicy '{}' says", policy);
  }
}

}  // namespace kready::graph
