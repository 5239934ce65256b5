// SPDX-License-Identifier: MIT
// CronJobs that copy data with a program of their own, and tools that are not known.
#include "graph/backup_custom.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/backup_tools.h"
#include "graph/index.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::items_at;
using kube::text_at;
using kube::text_of;

namespace {

constexpr std::array copying_programs = {
    std::string_view("restic"),      std::string_view("kopia"),
    std::string_view("borg"),        std::string_view("rclone"),
    std::string_view("pg_dump"),     std::string_view("pg_basebackup"),
    std::string_view("mysqldump"),   std::string_view("mariadb-dump"),
    std::string_view("mariabackup"), std::string_view("mongodump"),
    std::string_view("aws s3"),      std::string_view("gsutil"),
    std::string_view("azcopy"),      std::string_view("duplicity"),
    std::string_view("rsync"),       std::string_view("backup"),
    std::string_view("wal-g"),       std::string_view("VolumeSnapshot"),
};

bool names_program(std::string_view text) {
  return std::ranges::any_of(copying_programs, [&](std::string_view program) {
    return text.find(program) != std::string_view::npos;
  });
}

bool runs_program(const kube::Container& container) {
  if (names_program(text_of(container.image()))) return true;
  for (std::string_view key : {"command", "args"})
    for (const yaml::Node& word : items_at(container.node, key))
      if (names_program(text_of(&word))) return true;
  return false;
}

bool mounts(const Unit& unit, const kube::Object& job, const Claim& claim) {
  return std::ranges::any_of(mounts_of(unit, claim),
                             [&](const Mount& mount) { return mount.workload->object == &job; });
}

bool mentions(const kube::Container& container, std::string_view host) {
  const auto is_named = [&](std::string_view text) {
    return text.find(host) != std::string_view::npos;
  };
  for (std::string_view key : {"command", "args"})
    for (const yaml::Node& word : items_at(container.node, key))
      if (is_named(text_of(&word))) return true;
  return std::ranges::any_of(container.env(), [&](const yaml::Node& variable) {
    return is_named(text_at(&variable, "value"));
  });
}

// Whether the job calls a Service that leads to a pod with the claim.
bool calls(const Unit& unit, const kube::Object& job, const Claim& claim) {
  for (const Mount& mount : mounts_of(unit, claim))
    for (const kube::Object* service : unit.selecting(*mount.workload, "Service"))
      for (const kube::Workload* workload : unit.workloads_of(job))
        for (const kube::Container& container : workload->pod.containers())
          if (mentions(container, service->name)) return true;
  return false;
}

}  // namespace

std::vector<BackupSchedule> copying_cron_jobs(const Unit& unit) {
  std::vector<BackupSchedule> result;
  for (const kube::Object* job : unit.of_kind("CronJob")) {
    const auto workloads = unit.workloads_of(*job);
    if (std::ranges::any_of(workloads, [](const kube::Workload* workload) {
          return std::ranges::any_of(workload->pod.containers(), runs_program);
        }))
      result.push_back(schedule_of(*job));
  }
  return result;
}

Verdict ask_cron_job(const Unit& unit, const BackupSchedule& job, const Claim& claim) {
  if (same_namespace(job.namespace_, claim.namespace_) == Answer::no) return {};
  if (!mounts(unit, *job.object, claim) && !calls(unit, *job.object, claim)) return {};
  if (kube::boolean_at(job.spec, "suspend").value_or(false)) return missed("is suspended");
  return covered(Coverage::unknown);
}

namespace {

constexpr std::array words_before = {std::string_view("Backup"), std::string_view("Snapshot")};
constexpr std::array words_after = {std::string_view("Schedule"), std::string_view("Policy"),
                                    std::string_view("Plan"), std::string_view("Config")};

bool is_named_like_schedule(std::string_view kind) {
  if (kind == "ProtectedApplication") return true;
  for (std::string_view before : words_before)
    for (size_t at = kind.find(before); at != std::string_view::npos;
         at = kind.find(before, at + 1))
      if (std::ranges::any_of(words_after, [&](std::string_view after) {
            return kind.substr(at + before.size()).starts_with(after);
          }))
        return true;
  return false;
}

// Tools and operators whose rules are known.
constexpr std::array known_groups = {
    std::string_view("stash.appscode.com"),
    std::string_view("kubestash.com"),
    std::string_view("snapscheduler.backube"),
    std::string_view("pingcap.com"),
    std::string_view("elasticsearch.k8s.elastic.co"),
    std::string_view("velero.io"),
    std::string_view("mariadb.com"),
    std::string_view("cnpg.io"),
};

// Plans of clouds are about clusters, not about the namespace they stand in.
bool is_of_cloud(std::string_view group) {
  constexpr std::string_view marks[] = {"gkebackup", "dataprotection", "services.k8s.aws",
                                        "aws.upbound.io", "cnrm.cloud.google.com"};
  return std::ranges::any_of(
      marks, [&](std::string_view mark) { return group.find(mark) != std::string_view::npos; });
}

}  // namespace

bool is_unknown_tool(const kube::Object& object) {
  return !object.group.empty() && is_named_like_schedule(object.kind) &&
         std::ranges::none_of(
             known_groups, [&](std::string_view group) { return object.group.ends_with(group); });
}

std::vector<BackupSchedule> unknown_tools(const Unit& unit) {
  std::vector<BackupSchedule> result;
  for (const auto& [kind, objects] : unit.index().kinds) {
    if (!is_named_like_schedule(kind)) continue;
    for (const kube::Object* object : objects)
      if (is_unknown_tool(*object)) result.push_back(schedule_of(*object));
  }
  return result;
}

Verdict ask_unknown_tool(const Unit&, const BackupSchedule& schedule, const Claim& claim) {
  const bool is_near = is_of_cloud(schedule.object->group) ||
                       same_namespace(schedule.namespace_, claim.namespace_) != Answer::no;
  return is_near ? missed("is of a tool whose rules are not known", Coverage::unknown) : Verdict{};
}

}  // namespace kready::graph
