// SPDX-License-Identifier: MIT
#include "graph/velero_server.h"

#include <algorithm>

#include "graph/unseen.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::items_at;
using kube::mapping_at;
using kube::text_at;
using kube::text_of;

namespace {

// Its chart, its client and its own manifests all call the program by one of these.
bool runs(const kube::Container& container, std::string_view command) {
  for (std::string_view key : {"command", "args"})
    for (const yaml::Node& word : items_at(container.node, key))
      if (text_of(&word) == command) return true;
  return false;
}

bool is_velero(const kube::Container& container) {
  return container.image_reference().base_name() == "velero";
}

bool is_server(const kube::Workload& workload) {
  return std::ranges::any_of(workload.pod.containers(), [](const kube::Container& container) {
    return container.is_app() && is_velero(container) && runs(container, "server") &&
           !runs(container, "node-agent") && !runs(container, "restic");
  });
}

bool is_node_agent(const kube::Workload& workload) {
  if (workload.kind != kube::WorkloadKind::daemon_set) return false;
  return std::ranges::any_of(workload.pod.containers(), is_velero) ||
         workload.object->name == "node-agent" || workload.object->name == "restic";
}

// The namespace a release lands in.
std::string_view target_of(const kube::Object& release) {
  const std::string_view target = text_at(release.spec(), "targetNamespace");
  return target.empty() ? release.namespace_ : target;
}

bool takes_values_elsewhere(const kube::Object& release) {
  return !items_at(release.spec(), "valuesFrom").empty();
}

std::string_view last_segment(std::string_view text) { return text.substr(text.rfind('/') + 1); }

bool is_of_chart(const kube::Object& release, std::string_view chart) {
  if (!release.is("helm.toolkit.fluxcd.io", "HelmRelease")) return false;
  const std::string_view named = text_at(release.spec(), {"chart", "spec", "chart"});
  if (!named.empty()) return last_segment(named) == chart;
  return text_at(release.spec(), {"chartRef", "name"}) == chart;
}

const kube::Object* velero_release(const Unit& unit, std::string_view namespace_) {
  for (const kube::Object* release : unit.of_kind("HelmRelease"))
    if (is_of_chart(*release, "velero") && target_of(*release) == namespace_) return release;
  return nullptr;
}

}  // namespace

bool shows_velero_server(const Unit& unit, std::string_view namespace_) {
  return std::ranges::any_of(unit.workloads_in(namespace_),
                             [](const kube::Workload* workload) { return is_server(*workload); });
}

std::optional<std::string_view> velero_flag(const Unit& unit, std::string_view namespace_,
                                            std::string_view flag) {
  std::optional<std::string_view> result;
  for (const kube::Workload* workload : unit.workloads_in(namespace_))
    for (const kube::Container& container : workload->pod.containers())
      for (const yaml::Node& argument : items_at(container.node, "args")) {
        std::string_view text = text_of(&argument);
        if (!text.starts_with(flag)) continue;
        text.remove_prefix(flag.size());
        if (text.empty()) result = text;
        if (text.starts_with('=')) result = text.substr(1);
      }
  return result;
}

bool velero_switch(const Unit& unit, std::string_view namespace_, std::string_view flag) {
  const auto value = velero_flag(unit, namespace_, flag);
  return value && (value->empty() || is_go_true(*value));
}

Answer has_node_agent(const Unit& unit, std::string_view namespace_) {
  const auto workloads = unit.workloads_in(namespace_);
  if (std::ranges::any_of(workloads, [](const auto* each) { return is_node_agent(*each); }))
    return Answer::yes;
  if (shows_velero_server(unit, namespace_))
    return may_be_unseen(unit, "DaemonSet", namespace_, "node-agent") ? Answer::unknown
                                                                      : Answer::no;
  const kube::Object* release = velero_release(unit, namespace_);
  if (!release || takes_values_elsewhere(*release)) return Answer::unknown;
  return kube::answer(kube::boolean_at(velero_values(*release), "deployNodeAgent").value_or(false));
}

namespace {

const yaml::Node* template_of(const BackupSchedule& schedule) {
  return mapping_at(schedule.spec, "template");
}

// What neither the schedule nor the server says is off, where the unit shows the server.
Answer chosen(const Unit& unit, const BackupSchedule& schedule, std::optional<bool> written,
              std::string_view flag, std::string_view chart_key) {
  if (written) return kube::answer(*written);
  if (velero_switch(unit, schedule.namespace_, flag)) return Answer::yes;
  if (const kube::Object* release = velero_release(unit, schedule.namespace_)) {
    const yaml::Node* configuration = mapping_at(velero_values(*release), "configuration");
    const auto value = kube::boolean_at(configuration, chart_key);
    if (value) return kube::answer(*value);
    return takes_values_elsewhere(*release) ? Answer::unknown : Answer::no;
  }
  return shows_velero_server(unit, schedule.namespace_) ? Answer::no : Answer::unknown;
}

}  // namespace

Answer velero_copies_files(const Unit& unit, const BackupSchedule& schedule) {
  const yaml::Node* backup = template_of(schedule);
  std::optional<bool> written = kube::boolean_at(backup, "defaultVolumesToFsBackup");
  if (!written) written = kube::boolean_at(backup, "defaultVolumesToRestic");
  return chosen(unit, schedule, written, "--default-volumes-to-fs-backup",
                "defaultVolumesToFsBackup");
}

Answer velero_moves_snapshots(const Unit& unit, const BackupSchedule& schedule) {
  return chosen(unit, schedule, kube::boolean_at(template_of(schedule), "snapshotMoveData"),
                "--default-snapshot-move-data", "defaultSnapshotMoveData");
}

bool lists_volume(std::string_view annotation, std::string_view volume) {
  while (!annotation.empty()) {
    const size_t comma = std::min(annotation.find(','), annotation.size());
    if (annotation.substr(0, comma) == volume) return true;
    annotation.remove_prefix(std::min(comma + 1, annotation.size()));
  }
  return false;
}

const yaml::Node* velero_values(const kube::Object& release) {
  return is_of_chart(release, "velero") ? mapping_at(release.spec(), "values") : nullptr;
}

std::vector<BackupSchedule> velero_schedules(const Unit& unit) {
  std::vector<BackupSchedule> result;
  for (const kube::Object* object : unit.of_kind("Schedule"))
    if (object->group == "velero.io") result.push_back(schedule_of(*object));
  for (const kube::Object* release : unit.of_kind("HelmRelease")) {
    const yaml::Node* schedules = mapping_at(velero_values(*release), "schedules");
    if (!schedules) continue;
    for (const yaml::Entry& entry : schedules->entries())
      if (!kube::boolean_at(&entry.value, "disabled").value_or(false))
        result.push_back({release, &entry.value, target_of(*release), entry.key.text()});
  }
  return result;
}

}  // namespace kready::graph
