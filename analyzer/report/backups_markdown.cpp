// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "report/backups.h"
#include "report/backups_view.h"
#include "report/glyph.h"

namespace kready::report {
namespace {

void add_cell(std::string_view words, std::string& text) {
  text += ' ';
  std::string shown;
  append_visible(shown, words);
  for (char byte : shown) {
    if (byte == '|' || byte == '*' || byte == '<' || byte == '_') text += '\\';
    text += byte;
  }
  text += " |";
}

void add_line(std::initializer_list<std::string_view> cells, std::string& text) {
  text += '|';
  for (std::string_view cell : cells) add_cell(cell, text);
  text += '\n';
}

void add_row(const graph::Unit& unit, const graph::BackupRow& row, std::string& text) {
  std::string_view namespace_ = row.claim.namespace_;
  const std::string title = title_of(row);
  if (row.answer.copies.empty())
    add_line({namespace_, title, state_of(row), "", "", "", "", reason_of(unit, row)}, text);
  bool is_first = true;
  for (const graph::Copy& copy : row.answer.copies) {
    const std::string caveats = fmt::format("{}", fmt::join(copy.caveats, "; "));
    add_line({namespace_, title, is_first ? state_of(row) : "", copy.name, times_of(copy),
              copy.kept, copy.destination, caveats},
             text);
    is_first = false;
  }
}

}  // namespace

std::string backups_markdown(const graph::Unit& unit) {
  std::string text =
      "| namespace | volume | state | schedule | when | kept | where | remarks |\n"
      "|---|---|---|---|---|---|---|---|\n";
  for (std::string_view namespace_ : unit.namespaces())
    for (const graph::BackupRow* row : rows_of(unit, namespace_)) add_row(unit, *row, text);
  return text;
}

}  // namespace kready::report
