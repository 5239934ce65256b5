// SPDX-License-Identifier: MIT
// IntOrString as budgets and rollouts use it: a count or a percentage of a total.
#pragma once

#include <cstdint>
#include <optional>

#include "yaml/node.h"

namespace kready::kube {

struct IntOrPercent {
  int64_t value = 0;
  bool is_percent = false;

  // Percentages of `total` rounded; counts as they are.
  int64_t rounded_up(int64_t total) const;
  int64_t rounded_down(int64_t total) const;
};

// `2` and "25%". Nothing for a quoted number without %, other text, or a negative value: the API
// server refuses those. Null: nothing.
std::optional<IntOrPercent> parse_int_or_percent(const yaml::Node* node);

}  // namespace kready::kube
