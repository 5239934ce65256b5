// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string_view>

#include "graph/velero_filter.h"
#include "graph/velero_server.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using graph::BackupSchedule;
using kube::Answer;

bool opts_in(const graph::Unit& unit, const yaml::Node* backup, const kube::Workload& workload) {
  return workload.pod.annotation(graph::velero_opt_in).data() &&
         graph::velero_takes_namespace(unit, backup, workload.object->namespace_) == Answer::yes &&
         graph::velero_takes_pod(backup, workload) == Answer::yes;
}

// What the schedule asks for that nobody but the node agent does; empty where it asks for nothing.
std::string task(const graph::Unit& unit, const BackupSchedule& schedule) {
  if (graph::velero_copies_files(unit, schedule) == Answer::yes)
    return "copies the files of volumes";
  if (graph::velero_moves_snapshots(unit, schedule) == Answer::yes)
    return "moves the data of snapshots";
  const yaml::Node* backup = kube::mapping_at(schedule.spec, "template");
  for (const kube::Workload* workload : unit.workloads())
    if (opts_in(unit, backup, *workload))
      return fmt::format("copies files of {}", kube::show(*workload->object));
  return {};
}

const yaml::Node* place_of(const BackupSchedule& schedule) {
  const yaml::Node* backup = kube::mapping_at(schedule.spec, "template");
  for (std::string_view key : {"defaultVolumesToFsBackup", "snapshotMoveData"})
    if (kube::boolean_at(backup, key).value_or(false)) return kube::field(backup, key);
  return backup ? backup : schedule.spec;
}

}  // namespace

void backup_node_agent_missing(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (object.group != "velero.io" || !object.spec()) return;
  if (graph::has_node_agent(ask.unit(), object.namespace_) != Answer::no) return;
  const BackupSchedule schedule = graph::schedule_of(object);
  const std::string wanted = task(ask.unit(), schedule);
  if (wanted.empty()) return;
  ask.report(place_of(schedule),
             fmt::format("{} through the node agent, which is not deployed", wanted));
}

}  // namespace kready::rules
