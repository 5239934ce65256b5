// SPDX-License-Identifier: MIT
// Plain and quoted scalars of the everyday form, on one line and without escapes. Knows nothing of
// what they are part of.
#pragma once

#include <cstdint>
#include <string_view>

#include "yaml/node.h"

namespace kready::yaml {

// Each member reads the scalar at `at` into `node` and moves `at` behind it, or answers false:
// then the piece is libyaml's. REQUIRES: the bytes are everyday text and reach beyond `at`.
class PlainScalars {
 public:
  void begin(std::string_view bytes) { bytes_ = bytes; }
  bool in_block(uint32_t& at, Node& node) const;
  bool in_flow(uint32_t& at, Node& node) const;

 private:
  bool plain(uint32_t& at, Node& node) const;
  bool flow_plain(uint32_t& at, Node& node) const;
  bool quoted(uint32_t& at, Node& node) const;
  bool is_blank_or_end(size_t i) const;
  bool begins_plain(uint32_t at) const;
  bool ends_plain(uint32_t begin, size_t i) const;
  bool is_flow_colon(size_t i) const;

  std::string_view bytes_;
};

}  // namespace kready::yaml
