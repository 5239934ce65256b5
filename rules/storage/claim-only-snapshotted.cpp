// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "graph/backup.h"
#include "graph/backup_tools.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using graph::Claim;

// What storage of the cluster's own is called, where its class is not in the unit.
constexpr std::array own_storage = {
    std::string_view("ceph"),    std::string_view("rook"),     std::string_view("longhorn"),
    std::string_view("openebs"), std::string_view("zfs"),      std::string_view("lvm"),
    std::string_view("linstor"), std::string_view("mayastor"), std::string_view("topolvm"),
};

// A list of the parameter is YAML: "[a, b]".
bool is_listed(std::string_view list, std::string_view word) {
  for (size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const auto is_end = [](char c) {
      return c == ',' || c == ' ' || c == '[' || c == ']' || c == '"' || c == '\'' || c == '\n';
    };
    const size_t end = at + word.size();
    if ((at == 0 || is_end(list[at - 1])) && (end == list.size() || is_end(list[end]))) return true;
  }
  return false;
}

// Snapshots of clouds lie in another system; what a class that is not in the unit does with them is
// only known of some names.
bool stays_with_volume(const graph::Unit& unit, const Claim& claim, std::string_view durable) {
  if (const kube::Object* type = graph::storage_class(unit, claim)) {
    const std::string_view provisioner = kube::text_at(type->node, "provisioner");
    return !provisioner.empty() && !is_listed(durable, provisioner);
  }
  const std::string_view name = graph::storage_class_name(claim);
  return std::ranges::any_of(own_storage, [&](std::string_view part) {
    return name.find(part) != std::string_view::npos;
  });
}

void check(lint::Ask& ask, const Claim& claim) {
  const graph::BackupAnswer& backup = graph::backup_of(ask.unit(), claim);
  if (backup.coverage != graph::Coverage::snapshot_only) return;
  const graph::Copy& best = backup.copies.front();
  const bool is_replica = best.tool == "VolSync";
  if (!is_replica && !stays_with_volume(ask.unit(), claim, ask.parameter("durable-provisioners")))
    return;
  std::string message = fmt::format(
      "claim '{}' is only {}: {} leaves nothing outside {}", claim.name,
      is_replica ? "replicated" : "snapshotted", best.name,
      is_replica ? "the replica, to which deletions travel" : "the storage of the volume");
  ask.report_absent(
      kube::field(claim.node, "metadata"), {"name"}, std::move(message),
      {{best.by->document, kube::field(best.by->metadata(), "name"), "the schedule"}});
}

}  // namespace

void claim_only_snapshotted(lint::Ask& ask) {
  for (const Claim& claim : graph::claims_of(ask.unit(), *ask.object())) check(ask, claim);
}

}  // namespace kready::rules
