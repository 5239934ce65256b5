// SPDX-License-Identifier: MIT
// What the operators answer for two values that are no errors. Knows no programs.
#pragma once

#include <cstdint>

#include "cel/code.h"
#include "cel/value.h"

namespace kready::cel {

// What evaluation may spend: `used` grows with the work of an operator.
struct Spending {
  uint64_t used = 0;
  uint64_t budget = 0;
};

Value add(const Value& left, const Value& right, Arena& arena, Spending& spending);
Value subtract(const Value& left, const Value& right, Arena& arena);
Value multiply(const Value& left, const Value& right);
Value divide(const Value& left, const Value& right);
Value modulo(const Value& left, const Value& right);
Value negate(const Value& operand);
Value ordered(Op op, const Value& left, const Value& right);  // <, <=, >, >=
Value is_in(const Value& item, const Value& container, Spending& spending);

}  // namespace kready::cel
