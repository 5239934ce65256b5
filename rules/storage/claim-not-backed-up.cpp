// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "graph/backup.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using graph::Coverage;
using kube::Object;

// Delete is the default of a StorageClass; one that is not in the unit may say anything.
bool is_reclaimed(const graph::Unit& unit, const graph::Claim& claim) {
  const std::string_view name = kube::text_at(kube::field(claim.node, "spec"), "storageClassName");
  const Object* storage_class = name.empty() ? nullptr : unit.find("StorageClass", "", name);
  if (!storage_class) return false;
  const std::string_view policy = kube::text_at(storage_class->node, "reclaimPolicy");
  return policy.empty() || policy == "Delete";
}

bool keeps_itself(const Object& claim) {
  const std::string_view options = claim.annotation("argocd.argoproj.io/sync-options");
  return claim.annotation("kustomize.toolkit.fluxcd.io/prune") == "Disabled" ||
         claim.annotation("kustomize.toolkit.fluxcd.io/prune") == "disabled" ||
         claim.annotation("helm.sh/resource-policy") == "keep" ||
         options.find("Prune=false") != std::string_view::npos ||
         options.find("Prune=confirm") != std::string_view::npos;
}

// Whether a delivery of the unit deletes what is no longer written. Claims that a StatefulSet makes
// are not its own to delete.
bool is_pruned(const graph::Unit& unit, const graph::Claim& claim) {
  if (claim.stateful_set || keeps_itself(*claim.object)) return false;
  for (const Object* delivery : unit.of_kind("Kustomization")) {
    if (kube::boolean_at(delivery->spec(), "prune").value_or(false)) return true;
  }
  for (const Object* delivery : unit.of_kind("Application")) {
    const yaml::Node* automated = kube::field_at(delivery->spec(), {"syncPolicy", "automated"});
    if (kube::boolean_at(automated, "prune").value_or(false)) return true;
  }
  return false;
}

std::string risks(const graph::Unit& unit, const graph::Claim& claim) {
  const bool reclaimed = is_reclaimed(unit, claim);
  const bool pruned = is_pruned(unit, claim);
  if (!reclaimed && !pruned) return {};
  return fmt::format(" ({}{}{})", reclaimed ? "reclaim policy 'Delete'" : "",
                     reclaimed && pruned ? ", " : "", pruned ? "prune enabled" : "");
}

std::string reason(const graph::Unit& unit, const graph::BackupAnswer& backup) {
  if (!backup.reason.empty()) return backup.reason;
  const bool alone = graph::backup_schedules(unit).empty();
  return alone ? "no backup schedule in the unit" : "no backup schedule reaches it";
}

// The risks give way where the line grows too long.
std::string words(const graph::Claim& claim, const graph::BackupAnswer& backup,
                  std::string_view risks, std::string_view reason) {
  constexpr size_t line = 100;
  const std::string_view state =
      backup.coverage == Coverage::none ? "not backed up" : "backed up without its data";
  const std::string full = fmt::format("claim '{}'{} is {}: {}", claim.name, risks, state, reason);
  if (full.size() <= line) return full;
  return fmt::format("claim '{}' is {}: {}", claim.name, state, reason);
}

void check(lint::Ask& ask, const graph::Claim& claim) {
  const auto backup = graph::backup_of(ask.unit(), claim);
  if (backup.coverage > Coverage::object_only) return;
  std::string message = words(claim, backup, risks(ask.unit(), claim), reason(ask.unit(), backup));
  std::vector<lint::RelatedNode> related;
  if (backup.by) {
    related.push_back({backup.by->document, kube::field(backup.by->metadata(), "name"),
                       "the schedule that comes nearest"});
  }
  ask.report_absent(kube::field(claim.node, "metadata"), {"name"}, std::move(message),
                    std::move(related));
}

}  // namespace

void claim_not_backed_up(lint::Ask& ask) {
  for (const graph::Claim& claim : graph::claims_of(ask.unit(), *ask.object())) check(ask, claim);
}

}  // namespace kready::rules
