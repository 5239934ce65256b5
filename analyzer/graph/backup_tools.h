// SPDX-License-Identifier: MIT
// One question to one backup tool: does this schedule take that claim? Each tool's rules are in a
// .cpp of its own or with its likes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/backup.h"

namespace kready::graph {

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
std::string_view claim_annotation(const Claim& claim, std::string_view key);  // null data(): absent
std::string_view storage_class_name(const Claim& claim);
// The class object of the unit, the default one where the claim names none; null when unknown.
const kube::Object* storage_class(const Unit& unit, const Claim& claim);

// A pod that mounts the claim, and the volume's name in it.
struct Mount {
  const kube::Workload* workload = nullptr;
  std::string_view volume;
};
std::vector<Mount> mounts_of(const Unit& unit, const Claim& claim);

// yes for equal namespaces, unknown where one of the two is not written.
kube::Answer same_namespace(std::string_view left, std::string_view right);

// The claims a StatefulSet makes are called TEMPLATE-SET-ORDINAL; others have their own names.
bool names_instance(const Claim& claim, std::string_view claim_name);

Verdict ask_velero(const Unit& unit, const kube::Object& schedule, const Claim& claim);
Verdict ask_k8up(const Unit& unit, const kube::Object& schedule, const Claim& claim);
Verdict ask_volsync(const Unit& unit, const kube::Object& source, const Claim& claim);
Verdict ask_snapscheduler(const Unit& unit, const kube::Object& schedule, const Claim& claim);
Verdict ask_gemini(const Unit& unit, const kube::Object& group, const Claim& claim);
Verdict ask_longhorn(const Unit& unit, const kube::Object& job, const Claim& claim);
Verdict ask_stash(const Unit& unit, const kube::Object& configuration, const Claim& claim);
Verdict ask_kubestash(const Unit& unit, const kube::Object& configuration, const Claim& claim);
Verdict ask_kasten(const Unit& unit, const kube::Object& policy, const Claim& claim);
// A CronJob that mounts the claim and runs a program that copies data.
Verdict ask_cron_job(const Unit& unit, const kube::Object& job, const Claim& claim);

// Whether a Velero resource policy chooses an action for the claim's volume.
enum class VolumeAction : uint8_t { undecided, none, skip, snapshot, file_system };
VolumeAction volume_action(const Unit& unit, const kube::Object& policy_map, const Claim& claim);

}  // namespace kready::graph
