// SPDX-License-Identifier: MIT
// Reads `|` and `>` scalars of the everyday form: their indentation is that of their first line.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <string>
#include <string_view>

#include "yaml/node.h"

namespace kready::yaml {

class BlockScalar {
 public:
  explicit BlockScalar(std::pmr::memory_resource& arena) : arena_(arena) {}

  void begin(std::string_view bytes) { bytes_ = bytes; }
  // Reads the scalar whose indicator is at `at`, with content deeper than the column `parent`, and
  // moves `at` to the begin of the line behind it; false when the piece is libyaml's.
  bool read(uint32_t& at, uint32_t parent, Node& node);

 private:
  bool read_header();
  bool find_indent(uint32_t parent);
  void append_line();
  bool find_line();
  void skip_spaces(uint32_t most);
  uint32_t content_end() const;

  std::string_view bytes_;
  std::pmr::memory_resource& arena_;
  std::string text_;
  uint32_t at_ = 0;
  uint32_t indent_ = 0;
  uint32_t line_end_ = 0;  // of the last line with content
  size_t empty_ = 0;       // lines without content since then
  bool folded_ = false;
  char chomping_ = '\0';       // `-`, `+` or nothing
  bool has_feed_ = false;      // the last line with content ends with a line feed
  bool begins_blank_ = false;  // and begins with a blank
};

}  // namespace kready::yaml
