// SPDX-License-Identifier: MIT
#include <algorithm>

#include "text/lines.h"
#include "yaml/document.h"
#include "yaml/scalar_spans.h"

namespace kready::yaml {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The comments of a stretch that holds no scalar text: `#` after a blank or at a line's begin.
void find_in(std::string_view bytes, uint32_t begin, uint32_t end, std::vector<text::Span>& out) {
  bytes = bytes.substr(0, end);
  for (size_t i = bytes.find('#', begin); i != bytes.npos; i = bytes.find('#', i)) {
    if (i > 0 && !is_blank(bytes[i - 1])) {
      ++i;
      continue;
    }
    const size_t stop = text::line_end(bytes, i);
    out.push_back({static_cast<uint32_t>(i), static_cast<uint32_t>(stop)});
    i = stop;
  }
}

// The lines before the first content need no parsing. Answers where they end.
uint32_t find_leading(std::string_view bytes, text::Span piece, std::vector<text::Span>& out) {
  size_t begin = piece.begin;
  while (begin < piece.end) {
    const size_t end = std::min<size_t>(text::line_end(bytes, begin), piece.end);
    size_t first = begin;
    while (first < end && is_blank(bytes[first])) ++first;
    if (first < end && bytes[first] != '#') break;
    if (first < end) out.push_back({static_cast<uint32_t>(first), static_cast<uint32_t>(end)});
    begin = std::min<size_t>(end + 1, piece.end);
  }
  return static_cast<uint32_t>(begin);
}

}  // namespace

std::vector<text::Span> comments(const Document& document) {
  std::vector<text::Span> found;
  const std::string_view bytes = document.source->bytes();
  const uint32_t content = find_leading(bytes, document.span, found);
  const std::string_view rest = document.source->slice({content, document.span.end});
  if (rest.find('#') == std::string_view::npos) return found;
  uint32_t begin = content;
  for (const text::Span scalar : scalar_spans(rest)) {
    find_in(bytes, begin, content + scalar.begin, found);
    begin = content + scalar.end;
  }
  find_in(bytes, begin, document.span.end, found);
  return found;
}

}  // namespace kready::yaml
