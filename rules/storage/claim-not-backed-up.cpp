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

std::string stakes(const graph::Unit& unit, const graph::Claim& claim) {
  const std::vector<std::string> risks = graph::risks(unit, claim);
  return risks.empty() ? std::string() : fmt::format(" ({})", fmt::join(risks, ", "));
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
  const graph::BackupAnswer& backup = graph::backup_of(ask.unit(), claim);
  if (backup.coverage > Coverage::object_only) return;
  std::string message =
      words(claim, backup, stakes(ask.unit(), claim), graph::why_not(ask.unit(), backup));
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
