// SPDX-License-Identifier: MIT
// Stash, KubeStash, Kasten and home-made CronJobs: tools that are pointed at workloads, namespaces
// or mounts.
#include <algorithm>
#include <array>

#include "graph/backup_tools.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::items_at;
using kube::mapping_at;
using kube::text_at;
using kube::text_of;

namespace {

Coverage at_most(Coverage coverage, Answer certain) {
  return certain == Answer::yes ? coverage : Coverage::unknown;
}

// Whether a reference names the claim, or a workload that mounts it.
bool targets(const Unit& unit, std::string_view kind, std::string_view name, const Claim& claim) {
  if (kind == "PersistentVolumeClaim") return names_instance(claim, name);
  return std::ranges::any_of(mounts_of(unit, claim), [&](const Mount& mount) {
    return mount.workload->object->kind == kind && mount.workload->object->name == name;
  });
}

bool is_paused(const kube::Object& object) {
  return kube::boolean_at(object.spec(), "paused").value_or(false);
}

}  // namespace

Verdict ask_stash(const Unit& unit, const kube::Object& configuration, const Claim& claim) {
  const yaml::Node* spec = configuration.spec();
  const yaml::Node* reference = mapping_at(spec, {"target", "ref"});
  Answer here = same_namespace(configuration.namespace_, claim.namespace_);
  if (here == Answer::no ||
      !targets(unit, text_at(reference, "kind"), text_at(reference, "name"), claim))
    return {};
  if (is_paused(configuration)) return missed("is paused");
  if (text_at(spec, "schedule").empty()) return missed("has no schedule");
  bool is_snapshot = text_at(spec, "driver") == "VolumeSnapshotter";
  return covered(at_most(is_snapshot ? Coverage::snapshot_only : Coverage::full, here));
}

Verdict ask_kubestash(const Unit& unit, const kube::Object& configuration, const Claim& claim) {
  const yaml::Node* spec = configuration.spec();
  const yaml::Node* target = mapping_at(spec, "target");
  std::string_view where = text_at(target, "namespace");
  if (where.empty()) where = configuration.namespace_;
  Answer here = same_namespace(where, claim.namespace_);
  if (here == Answer::no || !targets(unit, text_at(target, "kind"), text_at(target, "name"), claim))
    return {};
  if (is_paused(configuration)) return missed("is paused");
  if (items_at(spec, "backends").empty()) return missed("has no backend");
  bool is_scheduled =
      std::ranges::any_of(items_at(spec, "sessions"), [](const yaml::Node& session) {
        return !text_at(&session, {"scheduler", "schedule"}).empty();
      });
  if (!is_scheduled) return missed("has no session with a schedule");
  return covered(at_most(Coverage::full, here));
}

namespace {

constexpr std::string_view kasten_key = "k10.kasten.io/appNamespace";

// Applications are namespaces; other labels than their names are those of clusters.
Answer kasten_selects(const kube::Object& policy, std::string_view namespace_) {
  const yaml::Node* selector = mapping_at(policy.spec(), "selector");
  if (!selector || kube::is_empty_selector(selector)) return Answer::yes;
  auto ask = [&](std::string_view key, std::optional<std::string_view> value) {
    if (key != kasten_key || namespace_.empty()) return Answer::unknown;
    return kube::answer(!value || *value == namespace_);
  };
  return kube::matches(selector, ask);
}

bool has_action(const kube::Object& policy, std::string_view wanted) {
  return std::ranges::any_of(items_at(policy.spec(), "actions"), [&](const yaml::Node& action) {
    return text_at(&action, "action") == wanted;
  });
}

}  // namespace

Verdict ask_kasten(const Unit&, const kube::Object& policy, const Claim& claim) {
  Answer selected = kasten_selects(policy, claim.namespace_);
  if (selected == Answer::no || !has_action(policy, "backup")) return {};
  std::string_view frequency = text_at(policy.spec(), "frequency");
  if (frequency.empty() || frequency == "@onDemand") return missed("runs on demand only");
  if (is_paused(policy)) return missed("is paused");
  bool is_exported = has_action(policy, "export");
  return covered(at_most(is_exported ? Coverage::full : Coverage::snapshot_only, selected));
}

namespace {

constexpr std::array copying_programs = {
    std::string_view("restic"),    std::string_view("kopia"),     std::string_view("borg"),
    std::string_view("rclone"),    std::string_view("pg_dump"),   std::string_view("pg_basebackup"),
    std::string_view("mysqldump"), std::string_view("mongodump"), std::string_view("aws s3"),
    std::string_view("gsutil"),    std::string_view("azcopy"),    std::string_view("duplicity"),
    std::string_view("rsync"),     std::string_view("backup"),
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

}  // namespace

Verdict ask_cron_job(const Unit& unit, const kube::Object& job, const Claim&) {
  for (const kube::Workload* workload : unit.workloads_of(job))
    if (std::ranges::any_of(workload->pod.containers(), runs_program))
      return covered(Coverage::unknown);
  return {};
}

}  // namespace kready::graph
