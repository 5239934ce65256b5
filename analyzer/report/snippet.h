// SPDX-License-Identifier: MIT
// One source line as a terminal can show it, with a span of it marked. Knows columns, not findings.
#pragma once

#include <cstdint>
#include <string>

#include "text/source.h"
#include "text/span.h"

namespace kready::report {

struct Snippet {
  std::string line;   // tabs widened, control characters made visible, cut with "…" when long
  std::string marks;  // spaces, then one mark or more below the span
};

// The line that begins at `line_begin`, of a span that begins on it; a span of several lines is
// marked to the end of its first. Takes time for what it shows, however long the line.
Snippet snippet(const text::Source& source, text::Span span, uint32_t line_begin, char mark);

}  // namespace kready::report
