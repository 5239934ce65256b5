// SPDX-License-Identifier: MIT
// Equality whose work is counted: values that share their parts can take exponential time to
// compare. Knows no operators.
#pragma once

#include <cstdint>

#include "cel/value.h"

namespace kready::cel {

// Adds one to `cost` for each pair compared; the answer means nothing once it exceeds `budget`.
bool equal(const Value& left, const Value& right, uint64_t& cost, uint64_t budget);
bool is_number(Kind kind);

}  // namespace kready::cel
