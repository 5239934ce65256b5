// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "report/backups.h"
#include "report/backups_view.h"
#include "report/glyph.h"

namespace kready::report {
namespace {

void add_copy(const graph::Copy& copy, std::string& text) {
  std::string line = "    " + copy.name;
  if (!copy.times.empty()) line += fmt::format(" at {}", times_of(copy));
  if (!copy.kept.empty()) line += fmt::format(", kept {}", copy.kept);
  if (!copy.destination.empty()) line += fmt::format(", in {}", copy.destination);
  append_visible(text, line);
  text += '\n';
  for (const std::string& caveat : copy.caveats) {
    text += "      ";
    append_visible(text, caveat);
    text += '\n';
  }
}

void add_row(const graph::Unit& unit, const graph::BackupRow& row, std::string& text) {
  append_visible(text, fmt::format("  {}: {}", title_of(row), state_of(row)));
  text += '\n';
  const bool is_needed = row.answer.need == graph::Need::needed;
  for (const graph::Copy& copy : row.answer.copies) add_copy(copy, text);
  std::string reason = reason_of(unit, row);
  const std::vector<std::string> risks = graph::risks(unit, row.claim);
  if (!reason.empty() && row.answer.copies.empty()) {
    append_visible(text, fmt::format("    {}", reason));
    text += '\n';
  }
  if (is_needed && row.answer.coverage <= graph::Coverage::object_only && !risks.empty())
    text += fmt::format("    {}\n", fmt::join(risks, ", "));
}

}  // namespace

std::string backups_text(const graph::Unit& unit) {
  if (graph::backups_of(unit).rows().empty()) return "no claims\n";
  std::string text;
  for (std::string_view namespace_ : unit.namespaces()) {
    const auto rows = rows_of(unit, namespace_);
    if (rows.empty()) continue;
    const std::string title =
        namespace_.empty() ? "no namespace written" : fmt::format("namespace {}", namespace_);
    append_visible(text, title);
    text += '\n';
    for (const graph::BackupRow* row : rows) add_row(unit, *row, text);
    text += '\n';
  }
  return text + count_backups(unit) + "\n";
}

}  // namespace kready::report
