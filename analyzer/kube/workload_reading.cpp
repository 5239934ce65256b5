// SPDX-License-Identifier: MIT
// Which objects are workloads, and where their pod templates are.
#include <algorithm>
#include <array>
#include <utility>

#include "kube/fields.h"
#include "kube/pod_template.h"
#include "kube/workload.h"

namespace kready::kube {

namespace {

constexpr std::string_view deployment_keys[] = {"pod-template-hash"};
constexpr std::string_view stateful_set_keys[] = {"statefulset.kubernetes.io/pod-name",
                                                  "apps.kubernetes.io/pod-index",
                                                  "controller-revision-hash"};
constexpr std::string_view daemon_set_keys[] = {"controller-revision-hash",
                                                "pod-template-generation"};
constexpr std::string_view job_keys[] = {"batch.kubernetes.io/job-name",
                                         "batch.kubernetes.io/controller-uid", "job-name",
                                         "controller-uid"};
constexpr std::string_view rollout_keys[] = {"rollouts-pod-template-hash"};
constexpr std::string_view knative_keys[] = {"serving.knative.dev/service",
                                             "serving.knative.dev/configuration",
                                             "serving.knative.dev/revision",
                                             "serving.knative.dev/revisionUID",
                                             "serving.knative.dev/serviceUID",
                                             "serving.knative.dev/configurationUID",
                                             "app",
                                             "pod-template-hash"};

// Where a kind keeps its pod template below the object.
enum class Place : uint8_t { object, template_field, spec_template, job_template };

struct Known {
  std::string_view kind;
  WorkloadKind workload;
  Place place;
  std::span<const std::string_view> implicit;
};

constexpr Known known_kinds[] = {
    {"Pod", WorkloadKind::pod, Place::object, {}},
    {"PodTemplate", WorkloadKind::pod_template, Place::template_field, {}},
    {"Deployment", WorkloadKind::deployment, Place::spec_template, deployment_keys},
    {"ReplicaSet", WorkloadKind::replica_set, Place::spec_template, {}},
    {"StatefulSet", WorkloadKind::stateful_set, Place::spec_template, stateful_set_keys},
    {"DaemonSet", WorkloadKind::daemon_set, Place::spec_template, daemon_set_keys},
    {"ReplicationController", WorkloadKind::replication_controller, Place::spec_template, {}},
    {"Job", WorkloadKind::job, Place::spec_template, job_keys},
    {"CronJob", WorkloadKind::cron_job, Place::job_template, job_keys},
    {"Rollout", WorkloadKind::rollout, Place::spec_template, rollout_keys},
    {"DeploymentConfig", WorkloadKind::deployment_config, Place::spec_template, {}},
    {"CloneSet", WorkloadKind::clone_set, Place::spec_template, {}},
};
constexpr Known knative = {"Service", WorkloadKind::knative_service, Place::spec_template,
                           knative_keys};

const yaml::Node* template_at(const Object& object, Place place) {
  switch (place) {
    case Place::object:
      return object.node;
    case Place::template_field:
      return mapping_at(object.node, "template");
    case Place::spec_template:
      return mapping_at(object.spec(), "template");
    case Place::job_template:
      break;
  }
  return mapping_at(object.spec(), {"jobTemplate", "spec", "template"});
}

const Known* known_kind(const Object& object) {
  if (object.kind == "Service") return object.group == "serving.knative.dev" ? &knative : nullptr;
  const Known* found = std::ranges::find(known_kinds, object.kind, &Known::kind);
  return found == std::end(known_kinds) ? nullptr : found;
}

// The items of a comma-separated annotation.
template <typename Predicate>
bool all_items(std::string_view text, Predicate predicate) {
  while (!text.empty()) {
    size_t end = std::min(text.find(','), text.size());
    std::string_view item = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    size_t begin = std::min(item.find_first_not_of(' '), item.size());
    item = item.substr(begin, item.find_last_not_of(' ') + 1 - begin);
    if (!predicate(item)) return false;
  }
  return true;
}

bool is_test(std::string_view hook) {
  return hook == "test" || hook == "test-success" || hook == "test-failure";
}

// Helm runs test hooks only when asked to.
bool is_test_hook(const yaml::Node* annotations) {
  std::string_view hook = text_at(annotations, "helm.sh/hook");
  return !hook.empty() && all_items(hook, is_test);
}

bool is_any_hook(const yaml::Node* annotations) {
  return !text_at(annotations, "helm.sh/hook").empty() ||
         !text_at(annotations, "argocd.argoproj.io/hook").empty();
}

// Custom kinds that run to an end say so in their names: TFJob, ScaledJob, TaskRun, Workflow.
bool names_an_end(std::string_view kind) {
  return kind.find("Job") != std::string_view::npos || kind.ends_with("Run") ||
         kind.ends_with("Workflow") || kind.ends_with("Task");
}

bool runs_forever(const Workload& workload) {
  if (workload.is_hook) return false;
  switch (workload.kind) {
    case WorkloadKind::job:
    case WorkloadKind::cron_job:
    case WorkloadKind::pod_template:
      return false;
    case WorkloadKind::pod:
      return workload.pod.restart_policy() == "Always";
    case WorkloadKind::custom:
      return workload.pod.restart_policy() == "Always" && !names_an_end(workload.object->kind);
    default:
      return true;
  }
}

void add(const Object& object, WorkloadKind kind, const yaml::Node* node,
         std::span<const std::string_view> implicit, bool is_hook,
         std::vector<Workload>& workloads) {
  Workload& workload = workloads.emplace_back();
  workload.object = &object;
  workload.kind = kind;
  workload.pod = Pod(node, implicit);
  workload.is_hook = is_hook;
  workload.runs_forever = runs_forever(workload);
}

// Labels alone make a template: what selects them finds it.
bool has_pod(const yaml::Node* node) {
  return mapping_at(node, "spec") || mapping_at(node, {"metadata", "labels"});
}

}  // namespace

void read_workloads(const Object& object, std::vector<Workload>& workloads,
                    std::span<const TemplatePlace> places) {
  const Known* known = known_kind(object);
  const yaml::Node* node = known ? template_at(object, known->place) : nullptr;
  bool is_known = has_pod(node);
  std::vector<const yaml::Node*> embedded;
  if (!is_known) {
    PlacedTemplates placed = placed_templates(object, places);
    embedded = placed.is_known ? std::move(placed.found) : embedded_templates(object);
  }
  if (!is_known && embedded.empty()) return;
  const yaml::Node* annotations = object.annotations();
  if (is_test_hook(annotations)) return;
  bool is_hook = is_any_hook(annotations);
  if (is_known) add(object, known->workload, node, known->implicit, is_hook, workloads);
  WorkloadKind kind =
      object.kind == "SandboxTemplate" ? WorkloadKind::sandbox_template : WorkloadKind::custom;
  for (const yaml::Node* each : embedded) add(object, kind, each, {}, is_hook, workloads);
}

}  // namespace kready::kube
