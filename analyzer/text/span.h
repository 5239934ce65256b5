// SPDX-License-Identifier: MIT
// Byte ranges and places in one input. Knows nothing of what the bytes mean.
#pragma once

#include <cstdint>

namespace kready::text {

// A half-open range of byte offsets into Source::bytes().
struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

// A place as people count: lines and columns start at 1, columns count Unicode code points.
struct Position {
  uint32_t line = 1;
  uint32_t column = 1;
  friend bool operator==(const Position&, const Position&) = default;
};

}  // namespace kready::text
