// SPDX-License-Identifier: MIT
// Whether the scheduled backups of a unit copy the data of a claim. Knows how each backup tool
// chooses claims; knows nothing of clusters.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/unit.h"
#include "kube/answer.h"

namespace kready::graph {

enum class ClaimKind : uint8_t {
  written,       // a PersistentVolumeClaim
  stateful_set,  // what a StatefulSet makes of a volumeClaimTemplate
  pod,           // a generic ephemeral volume
  database,      // the volumes of a database that its operator makes
};

// Something that holds data of its own.
struct Claim {
  const kube::Object* object = nullptr;          // the claim, or what makes it
  const yaml::Node* node = nullptr;              // the claim, the template or the database
  const kube::Workload* stateful_set = nullptr;  // null but for a StatefulSet's
  std::string_view name;                         // of the claim, the template or the volume
  std::string_view namespace_;
  ClaimKind kind = ClaimKind::written;
};

// Claims whose data counts, in input order: explicit ones and those of StatefulSets.
std::vector<Claim> claims(const Unit& unit);
// The claims of one object.
std::vector<Claim> claims_of(const Unit& unit, const kube::Object& object);

// Why a claim's data needs no backup of the unit.
enum class Need : uint8_t {
  needed,
  opted_out,      // label or annotation kready.dev/backup: not-needed
  ends_with_pod,  // a generic ephemeral volume
  outside,        // bound to a volume of a file server outside
  provided,       // the cluster is assumed to provide backups
};

// What is at stake beyond the copy: "reclaim policy 'Delete'", "prune enabled".
std::vector<std::string> risks(const Unit& unit, const Claim& claim);

// In rising order of worth.
enum class Coverage : uint8_t {
  none,           // nothing takes it
  object_only,    // the claim's YAML, not its data
  unknown,        // cannot be decided from the manifests
  snapshot_only,  // data, on the same storage system; or a replica to which deletions travel
  full,           // data, elsewhere
};
std::string_view name(Coverage coverage);  // "none", "object only", ...

// What one schedule does for one claim. Words are empty where the manifests do not say.
struct Copy {
  const kube::Object* by = nullptr;
  std::string name;       // of the schedule: "Schedule velero/daily"
  std::string_view tool;  // "Velero"
  Coverage coverage = Coverage::none;
  std::vector<std::string_view> times;  // as written: "0 2 * * *"
  std::string kept;                     // "720h", "daily 7, weekly 4"
  std::string destination;              // "bucket 'shop-backups' (aws)"
  std::vector<std::string> caveats;     // "takes no volume snapshots"
};

struct BackupAnswer {
  Need need = Need::needed;
  Coverage coverage = Coverage::none;
  const kube::Object* by = nullptr;  // the schedule that gives the best coverage
  // Why not, where a schedule comes near: "Schedule velero/daily excludes namespace 'shop'"; the
  // first such schedule in input order. Empty where no schedule is near.
  std::string reason;
  std::vector<Copy> copies;  // of all schedules that take more than nothing, the best first
};

const BackupAnswer& backup_of(const Unit& unit, const Claim& claim);
// The reason in words where nothing covers the claim; never empty then.
std::string why_not(const Unit& unit, const BackupAnswer& answer);

// The backup that a database's own operator makes. Nothing for other objects, and for kinds whose
// operator makes none.
struct OwnBackup {
  bool is_copy = false;        // of another cluster, which is the one to back up
  std::vector<Copy> copies{};  // of schedules that run
  std::string reason{};        // what keeps it from a good one: "no ScheduledBackup names it"
  // What `reason` says is worse than what there is: snapshots that nothing can be restored from.
  bool is_void = false;
};
std::optional<OwnBackup> own_backup(const Unit& unit, const kube::Object& object);

// Every claim of a unit with its answer, those that need no backup and databases included.
struct BackupRow {
  Claim claim;
  BackupAnswer answer;
};
class BackupTable {
 public:
  explicit BackupTable(const Unit& unit);

  const std::vector<BackupRow>& rows() const { return rows_; }  // in input order
  const BackupAnswer& answer(const Claim& claim) const;
  bool has_schedules() const { return has_schedules_; }  // of claims, whichever they are

 private:
  bool has_schedules_ = false;
  std::vector<BackupRow> rows_;
  std::unordered_map<const yaml::Node*, size_t> row_of_;
};
// Made once, by whoever asks first.
const BackupTable& backups_of(const Unit& unit);

// Objects that schedule backups: Velero, K8up, VolSync, Longhorn, operators of databases, ...
std::vector<const kube::Object*> backup_schedules(const Unit& unit);

// What keeps the object from ever making a backup: "has no schedule", at `parent`.`keys`. Not that
// it is paused.
struct BackupFault {
  std::string words;
  const yaml::Node* parent = nullptr;
  std::vector<std::string_view> keys;
};
std::optional<BackupFault> backup_fault(const Unit& unit, const kube::Object& schedule);

}  // namespace kready::graph
