// SPDX-License-Identifier: MIT
// The entries of any map, whatever is behind it: computed fields first, then the manifest's keys in
// source order, each once. Knows no expressions.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "cel/value.h"

namespace kready::cel {

using Entry = std::pair<Value, Value>;

// REQUIRES: map.kind() is map.
std::vector<Entry> entries_of(const Value& map);
size_t count_entries(const Value& map);
// The same map backed by data, so that walking it is cheap.
Value with_data(Arena& arena, const Value& map);

// Whether two keys are equal as map keys are (numbers across types). Near linear.
bool has_duplicate_keys(std::span<const Entry> entries);

}  // namespace kready::cel
