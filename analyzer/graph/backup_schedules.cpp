// SPDX-License-Identifier: MIT
// K8up, VolSync, snapscheduler, Gemini and Longhorn: tools that choose claims one by one.
#include <fmt/format.h>

#include <algorithm>

#include "graph/backup_tools.h"
#include "graph/index.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::field;
using kube::items_at;
using kube::mapping_at;
using kube::text_at;
using kube::text_of;

namespace {

Coverage at_most(Coverage coverage, Answer certain) {
  if (certain == Answer::yes) return coverage;
  return certain == Answer::unknown ? Coverage::unknown : Coverage::none;
}

// Go's ParseBool.
bool is_go_true(std::string_view text) {
  return text == "1" || text == "t" || text == "T" || text == "true" || text == "TRUE" ||
         text == "True";
}

bool asks_annotation(const kube::Container& container) {
  return std::ranges::any_of(container.env(), [](const yaml::Node& variable) {
    return text_at(&variable, "name") == "BACKUP_SKIP_WITHOUT_ANNOTATION" &&
           is_go_true(text_at(&variable, "value"));
  });
}

bool is_readable_by_job(const Claim& claim) {
  auto modes = items_at(claim.node, {"spec", "accessModes"});
  return std::ranges::any_of(modes, [](const yaml::Node& mode) {
    return text_of(&mode) == "ReadWriteOnce" || text_of(&mode) == "ReadWriteMany";
  });
}

Answer k8up_selects(const kube::Object& schedule, const Claim& claim) {
  auto selectors = items_at(schedule.spec(), {"backup", "labelSelectors"});
  Answer result = kube::answer(selectors.empty());
  for (const yaml::Node& selector : selectors)
    result = kube::either(result, claim_matches(claim, &selector));
  return result;
}

}  // namespace

void index_backup_settings(Unit::Index& index) {
  if (!index.kinds.contains("Schedule")) return;
  index.k8up_needs_annotation =
      std::ranges::any_of(index.workloads, [](const kube::Workload* workload) {
        return std::ranges::any_of(workload->pod.containers(), asks_annotation);
      });
}

Verdict ask_k8up(const Unit& unit, const kube::Object& schedule, const Claim& claim) {
  Answer here = same_namespace(schedule.namespace_, claim.namespace_);
  if (here == Answer::no) return {};
  if (text_at(schedule.spec(), {"backup", "schedule"}).empty())
    return missed("schedules no backup");
  if (k8up_selects(schedule, claim) == Answer::no) return missed("does not select the claim");
  std::string_view annotation = claim_annotation(claim, "k8up.io/backup");
  if (!annotation.data() && unit.index().k8up_needs_annotation)
    return missed("takes only claims with the annotation k8up.io/backup");
  if (annotation.data() && !is_go_true(annotation))
    return missed("leaves the claim out by its annotation k8up.io/backup");
  if (!annotation.data() && !is_readable_by_job(claim))
    return missed("skips claims that are neither ReadWriteOnce nor ReadWriteMany");
  return covered(at_most(Coverage::full, here));
}

namespace {

Coverage mover_coverage(const yaml::Node* spec) {
  for (std::string_view copies : {"restic", "rclone"})
    if (mapping_at(spec, copies)) return Coverage::full;
  // A deletion travels to the replica too.
  for (std::string_view replicates : {"rsync", "rsyncTLS", "syncthing"})
    if (mapping_at(spec, replicates)) return Coverage::snapshot_only;
  return Coverage::unknown;
}

// Each replica's claim needs a source of its own.
int64_t named_instances(const Unit& unit, const kube::Object& source, const Claim& claim) {
  int64_t named = 0;
  for (const kube::Object* each : unit.of_kind("ReplicationSource"))
    if (each->namespace_ == source.namespace_ &&
        names_instance(claim, text_at(each->spec(), "sourcePVC")))
      ++named;
  return named;
}

}  // namespace

Verdict ask_volsync(const Unit& unit, const kube::Object& source, const Claim& claim) {
  Answer here = same_namespace(source.namespace_, claim.namespace_);
  const yaml::Node* spec = source.spec();
  if (here == Answer::no || !names_instance(claim, text_at(spec, "sourcePVC"))) return {};
  if (kube::boolean_at(spec, "paused").value_or(false)) return missed("is paused");
  bool is_continuous = mapping_at(spec, "syncthing") != nullptr;
  if (!is_continuous && text_at(spec, {"trigger", "schedule"}).empty())
    return missed("has no schedule");
  if (claim.stateful_set) {
    int64_t all = std::max<int64_t>(claim.stateful_set->replicas().value_or(1), 1);
    int64_t named = named_instances(unit, source, claim);
    if (named < all) return missed(fmt::format("and its like take {} of {} claims", named, all));
  }
  return covered(at_most(mover_coverage(spec), here));
}

Verdict ask_snapscheduler(const Unit&, const kube::Object& schedule, const Claim& claim) {
  Answer here = same_namespace(schedule.namespace_, claim.namespace_);
  if (here == Answer::no) return {};
  if (kube::boolean_at(schedule.spec(), "disabled").value_or(false)) return missed("is disabled");
  if (text_at(schedule.spec(), "schedule").empty()) return missed("has no schedule");
  if (claim_matches(claim, field(schedule.spec(), "claimSelector")) == Answer::no)
    return missed("does not select the claim");
  return covered(at_most(Coverage::snapshot_only, here));
}

Verdict ask_gemini(const Unit&, const kube::Object& group, const Claim& claim) {
  Answer here = same_namespace(group.namespace_, claim.namespace_);
  std::string_view name = text_at(group.spec(), {"persistentVolumeClaim", "claimName"});
  if (here == Answer::no || !names_instance(claim, name.empty() ? group.name : name)) return {};
  if (items_at(group.spec(), "schedule").empty()) return missed("has no schedule");
  return covered(at_most(Coverage::snapshot_only, here));
}

namespace {

constexpr std::string_view longhorn_driver = "driver.longhorn.io";
constexpr std::string_view job_prefix = "recurring-job.longhorn.io/";
constexpr std::string_view group_prefix = "recurring-job-group.longhorn.io/";

Answer is_longhorn(const Unit& unit, const Claim& claim) {
  if (const kube::Object* type = storage_class(unit, claim))
    return kube::answer(text_at(type->node, "provisioner") == longhorn_driver);
  return storage_class_name(claim).starts_with("longhorn") ? Answer::unknown : Answer::no;
}

bool has_label(const Claim& claim, std::string_view prefix, std::string_view name) {
  return claim_label(claim, std::string(prefix).append(name), "enabled") == Answer::yes;
}

bool job_is_labelled(const kube::Object& job, const Claim& claim) {
  if (has_label(claim, job_prefix, job.name)) return true;
  auto groups = items_at(job.spec(), "groups");
  return std::ranges::any_of(groups, [&](const yaml::Node& group) {
    return has_label(claim, group_prefix, text_of(&group));
  });
}

bool in_default_group(const kube::Object& job) {
  return std::ranges::any_of(items_at(job.spec(), "groups"),
                             [](const yaml::Node& group) { return text_of(&group) == "default"; });
}

// The class says which jobs its new volumes get, as JSON: [{"name":"x","isGroup":true}].
bool class_names_job(std::string_view selector, const kube::Object& job) {
  auto names = [&](std::string_view name) {
    return selector.find(fmt::format("\"{}\"", name)) != std::string_view::npos;
  };
  return names(job.name) ||
         std::ranges::any_of(items_at(job.spec(), "groups"),
                             [&](const yaml::Node& group) { return names(text_of(&group)); });
}

// A claim's labels count only where it says that it is the source; a volume that nothing names a
// job for is in the group "default".
bool longhorn_takes(const Unit& unit, const kube::Object& job, const Claim& claim) {
  if (claim_label(claim, "recurring-job.longhorn.io/source", "enabled") == Answer::yes)
    return job_is_labelled(job, claim);
  const kube::Object* type = storage_class(unit, claim);
  std::string_view selector =
      type ? text_at(type->node, {"parameters", "recurringJobSelector"}) : std::string_view{};
  return selector.empty() ? in_default_group(job) : class_names_job(selector, job);
}

}  // namespace

Verdict ask_longhorn(const Unit& unit, const kube::Object& job, const Claim& claim) {
  Answer is_ours = is_longhorn(unit, claim);
  if (is_ours == Answer::no) return {};
  std::string_view task = text_at(job.spec(), "task");
  bool copies = task.starts_with("backup");
  if (!copies && !task.starts_with("snapshot")) return {};
  if (task == "snapshot-delete" || task == "snapshot-cleanup") return {};
  if (text_at(job.spec(), "cron").empty()) return missed("has no schedule");
  if (!longhorn_takes(unit, job, claim)) return missed("is not a job of the volume");
  return covered(at_most(copies ? Coverage::full : Coverage::snapshot_only, is_ours));
}

}  // namespace kready::graph
