// SPDX-License-Identifier: MIT
// The order in which findings are reported: by input, place, rule and message.
#pragma once

#include <span>
#include <unordered_map>
#include <vector>

#include "lint/analysis.h"
#include "lint/finding.h"

namespace kready::lint {

class FindingOrder {
 public:
  // Sources in the order of the units; findings without a place come first.
  explicit FindingOrder(std::span<const UnitInput> units);

  // Stable. Cheap where they are in order already. Thread-safe.
  void sort(std::vector<Finding>& findings) const;

 private:
  struct Key;
  std::vector<Key> keys_of(const std::vector<Finding>& findings) const;

  std::unordered_map<const text::Source*, size_t> numbers_;
};

// Of sorted findings: what is told twice of one place becomes one finding, as does what holds for
// one version after another.
void merge_repeated(std::vector<Finding>& findings);

}  // namespace kready::lint
