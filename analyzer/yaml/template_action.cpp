// SPDX-License-Identifier: MIT
#include "yaml/template_action.h"

#include <algorithm>

#include "text/lines.h"

namespace kready::yaml {
namespace {

constexpr auto npos = std::string_view::npos;

bool opens_action(std::string_view text) {
  return text.starts_with("{{") || text.starts_with("{%");
}

// The column at which a line's value begins: after its indentation, `- ` marks and a first `key: `.
size_t value_column(std::string_view line) {
  size_t i = line.find_first_not_of(" \t");
  while (i != npos && line.substr(i, 2) == "- ") i = line.find_first_not_of(' ', i + 2);
  if (i == npos || opens_action(line.substr(i))) return i;
  const size_t colon = line.find(": ", i);
  return colon == npos ? npos : line.find_first_not_of(' ', colon + 2);
}

// `key: |`, `- >-` and the like, with a comment after it or not.
bool heads_block_scalar(std::string_view line) {
  if (const size_t comment = line.find(" #"); comment != npos) line = line.substr(0, comment);
  const size_t last = line.find_last_not_of(" \t\r\n");
  if (last == npos) return false;
  line = line.substr(0, last + 1);
  const size_t word = line.find_last_of(" \t");
  const std::string_view mark = line.substr(word == npos ? 0 : word + 1);
  if (mark.empty() || mark.size() > 3 || (mark[0] != '|' && mark[0] != '>')) return false;
  return mark.find_first_not_of("+-123456789", 1) == npos;
}

text::Span action_span(std::string_view text, size_t begin, size_t line_end) {
  const size_t close = text.find(text[begin + 1] == '{' ? "}}" : "%}", begin);
  size_t end = close != npos && close < line_end ? close + 2 : line_end;
  while (end > begin + 2 && (text[end - 1] == '\n' || text[end - 1] == '\r')) --end;
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

}  // namespace

std::optional<text::Span> template_action(std::string_view text, size_t near) {
  if (text.find("{{") == npos && text.find("{%") == npos) return std::nullopt;
  text::Lines lines(text);
  std::optional<text::Span> found;
  size_t block_indent = npos;  // of the line that heads the block scalar we are in
  for (size_t begin = 0; begin < text.size() && (begin <= near || !found);) {
    const size_t end = std::min(lines.next(begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const size_t indent = line.find_first_not_of(" \t\r\n");
    const bool in_block = block_indent != npos && (indent == npos || indent > block_indent);
    if (!in_block && indent != npos) {
      block_indent = heads_block_scalar(line) ? indent : npos;
      const size_t column = value_column(line);
      if (line[indent] != '#' && column != npos && opens_action(line.substr(column))) {
        found = action_span(text, begin + column, end);
      }
    }
    begin = end;
  }
  return found;
}

}  // namespace kready::yaml
