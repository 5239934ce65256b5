// SPDX-License-Identifier: MIT
// One line of a source as a person reads it: indentation, content, comment. Parses nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/source.h"

namespace kready::yaml {

struct Line {
  std::string_view text;     // without the line end
  uint32_t begin = 0;        // of the line
  uint32_t first = 0;        // its first byte that is no blank; the line's end when there is none
  std::string_view content;  // from `first` on, without a trailing comment and blanks

  // The part of the line that is in the piece.
  static Line of(const text::Source& source, uint32_t number, text::Span piece);
  bool is_content() const { return !content.empty(); }
  text::Span span() const { return {first, first + static_cast<uint32_t>(content.size())}; }
};

// The text up to a comment, without blanks at the end.
std::string_view without_comment(std::string_view text);

// At most `most` bytes, cut between characters, with an ellipsis where something is missing.
std::string clipped(std::string_view text, size_t most = 40);

}  // namespace kready::yaml
