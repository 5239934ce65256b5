// SPDX-License-Identifier: MIT
#include <algorithm>

#include "yaml/document.h"
#include "yaml/scalar_spans.h"

namespace kready::yaml {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The comments of a stretch that holds no scalar text: `#` after a blank or at a line's begin.
void find_in(std::string_view bytes, uint32_t begin, uint32_t end, std::vector<text::Span>& out) {
  for (size_t i = bytes.find('#', begin); i < end; i = bytes.find('#', i)) {
    if (i > 0 && !is_blank(bytes[i - 1])) {
      ++i;
      continue;
    }
    const size_t stop = std::min(bytes.find_first_of("\r\n", i), static_cast<size_t>(end));
    out.push_back({static_cast<uint32_t>(i), static_cast<uint32_t>(stop)});
    i = stop;
  }
}

}  // namespace

std::vector<text::Span> comments(const Document& document) {
  std::vector<text::Span> found;
  const std::string_view bytes = document.source->bytes();
  const std::string_view piece = document.source->slice(document.span);
  if (piece.find('#') == std::string_view::npos) return found;
  uint32_t begin = document.span.begin;
  for (const text::Span scalar : scalar_spans(piece)) {
    const uint32_t scalar_begin = document.span.begin + scalar.begin;
    find_in(bytes, begin, scalar_begin, found);
    begin = document.span.begin + scalar.end;
  }
  find_in(bytes, begin, document.span.end, found);
  return found;
}

}  // namespace kready::yaml
