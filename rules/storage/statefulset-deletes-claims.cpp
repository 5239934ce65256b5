// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string_view>

#include "graph/backup.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

// The first claim of which nothing is kept elsewhere for certain; null where there is none.
const graph::BackupRow* lost_claim(const graph::Unit& unit, const kube::Object& set) {
  for (const graph::BackupRow& row : graph::backups_of(unit).rows()) {
    if (row.claim.object != &set || row.claim.kind != graph::ClaimKind::stateful_set) continue;
    const graph::Coverage coverage = row.answer.coverage;
    if (row.answer.need == graph::Need::needed && coverage != graph::Coverage::full &&
        coverage != graph::Coverage::unknown)
      return &row;
  }
  return nullptr;
}

}  // namespace

void statefulset_deletes_claims(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  const yaml::Node* policy =
      kube::mapping_at(object.spec(), "persistentVolumeClaimRetentionPolicy");
  if (!policy || object.group != "apps") return;
  for (std::string_view key : {"whenDeleted", "whenScaled"}) {
    const yaml::Node* value = kube::field(policy, key);
    if (kube::text_of(value) != "Delete") continue;
    const graph::BackupRow* row = lost_claim(ask.unit(), object);
    if (!row) return;
    ask.report(value, fmt::format("{} 'Delete' deletes claim '{}', of which no copy is kept "
                                  "elsewhere",
                                  key, row->claim.name));
  }
}

}  // namespace kready::rules
