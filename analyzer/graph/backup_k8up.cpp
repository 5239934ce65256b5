// SPDX-License-Identifier: MIT
// K8up: copies the claims of its own namespace into a repository of restic.
#include <fmt/format.h>

#include <algorithm>

#include "graph/backup_tools.h"
#include "graph/index.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::items_at;
using kube::mapping_at;
using kube::text_at;
using kube::text_of;

namespace {

const yaml::Node* variable(const kube::Container& container, std::string_view name) {
  for (const yaml::Node& each : container.env())
    if (text_at(&each, "name") == name) return &each;
  return nullptr;
}

void read_settings(const kube::Container& container, Unit::Index& index) {
  if (const yaml::Node* skips = variable(container, "BACKUP_SKIP_WITHOUT_ANNOTATION"))
    index.k8up_needs_annotation |= is_go_true(text_at(skips, "value"));
  const yaml::Node* annotation = variable(container, "BACKUP_ANNOTATION");
  if (const std::string_view key = text_at(annotation, "value"); !key.empty())
    index.k8up_annotation = key;
}

bool is_readable_by_job(const Claim& claim) {
  if (claim.kind == ClaimKind::database) return true;
  auto modes = items_at(claim.node, {"spec", "accessModes"});
  return std::ranges::any_of(modes, [](const yaml::Node& mode) {
    return text_of(&mode) == "ReadWriteOnce" || text_of(&mode) == "ReadWriteMany";
  });
}

Answer k8up_selects(const BackupSchedule& schedule, const Claim& claim) {
  auto selectors = items_at(schedule.spec, {"backup", "labelSelectors"});
  Answer result = kube::answer(selectors.empty());
  for (const yaml::Node& selector : selectors)
    result = kube::either(result, claim_matches(claim, &selector));
  return result;
}

// The operator may name a repository for all, which only its own Deployment tells.
bool lacks_backend(const Unit& unit, const BackupSchedule& schedule) {
  if (mapping_at(schedule.spec, "backend") || mapping_at(schedule.spec, {"backup", "backend"}))
    return false;
  bool shows_operator = false;
  for (const kube::Workload* workload : unit.workloads())
    for (const kube::Container& container : workload->pod.containers()) {
      if (container.image_reference().base_name() != "k8up") continue;
      shows_operator = true;
      if (!items_at(container.node, "envFrom").empty()) return false;
      for (const yaml::Node& each : container.env())
        if (text_at(&each, "name").starts_with("BACKUP_GLOBAL")) return false;
    }
  return shows_operator;
}

bool schedules_anything(const BackupSchedule& schedule) {
  constexpr std::string_view jobs[] = {"backup", "archive", "check", "prune", "restore"};
  return std::ranges::any_of(jobs, [&](std::string_view job) {
    return !text_at(schedule.spec, {job, "schedule"}).empty();
  });
}

}  // namespace

void index_backup_settings(Unit::Index& index) {
  if (!index.kinds.contains("Schedule")) return;
  for (const kube::Workload* workload : index.workloads)
    for (const kube::Container& container : workload->pod.containers())
      read_settings(container, index);
}

std::optional<BackupFault> k8up_fault(const Unit& unit, const BackupSchedule& schedule) {
  if (!schedules_anything(schedule)) return BackupFault{"has no schedule", schedule.spec, {}};
  const yaml::Node* backup = mapping_at(schedule.spec, "backup");
  if (!text_at(backup, "schedule").empty())
    if (auto fault = fault_of_time(backup, "schedule", CronDialect::k8up)) return fault;
  if (lacks_backend(unit, schedule)) return BackupFault{"has no backend", schedule.spec, {}};
  return std::nullopt;
}

Verdict ask_k8up(const Unit& unit, const BackupSchedule& schedule, const Claim& claim) {
  Answer here = same_namespace(schedule.namespace_, claim.namespace_);
  if (here == Answer::no) return {};
  if (text_at(schedule.spec, {"backup", "schedule"}).empty()) return missed("schedules no backup");
  if (auto fault = k8up_fault(unit, schedule)) return missed(fault->words);
  Answer selected = k8up_selects(schedule, claim);
  if (selected == Answer::no) return missed("does not select the claim");
  const std::string_view key = unit.index().k8up_annotation;
  std::string_view annotation = claim_annotation(claim, key);
  if (!annotation.data() && unit.index().k8up_needs_annotation)
    return missed(fmt::format("takes only claims with the annotation {}", key));
  if (annotation.data() && !is_go_true(annotation))
    return missed(fmt::format("leaves the claim out by its annotation {}", key));
  if (!annotation.data() && !is_readable_by_job(claim))
    return missed("skips claims that are neither ReadWriteOnce nor ReadWriteMany");
  return covered(at_most(Coverage::full, kube::both(here, selected)));
}

void describe_k8up(const Unit&, const BackupSchedule& schedule, Copy& copy) {
  add_time(kube::field(mapping_at(schedule.spec, "backup"), "schedule"), copy);
  const yaml::Node* prune = mapping_at(schedule.spec, "prune");
  copy.kept = retention_words(mapping_at(prune, "retention"));
  if (text_at(prune, "schedule").empty()) copy.caveats.emplace_back("prunes nothing");
  const yaml::Node* backend = mapping_at(schedule.spec, {"backup", "backend"});
  if (!backend) backend = mapping_at(schedule.spec, "backend");
  copy.destination = store_words(backend);
  if (copy.destination.empty() && !backend) copy.destination = "the operator's repository";
}

}  // namespace kready::graph
