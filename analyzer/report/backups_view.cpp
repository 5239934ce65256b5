// SPDX-License-Identifier: MIT
#include "report/backups_view.h"

#include <fmt/format.h>

#include <array>

#include "report/words.h"

namespace kready::report {

using graph::BackupRow;
using graph::ClaimKind;
using graph::Coverage;
using graph::Need;

std::string title_of(const BackupRow& row) {
  const graph::Claim& claim = row.claim;
  const std::string object = fmt::format("{} {}", claim.object->kind, claim.object->name);
  switch (claim.kind) {
    case ClaimKind::stateful_set:
      return fmt::format("{}, claim {}", object, claim.name);
    case ClaimKind::pod:
      return fmt::format("{}, volume {}", object, claim.name);
    case ClaimKind::written:
    case ClaimKind::database:
      break;
  }
  return object;
}

std::string_view state_of(const BackupRow& row) {
  switch (row.answer.need) {
    case Need::opted_out:
      return "not needed: it says so";
    case Need::ends_with_pod:
      return "not needed: ends with its pod";
    case Need::outside:
      return "kept outside: on a file server";
    case Need::provided:
      return "provided by the cluster";
    case Need::needed:
      break;
  }
  switch (row.answer.coverage) {
    case Coverage::none:
      return "not backed up";
    case Coverage::object_only:
      return "manifest only";
    case Coverage::unknown:
      return "undecided";
    case Coverage::snapshot_only:
      return "snapshots only";
    case Coverage::full:
      break;
  }
  return "backed up";
}

std::vector<const BackupRow*> rows_of(const graph::Unit& unit, std::string_view namespace_) {
  std::vector<const BackupRow*> rows;
  for (const BackupRow& row : graph::backups_of(unit).rows())
    if (row.claim.namespace_ == namespace_) rows.push_back(&row);
  return rows;
}

std::string reason_of(const graph::Unit& unit, const BackupRow& row) {
  if (row.answer.need != Need::needed) return {};
  if (row.answer.coverage <= Coverage::object_only) return graph::why_not(unit, row.answer);
  const bool is_own = row.claim.kind == ClaimKind::database;
  return is_own && row.answer.coverage != Coverage::full ? row.answer.reason : std::string();
}

std::string times_of(const graph::Copy& copy) {
  return fmt::format("{}", fmt::join(copy.times, ", "));
}

std::string count_backups(const graph::Unit& unit) {
  constexpr std::array states = {Coverage::full, Coverage::snapshot_only, Coverage::unknown,
                                 Coverage::object_only, Coverage::none};
  const auto& rows = graph::backups_of(unit).rows();
  std::string words;
  size_t needed = 0;
  for (Coverage state : states) {
    size_t number = 0;
    std::string_view word;
    for (const BackupRow& row : rows) {
      if (row.answer.need != Need::needed || row.answer.coverage != state) continue;
      word = state_of(row);
      ++number;
    }
    needed += number;
    if (number > 0) words += fmt::format("{}{} {}", words.empty() ? "" : ", ", number, word);
  }
  if (needed < rows.size())
    words += fmt::format("{}{} not needed", words.empty() ? "" : ", ", rows.size() - needed);
  return fmt::format("{}: {}", count(rows.size(), "volume"), words);
}

}  // namespace kready::report
