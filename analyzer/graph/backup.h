// SPDX-License-Identifier: MIT
// Whether the scheduled backups of a unit copy the data of a claim. Knows how each backup tool
// chooses claims; knows nothing of clusters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/unit.h"
#include "kube/answer.h"

namespace kready::graph {

// A PersistentVolumeClaim, or what a StatefulSet makes of one of its volumeClaimTemplates.
struct Claim {
  const kube::Object* object = nullptr;          // the claim or the StatefulSet
  const yaml::Node* node = nullptr;              // the claim or the template
  const kube::Workload* stateful_set = nullptr;  // null for a claim of its own
  std::string_view name;                         // of the claim or the template
  std::string_view namespace_;
};

// Claims whose data counts, in input order: explicit ones and those of StatefulSets.
std::vector<Claim> claims(const Unit& unit);
// The claims of one object.
std::vector<Claim> claims_of(const Unit& unit, const kube::Object& object);

// In rising order of worth.
enum class Coverage : uint8_t {
  none,           // nothing takes it
  object_only,    // the claim's YAML, not its data
  unknown,        // cannot be decided from the manifests
  snapshot_only,  // data, on the same storage system; or a replica to which deletions travel
  full,           // data, elsewhere
};
std::string_view name(Coverage coverage);  // "none", "object only", ...

struct BackupAnswer {
  Coverage coverage = Coverage::none;
  const kube::Object* by = nullptr;  // the schedule that gives the best coverage
  // Why not, where a schedule comes near: "Schedule velero/daily excludes namespace 'shop'"; the
  // first such schedule in input order. Empty where no schedule is near.
  std::string reason;
};

BackupAnswer backup_of(const Unit& unit, const Claim& claim);

// Objects that schedule backups of claims: Velero, K8up, VolSync, Longhorn, ...
std::vector<const kube::Object*> backup_schedules(const Unit& unit);

}  // namespace kready::graph
