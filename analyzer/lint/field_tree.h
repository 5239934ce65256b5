// SPDX-License-Identifier: MIT
// Which of the fields that checks cannot do without are in a subject, found in one walk over it: a
// check whose fields are absent then costs the look at a bit. Knows paths, not checks.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/symbols.h"
#include "yaml/node.h"

namespace kready::lint {

// The paths that lead to a field of one subject. A sequence is not looked into.
class FieldTree {
 public:
  FieldTree();

  // The number of a path; equal paths have one. REQUIRES: not empty.
  uint32_t add(std::span<const text::Symbol> path);

  // Sets the bit of each path that leads somewhere from `node`, which may be null; clears all
  // others. Of a key that stands there twice, what either holds counts.
  void mark(const yaml::Node* node, std::vector<uint64_t>& found) const;

 private:
  struct Branch {
    text::Symbol field;
    uint32_t to = 0;
  };

  uint32_t child(uint32_t parent, text::Symbol field);
  void mark(uint32_t at, const yaml::Node& node, std::vector<uint64_t>& found) const;

  std::vector<std::vector<Branch>> branches_;  // of each path, the longer ones, by address of field
};

inline bool is_marked(const std::vector<uint64_t>& found, uint32_t path) {
  return (found[path / 64] >> (path % 64) & 1U) != 0;
}

}  // namespace kready::lint
