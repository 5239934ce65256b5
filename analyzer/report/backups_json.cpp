// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "report/backups.h"
#include "report/backups_view.h"
#include "report/glyph.h"
#include "report/network_json.h"

namespace kready::report {
namespace {

std::string_view type_of(graph::ClaimKind kind) {
  switch (kind) {
    case graph::ClaimKind::written:
      return "claim";
    case graph::ClaimKind::stateful_set:
      return "claim template";
    case graph::ClaimKind::pod:
      return "ephemeral volume";
    case graph::ClaimKind::database:
      break;
  }
  return "database";
}

std::string_view name_of(graph::Need need) {
  switch (need) {
    case graph::Need::needed:
      return "needed";
    case graph::Need::opted_out:
      return "opted out";
    case graph::Need::ends_with_pod:
      return "ends with pod";
    case graph::Need::outside:
      return "outside";
    case graph::Need::provided:
      break;
  }
  return "provided";
}

template <typename List>
void append_texts(std::string& out, std::string_view lead, const List& texts) {
  out += lead;
  bool is_first = true;
  for (const auto& text : texts)
    append_member(out, std::exchange(is_first, false) ? "" : ",", text);
  out += ']';
}

void append_copy(std::string& out, const graph::Copy& copy) {
  append_member(out, R"({"tool":)", copy.tool);
  append_member(out, R"(,"name":)", copy.name);
  out += R"(,"schedule":{)";
  append_policy(out, *copy.by);
  append_member(out, R"(},"coverage":)", graph::name(copy.coverage));
  append_texts(out, R"(,"times":[)", copy.times);
  if (!copy.kept.empty()) append_member(out, R"(,"kept":)", copy.kept);
  if (!copy.destination.empty()) append_member(out, R"(,"destination":)", copy.destination);
  append_texts(out, R"(,"caveats":[)", copy.caveats);
  out += '}';
}

void append_row(std::string& out, const graph::Unit& unit, const graph::BackupRow& row) {
  const graph::Claim& claim = row.claim;
  append_member(out, R"({"type":)", type_of(claim.kind));
  out += R"(,"object":{)";
  append_policy(out, *claim.object);
  append_member(out, R"(},"name":)", claim.name);
  append_member(out, R"(,"need":)", name_of(row.answer.need));
  append_member(out, R"(,"coverage":)", graph::name(row.answer.coverage));
  if (const std::string reason = reason_of(unit, row); !reason.empty())
    append_member(out, R"(,"reason":)", reason);
  append_texts(out, R"(,"risks":[)", graph::risks(unit, claim));
  out += R"(,"backups":[)";
  bool is_first = true;
  for (const graph::Copy& copy : row.answer.copies) {
    out += std::exchange(is_first, false) ? "\n  " : ",\n  ";
    append_copy(out, copy);
  }
  out += "]}";
}

}  // namespace

std::string backups_json(const graph::Unit& unit) {
  std::string out = R"({"volumes":[)";
  bool is_first = true;
  for (const graph::BackupRow& row : graph::backups_of(unit).rows()) {
    out += std::exchange(is_first, false) ? "\n" : ",\n";
    append_row(out, unit, row);
  }
  return out + "]}";
}

}  // namespace kready::report
