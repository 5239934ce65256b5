// SPDX-License-Identifier: MIT
#include "yaml/helm_source.h"

#include "text/ascii.h"
#include "text/lines.h"

namespace kready::yaml {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view opening = "# Source: ";

bool is_comment_or_blank(std::string_view line) { return line.empty() || line[0] == '#'; }

std::string_view in_leading_comments(std::string_view text) {
  size_t begin = 0;
  while (begin < text.size()) {
    const size_t end = text::line_end(text, begin);
    const std::string_view line = text::trimmed(text.substr(begin, end - begin));
    if (!is_comment_or_blank(line)) return {};
    if (line.starts_with(opening)) return text::trimmed(line.substr(opening.size()));
    begin = end + 1;
  }
  return {};
}

// Upwards from the mark, as long as the lines are comments.
std::string_view above_mark(std::string_view text) {
  while (!text.empty()) {
    const size_t end = text.find_last_not_of("\r\n");
    if (end == npos) return {};
    const size_t feed = text.find_last_of("\r\n", end);
    const size_t begin = feed == npos ? 0 : feed + 1;
    const std::string_view line = text::trimmed(text.substr(begin, end + 1 - begin));
    if (!is_comment_or_blank(line)) return {};
    if (line.starts_with(opening)) return text::trimmed(line.substr(opening.size()));
    text = text.substr(0, begin);
  }
  return {};
}

}  // namespace

std::string_view helm_source(std::string_view source, text::Span piece) {
  const std::string_view inside =
      in_leading_comments(source.substr(piece.begin, piece.end - piece.begin));
  if (!inside.empty() || piece.begin < 3) return inside;
  return above_mark(source.substr(0, piece.begin - 3));
}

}  // namespace kready::yaml
