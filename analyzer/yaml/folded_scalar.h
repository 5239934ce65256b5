// SPDX-License-Identifier: MIT
// Plain and quoted scalars over several lines, whose line ends fold into spaces, and quoted ones
// with escapes.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <string>
#include <string_view>

#include "yaml/node.h"

namespace kready::yaml {

// REQUIRES: the bytes are everyday text. A member that answers false leaves the piece to libyaml.
class FoldedScalar {
 public:
  explicit FoldedScalar(std::pmr::memory_resource& arena) : arena_(arena) {}

  void begin(std::string_view bytes) { bytes_ = bytes; }
  // Goes on with a plain scalar whose first line ends right before `at`, over the lines that are
  // indented deeper than the column `parent`.
  bool plain(uint32_t& at, uint32_t parent, Node& node);
  // Reads the scalar whose quote is at `at`.
  bool quoted(uint32_t& at, Node& node);

 private:
  bool find_plain_line(uint32_t& at, uint32_t parent, size_t& feeds) const;
  bool plain_end(uint32_t at, uint32_t& end) const;
  bool quoted_line(uint32_t& at, char quote, bool& closed);
  bool escape(uint32_t& at);
  bool fold(uint32_t& at, bool escaped);
  void append_feeds(size_t feeds);
  std::string_view copied() const;

  std::string_view bytes_;
  std::pmr::memory_resource& arena_;
  std::string text_;
};

}  // namespace kready::yaml
