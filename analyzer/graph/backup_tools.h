// SPDX-License-Identifier: MIT
// Questions to one backup tool: does this schedule take that claim, and what does it say of itself?
// Each tool's rules are in a .cpp of its own or with its likes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/backup.h"

namespace kready::graph {

// An object that schedules backups, or one schedule among the values of a chart.
struct BackupSchedule {
  const kube::Object* object = nullptr;
  const yaml::Node* spec = nullptr;
  std::string_view namespace_;
  std::string_view part;  // its key among the values; or empty
};
BackupSchedule schedule_of(const kube::Object& object);
std::string show(const BackupSchedule& schedule);

// How a tool writes its times.
enum class CronDialect : uint8_t { standard, k8up, five_fields, seconds_first };
// What is wrong with one; empty when nothing is, and for what is filled in later.
std::string time_fault(std::string_view text, CronDialect dialect);

// What one schedule does for one claim. `near`: it is about the claim's surroundings, so that its
// reason is worth telling.
struct Verdict {
  Coverage coverage = Coverage::none;
  bool near = false;
  std::string reason;  // what the schedule does: "excludes namespace 'shop'"
};
Verdict covered(Coverage coverage);
Verdict missed(std::string reason, Coverage coverage = Coverage::none);

// Views of a claim that the tools ask for.
kube::Answer claim_label(const Claim& claim, std::string_view key, std::string_view value);
kube::Answer claim_matches(const Claim& claim, const yaml::Node* selector,
                           kube::WhenAbsent absent = kube::WhenAbsent::everything);
std::string_view claim_annotation(const Claim& claim,
                                  std::string_view key);  // null data(): absent
std::string_view storage_class_name(const Claim& claim);
// The class object of the unit, the default one where the claim names none; null when unknown.
const kube::Object* storage_class(const Unit& unit, const Claim& claim);
Need need_of(const Unit& unit, const Claim& claim);
// All claims of an object, those that need no backup and a database's included.
std::vector<Claim> all_claims_of(const Unit& unit, const kube::Object& object);

// A pod that mounts the claim, and the volume's name in it.
struct Mount {
  const kube::Workload* workload = nullptr;
  std::string_view volume;
};
std::vector<Mount> mounts_of(const Unit& unit, const Claim& claim);

// yes for equal namespaces, unknown where one of the two is not written or filled in later.
kube::Answer same_namespace(std::string_view left, std::string_view right);
// yes for equal names, unknown where one of the two is filled in later.
kube::Answer same_name(std::string_view left, std::string_view right);

// The claims a StatefulSet makes are called TEMPLATE-SET-ORDINAL; others have their own names.
bool names_instance(const Claim& claim, std::string_view claim_name);

// `coverage` where it is certain, unknown where it is not, nothing where it is not the case.
Coverage at_most(Coverage coverage, kube::Answer certain);

// Whether Go's ParseBool says true.
bool is_go_true(std::string_view text);

// Schedules of Velero: its objects, and those among the values of its chart.
std::vector<BackupSchedule> velero_schedules(const Unit& unit);

Verdict ask_velero(const Unit& unit, const BackupSchedule& schedule, const Claim& claim);
Verdict ask_k8up(const Unit& unit, const BackupSchedule& schedule, const Claim& claim);
Verdict ask_volsync(const Unit& unit, const BackupSchedule& source, const Claim& claim);
Verdict ask_snapscheduler(const Unit& unit, const BackupSchedule& schedule, const Claim& claim);
Verdict ask_gemini(const Unit& unit, const BackupSchedule& group, const Claim& claim);
Verdict ask_longhorn(const Unit& unit, const BackupSchedule& job, const Claim& claim);
Verdict ask_stash(const Unit& unit, const BackupSchedule& configuration, const Claim& claim);
Verdict ask_stash_blueprint(const Unit& unit, const BackupSchedule& blueprint, const Claim& claim);
Verdict ask_kubestash(const Unit& unit, const BackupSchedule& configuration, const Claim& claim);
Verdict ask_kasten(const Unit& unit, const BackupSchedule& policy, const Claim& claim);
// A CronJob that mounts the claim, or reaches a pod that does, and runs a program that copies data.
Verdict ask_cron_job(const Unit& unit, const BackupSchedule& job, const Claim& claim);
// A custom resource that is called like a schedule of backups.
Verdict ask_unknown_tool(const Unit& unit, const BackupSchedule& schedule, const Claim& claim);
bool is_unknown_tool(const kube::Object& object);

// What keeps it from ever making a backup.
using FaultOf = std::optional<BackupFault> (*)(const Unit&, const BackupSchedule&);
std::optional<BackupFault> k8up_fault(const Unit& unit, const BackupSchedule& schedule);
std::optional<BackupFault> volsync_fault(const Unit& unit, const BackupSchedule& source);
std::optional<BackupFault> snapscheduler_fault(const Unit& unit, const BackupSchedule& schedule);
std::optional<BackupFault> gemini_fault(const Unit& unit, const BackupSchedule& group);
std::optional<BackupFault> longhorn_fault(const Unit& unit, const BackupSchedule& job);
std::optional<BackupFault> stash_fault(const Unit& unit, const BackupSchedule& configuration);
std::optional<BackupFault> kubestash_fault(const Unit& unit, const BackupSchedule& configuration);
std::optional<BackupFault> cnpg_fault(const Unit& unit, const BackupSchedule& schedule);
// Of a time that must be there.
std::optional<BackupFault> fault_of_time(const yaml::Node* parent, std::string_view key,
                                         CronDialect dialect);

// When, how long and where to, as the schedule says.
void describe_velero(const Unit& unit, const BackupSchedule& schedule, Copy& copy);
void describe_k8up(const Unit& unit, const BackupSchedule& schedule, Copy& copy);
void describe_volsync(const Unit& unit, const BackupSchedule& source, Copy& copy);
void describe_snapscheduler(const Unit& unit, const BackupSchedule& schedule, Copy& copy);
void describe_gemini(const Unit& unit, const BackupSchedule& group, Copy& copy);
void describe_longhorn(const Unit& unit, const BackupSchedule& job, Copy& copy);
void describe_stash(const Unit& unit, const BackupSchedule& configuration, Copy& copy);
void describe_kubestash(const Unit& unit, const BackupSchedule& configuration, Copy& copy);
void describe_kasten(const Unit& unit, const BackupSchedule& policy, Copy& copy);
void describe_plainly(const Unit& unit, const BackupSchedule& schedule, Copy& copy);

// "daily 7, weekly 4" of a map of numbers; "keep" before a key is dropped.
std::string retention_words(const yaml::Node* retention);
// "bucket 'shop' (s3)" of a map that holds one kind of store with its fields.
std::string store_words(const yaml::Node* store);
void add_time(const yaml::Node* time, Copy& copy);

// Whether a Velero resource policy chooses an action for the claim's volume.
enum class VolumeAction : uint8_t { undecided, none, skip, snapshot, file_system };
VolumeAction volume_action(const Unit& unit, const kube::Object& policy_map, const Claim& claim);
// What makes Velero refuse the ConfigMap as a resource policy; or empty. `old_filters`: whether the
// backup has filters that do not go with those of a policy.
std::string policy_fault(const kube::Object& policy_map, bool old_filters);

}  // namespace kready::graph
