// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>
#include <optional>
#include <string_view>

#include "graph/velero_filter.h"
#include "graph/velero_server.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using graph::BackupSchedule;
using kube::Answer;

constexpr std::array pod_keys = {
    graph::velero_opt_in,
    graph::velero_opt_out,
    std::string_view("pre.hook.backup.velero.io/command"),
    std::string_view("post.hook.backup.velero.io/command"),
    std::string_view("k8up.io/backupcommand"),
};

// Only pods are asked for these; what the operator of a custom kind does with them is its own
// affair.
void check_place(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (ask.workload()->kind == kube::WorkloadKind::pod ||
      ask.workload()->kind == kube::WorkloadKind::custom)
    return;
  for (std::string_view key : pod_keys) {
    const yaml::Node* node = kube::field(object.annotations(), key);
    if (!node || ask.pod()->annotation(key).data()) continue;
    ask.report(node,
               fmt::format("annotation '{}' is read from pods, not from a {}", key, object.kind));
  }
}

Answer takes(const graph::Unit& unit, const BackupSchedule& schedule,
             const kube::Workload& workload) {
  const yaml::Node* backup = kube::mapping_at(schedule.spec, "template");
  if (kube::boolean_at(schedule.spec, "paused").value_or(false)) return Answer::no;
  if (graph::velero_fault(unit, schedule)) return Answer::no;
  const Answer taken =
      kube::both(graph::velero_takes_namespace(unit, backup, workload.object->namespace_),
                 graph::velero_takes_pod(backup, workload));
  // A resource policy decides before annotations do.
  const bool has_policy = kube::mapping_at(backup, "resourcePolicy") != nullptr;
  return has_policy && taken == Answer::yes ? Answer::unknown : taken;
}

// What all schedules that take the pod do with its files; nothing where one of them may differ.
struct Handling {
  bool copies = false;
  const kube::Object* by = nullptr;
};
std::optional<Handling> handling(const graph::Unit& unit, const kube::Workload& workload) {
  std::optional<Handling> result;
  for (const BackupSchedule& schedule : graph::velero_schedules(unit)) {
    const Answer taken = takes(unit, schedule, workload);
    if (taken == Answer::no) continue;
    const Answer copies = graph::velero_copies_files(unit, schedule);
    if (taken == Answer::unknown || copies == Answer::unknown) return std::nullopt;
    const bool copied = copies == Answer::yes;
    if (result && result->copies != copied) return std::nullopt;
    if (!result) result = Handling{copied, schedule.object};
  }
  return result;
}

void check_choice(lint::Ask& ask) {
  const yaml::Node* annotations = kube::field(ask.pod()->metadata(), "annotations");
  const yaml::Node* in = kube::field(annotations, graph::velero_opt_in);
  const yaml::Node* out = kube::field(annotations, graph::velero_opt_out);
  if (!in && !out) return;
  const auto handled = handling(ask.unit(), *ask.workload());
  if (!handled) return;
  const yaml::Node* idle = handled->copies ? in : out;
  if (!idle) return;
  ask.report(
      idle,
      fmt::format("annotation '{}' has no effect: {} copies {}",
                  handled->copies ? graph::velero_opt_in : graph::velero_opt_out,
                  kube::show(*handled->by),
                  handled->copies ? "every volume that does not opt out"
                                  : "no volume that does not opt in"),
      {{handled->by->document, kube::field(handled->by->metadata(), "name"), "the schedule"}});
}

}  // namespace

void backup_annotation_ineffective(lint::Ask& ask) {
  if (ask.object()->annotations()) check_place(ask);
  check_choice(ask);
}

}  // namespace kready::rules
