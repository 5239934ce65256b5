// SPDX-License-Identifier: MIT
// Lines and columns of places, cheap even for a hundred thousand findings on one endless line.
// Knows positions, not how they are shown.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "lint/finding.h"
#include "text/source.h"
#include "text/span.h"

namespace kready::report {

struct Region {
  text::Position begin;
  text::Position end;       // just after the last character
  uint32_t line_begin = 0;  // byte offset of the first line
};

// Remembers what it learned of long lines. For one thread.
class Locator {
 public:
  // REQUIRES: place.source != nullptr. A span beyond the source is cut to it.
  Region locate(const lint::Place& place);

 private:
  uint32_t column(const text::Source& source, uint32_t line_begin, uint32_t offset);
  uint32_t points_before(const text::Source& source, uint32_t offset);

  // For sources with long lines: the number of code points before each block of bytes.
  std::unordered_map<const text::Source*, std::vector<uint32_t>> points_;
};

}  // namespace kready::report
