// SPDX-License-Identifier: MIT
// Longhorn's recurring jobs: they reach volumes by labels, by storage class, or by the default
// group.
#include <fmt/format.h>

#include <algorithm>
#include <memory_resource>

#include "graph/backup_tools.h"
#include "kube/fields.h"
#include "yaml/document.h"

namespace kready::graph {

using kube::Answer;
using kube::items_at;
using kube::text_at;
using kube::text_of;

namespace {

constexpr std::string_view longhorn_driver = "driver.longhorn.io";
constexpr std::string_view job_prefix = "recurring-job.longhorn.io/";
constexpr std::string_view group_prefix = "recurring-job-group.longhorn.io/";

// A claim without a class gets the cluster's default one, which may be Longhorn's.
Answer is_longhorn(const Unit& unit, const Claim& claim) {
  if (const kube::Object* type = storage_class(unit, claim))
    return kube::answer(text_at(type->node, "provisioner") == longhorn_driver);
  const std::string_view name = storage_class_name(claim);
  return name.empty() || name.starts_with("longhorn") ? Answer::unknown : Answer::no;
}

bool has_label(const Claim& claim, std::string_view prefix, std::string_view name) {
  return claim_label(claim, std::string(prefix).append(name), "enabled") == Answer::yes;
}

bool in_group(const BackupSchedule& job, std::string_view name) {
  return std::ranges::any_of(items_at(job.spec, "groups"),
                             [&](const yaml::Node& group) { return text_of(&group) == name; });
}

bool job_is_labelled(const BackupSchedule& job, const Claim& claim) {
  if (has_label(claim, job_prefix, job.object->name)) return true;
  auto groups = items_at(job.spec, "groups");
  return std::ranges::any_of(groups, [&](const yaml::Node& group) {
    return has_label(claim, group_prefix, text_of(&group));
  });
}

// The class says which jobs its new volumes get, as JSON: [{"name":"x","isGroup":true}].
bool class_names_job(std::string_view selector, const BackupSchedule& job) {
  text::Source source("selector", std::string(selector));
  text::Symbols symbols;
  std::pmr::monotonic_buffer_resource arena;
  const std::vector<text::Span> pieces = yaml::split(source);
  if (pieces.size() != 1) return true;
  const yaml::Document document = yaml::parse(source, pieces[0], symbols, arena);
  if (!document.root) return true;
  return std::ranges::any_of(document.root->items(), [&](const yaml::Node& each) {
    const std::string_view name = text_at(&each, "name");
    const bool is_group = kube::boolean_at(&each, "isGroup").value_or(false);
    return is_group ? in_group(job, name) : name == job.object->name;
  });
}

// A claim's labels count only where it says that it is the source; a volume that nothing names a
// job for is in the group "default".
bool longhorn_takes(const Unit& unit, const BackupSchedule& job, const Claim& claim) {
  if (claim_label(claim, "recurring-job.longhorn.io/source", "enabled") == Answer::yes)
    return job_is_labelled(job, claim);
  const kube::Object* type = storage_class(unit, claim);
  std::string_view selector =
      type ? text_at(type->node, {"parameters", "recurringJobSelector"}) : std::string_view{};
  return selector.empty() ? in_group(job, "default") : class_names_job(selector, job);
}

bool copies(std::string_view task) { return task.starts_with("backup"); }

bool snapshots(std::string_view task) {
  return task.starts_with("snapshot") && task != "snapshot-delete" && task != "snapshot-cleanup";
}

}  // namespace

std::optional<BackupFault> longhorn_fault(const Unit&, const BackupSchedule& job) {
  return fault_of_time(job.spec, "cron", CronDialect::standard);
}

Verdict ask_longhorn(const Unit& unit, const BackupSchedule& job, const Claim& claim) {
  Answer is_ours = is_longhorn(unit, claim);
  const std::string_view task = text_at(job.spec, "task");
  if (is_ours == Answer::no || (!copies(task) && !snapshots(task))) return {};
  if (auto fault = longhorn_fault(unit, job)) return missed(fault->words);
  if (!longhorn_takes(unit, job, claim))
    return is_ours == Answer::yes ? missed("is not a job of the volume") : Verdict{};
  return covered(at_most(copies(task) ? Coverage::full : Coverage::snapshot_only, is_ours));
}

namespace {

std::string target_of(const Unit& unit) {
  for (const kube::Object* target : unit.of_kind("BackupTarget"))
    if (std::string_view url = text_at(target->spec(), "backupTargetURL"); !url.empty())
      return fmt::format("'{}'", url);
  for (const kube::Object* setting : unit.of_kind("Setting"))
    if (setting->name == "backup-target")
      return fmt::format("'{}'", text_at(setting->node, "value"));
  return "Longhorn's backup target";
}

}  // namespace

void describe_longhorn(const Unit& unit, const BackupSchedule& job, Copy& copy) {
  add_time(kube::field(job.spec, "cron"), copy);
  if (std::string_view count = text_at(job.spec, "retain"); !count.empty())
    copy.kept = fmt::format("{} at most", count);
  copy.destination =
      copies(text_at(job.spec, "task")) ? target_of(unit) : "the storage system of the volume";
}

}  // namespace kready::graph
