// SPDX-License-Identifier: MIT
// VolSync, snapscheduler and Gemini: tools that choose claims one by one.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/backup_tools.h"
#include "kube/api_object.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::field;
using kube::items_at;
using kube::mapping_at;
using kube::text_at;

namespace {

struct Mover {
  std::string_view key;
  Coverage coverage;
};
// What copies to a repository outlives a deletion; to a replica the deletion travels too.
constexpr std::array movers = {
    Mover{"restic", Coverage::full},
    Mover{"rclone", Coverage::full},
    Mover{"rsync", Coverage::snapshot_only},
    Mover{"rsyncTLS", Coverage::snapshot_only},
    Mover{"syncthing", Coverage::snapshot_only},
    Mover{"external", Coverage::unknown},
    Mover{"kopia", Coverage::full},  // of a fork
};

const Mover* mover_of(const yaml::Node* spec) {
  auto found = std::ranges::find_if(
      movers, [&](const Mover& mover) { return mapping_at(spec, mover.key) != nullptr; });
  return found == movers.end() ? nullptr : &*found;
}

size_t count_movers(const yaml::Node* spec) {
  return static_cast<size_t>(std::ranges::count_if(
      movers, [&](const Mover& mover) { return mapping_at(spec, mover.key) != nullptr; }));
}

// Forks have movers of their own.
bool has_other_mover(const yaml::Node* spec) {
  return spec && std::ranges::any_of(spec->entries(), [](const yaml::Entry& entry) {
           return entry.value.is_mapping() && entry.key.text() != "trigger";
         });
}

// Each replica's claim needs a source of its own.
int64_t named_instances(const Unit& unit, const BackupSchedule& source, const Claim& claim) {
  int64_t named = 0;
  for (const kube::Object* each : unit.of_kind("ReplicationSource"))
    if (each->namespace_ == source.namespace_ &&
        names_instance(claim, text_at(each->spec(), "sourcePVC")))
      ++named;
  return named;
}

Answer names_claim(const BackupSchedule& source, const Claim& claim) {
  const std::string_view name = text_at(source.spec, "sourcePVC");
  if (names_instance(claim, name)) return Answer::yes;
  return kube::is_placeholder(name) || kube::is_placeholder(claim.name) ? Answer::unknown
                                                                        : Answer::no;
}

}  // namespace

std::optional<BackupFault> volsync_fault(const Unit&, const BackupSchedule& source) {
  const yaml::Node* spec = source.spec;
  if (count_movers(spec) == 0 && !has_other_mover(spec))
    return BackupFault{"has no mover", spec, {}};
  if (count_movers(spec) > 1) return BackupFault{"has several movers", spec, {}};
  if (text_at(spec, "sourcePVC").empty() && !mapping_at(spec, "external"))
    return BackupFault{"names no claim", spec, {"sourcePVC"}};
  const yaml::Node* restic = mapping_at(spec, "restic");
  if (restic && text_at(restic, "repository").empty())
    return BackupFault{"has no repository", restic, {"repository"}};
  const yaml::Node* trigger = mapping_at(spec, "trigger");
  if (text_at(trigger, "schedule").empty()) return std::nullopt;
  return fault_of_time(trigger, "schedule", CronDialect::five_fields);
}

Verdict ask_volsync(const Unit& unit, const BackupSchedule& source, const Claim& claim) {
  Answer here =
      kube::both(same_namespace(source.namespace_, claim.namespace_), names_claim(source, claim));
  const yaml::Node* spec = source.spec;
  if (here == Answer::no) return {};
  if (auto fault = volsync_fault(unit, source)) return missed(fault->words);
  if (kube::boolean_at(spec, "paused").value_or(false)) return missed("is paused");
  // Without any trigger it copies again and again.
  const yaml::Node* trigger = mapping_at(spec, "trigger");
  if (text_at(trigger, "schedule").empty() && !text_at(trigger, "manual").empty())
    return missed("runs by hand only");
  if (claim.stateful_set && here == Answer::yes) {
    int64_t all = std::max<int64_t>(claim.stateful_set->replicas().value_or(1), 1);
    int64_t named = named_instances(unit, source, claim);
    if (named < all) return missed(fmt::format("and its like take {} of {} claims", named, all));
  }
  const Mover* mover = mover_of(spec);
  return covered(at_most(mover ? mover->coverage : Coverage::unknown, here));
}

void describe_volsync(const Unit&, const BackupSchedule& source, Copy& copy) {
  add_time(field(mapping_at(source.spec, "trigger"), "schedule"), copy);
  const Mover* mover = mover_of(source.spec);
  if (!mover) return;
  const yaml::Node* settings = mapping_at(source.spec, mover->key);
  copy.kept = retention_words(mapping_at(settings, "retain"));
  if (mover->key == "restic" || mover->key == "kopia") {
    copy.destination =
        fmt::format("the repository of Secret '{}'", text_at(settings, "repository"));
    if (mover->key == "restic" && copy.kept.empty()) copy.kept = "the last one";
    if (mover->key == "restic" && !field(settings, "pruneIntervalDays"))
      copy.caveats.emplace_back("prunes nothing");
  } else if (mover->key == "rclone") {
    copy.destination = fmt::format("'{}' (rclone)", text_at(settings, "rcloneDestPath"));
  } else if (mover->coverage == Coverage::snapshot_only) {
    copy.destination = "a replica";
    copy.caveats.emplace_back("what is deleted here is deleted in the replica");
  }
}

std::optional<BackupFault> snapscheduler_fault(const Unit&, const BackupSchedule& schedule) {
  return fault_of_time(schedule.spec, "schedule", CronDialect::five_fields);
}

Verdict ask_snapscheduler(const Unit& unit, const BackupSchedule& schedule, const Claim& claim) {
  Answer here = same_namespace(schedule.namespace_, claim.namespace_);
  if (here == Answer::no) return {};
  if (auto fault = snapscheduler_fault(unit, schedule)) return missed(fault->words);
  if (kube::boolean_at(schedule.spec, "disabled").value_or(false)) return missed("is disabled");
  Answer selected = claim_matches(claim, field(schedule.spec, "claimSelector"));
  if (selected == Answer::no) return missed("does not select the claim");
  return covered(at_most(Coverage::snapshot_only, kube::both(here, selected)));
}

void describe_snapscheduler(const Unit&, const BackupSchedule& schedule, Copy& copy) {
  add_time(field(schedule.spec, "schedule"), copy);
  const yaml::Node* retention = mapping_at(schedule.spec, "retention");
  const std::string_view expires = text_at(retention, "expires");
  const std::string_view count = text_at(retention, "maxCount");
  copy.kept = fmt::format("{}{}{}", expires, expires.empty() || count.empty() ? "" : ", ",
                          count.empty() ? "" : fmt::format("{} at most", count));
  if (copy.kept.empty()) copy.caveats.emplace_back("deletes no snapshot");
  copy.destination = "the storage system of the volume";
}

std::optional<BackupFault> gemini_fault(const Unit&, const BackupSchedule& group) {
  if (!items_at(group.spec, "schedule").empty()) return std::nullopt;
  return BackupFault{"has no schedule", group.spec, {"schedule"}};
}

Verdict ask_gemini(const Unit& unit, const BackupSchedule& group, const Claim& claim) {
  Answer here = same_namespace(group.namespace_, claim.namespace_);
  std::string_view name = text_at(group.spec, {"persistentVolumeClaim", "claimName"});
  if (here == Answer::no || !names_instance(claim, name.empty() ? group.object->name : name))
    return {};
  if (auto fault = gemini_fault(unit, group)) return missed(fault->words);
  return covered(at_most(Coverage::snapshot_only, here));
}

void describe_gemini(const Unit&, const BackupSchedule& group, Copy& copy) {
  for (const yaml::Node& time : items_at(group.spec, "schedule")) {
    add_time(field(&time, "every"), copy);
    const std::string_view keep = text_at(&time, "keep");
    if (keep.empty()) continue;
    copy.kept +=
        fmt::format("{}{} of '{}'", copy.kept.empty() ? "" : ", ", keep, text_at(&time, "every"));
  }
  copy.destination = "the storage system of the volume";
}

}  // namespace kready::graph
