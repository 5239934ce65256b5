// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>
#include <cmath>
#include <limits>

#include "cel/functions.h"
#include "cel/overload.h"

namespace kready::cel {

namespace {

bool is_number(const Value& value) {
  return value.kind() == Kind::integer || value.kind() == Kind::unsigned_integer ||
         value.kind() == Kind::real;
}

// The first of the numbers that no other exceeds in the direction (1 greater, -1 less).
Value extreme(std::span<const Value> numbers, int direction) {
  Value best = numbers.front();
  for (const Value& number : numbers) {
    if (!is_number(number)) return no_overload();
    const auto order = compare(number, best);
    if (order && *order * direction > 0) best = number;
  }
  return best;
}

Value extreme_of_call(Call& call, int direction, std::string_view name) {
  if (call.args.empty()) return no_overload();
  if (call.args.size() > 1 || call.args[0].kind() != Kind::list) {
    return extreme(call.args, direction);
  }
  const std::vector<Value> items = items_of(call.args[0]);
  spend_items(call, items.size());
  if (items.empty()) {
    return failure(call, fmt::format("math.{}() of an empty list", name));
  }
  return extreme(items, direction);
}

Value greatest(Call& call) { return extreme_of_call(call, 1, "greatest"); }
Value least(Call& call) { return extreme_of_call(call, -1, "least"); }

template <double (*function)(double)>
Value of_real(Call& call) {
  if (!takes(call, {Kind::real})) return no_overload();
  return Value::real(function(call.args[0].as_real()));
}

template <bool (*test)(double)>
Value test_real(Call& call) {
  if (!takes(call, {Kind::real})) return no_overload();
  return Value::boolean(test(call.args[0].as_real()));
}

double ceiling(double x) { return std::ceil(x); }
double floor_of(double x) { return std::floor(x); }
double rounded(double x) { return std::round(x); }  // halves away from zero
double truncated(double x) { return std::trunc(x); }
bool infinite(double x) { return std::isinf(x); }
bool not_a_number(double x) { return std::isnan(x); }
bool finite(double x) { return std::isfinite(x); }

Value square_root(Call& call) {
  if (call.args.size() != 1 || !is_number(call.args[0])) return no_overload();
  const Value& number = call.args[0];
  if (number.kind() == Kind::integer) {
    return Value::real(std::sqrt(static_cast<double>(number.as_integer())));
  }
  if (number.kind() == Kind::unsigned_integer) {
    return Value::real(std::sqrt(static_cast<double>(number.as_unsigned())));
  }
  return Value::real(std::sqrt(number.as_real()));
}

Value absolute(Call& call) {
  if (takes(call, {Kind::unsigned_integer})) return call.args[0];
  if (takes(call, {Kind::real})) return Value::real(std::fabs(call.args[0].as_real()));
  if (!takes(call, {Kind::integer})) return no_overload();
  const int64_t number = call.args[0].as_integer();
  if (number == std::numeric_limits<int64_t>::min()) return Value::error("integer overflow");
  return Value::integer(number < 0 ? -number : number);
}

Value sign_of(Call& call) {
  if (takes(call, {Kind::unsigned_integer})) {
    return Value::unsigned_integer(call.args[0].as_unsigned() > 0 ? 1 : 0);
  }
  if (takes(call, {Kind::integer})) {
    const int64_t number = call.args[0].as_integer();
    return Value::integer((number > 0 ? 1 : 0) - (number < 0 ? 1 : 0));
  }
  if (!takes(call, {Kind::real})) return no_overload();
  const double number = call.args[0].as_real();
  if (std::isnan(number) || number == 0) return call.args[0];
  return Value::real(number > 0 ? 1 : -1);
}

// Calls `function` on the bits of two integers of one type.
template <uint64_t (*function)(uint64_t, uint64_t)>
Value of_bits(Call& call) {
  if (takes(call, {Kind::integer, Kind::integer})) {
    const auto left = static_cast<uint64_t>(call.args[0].as_integer());
    const auto right = static_cast<uint64_t>(call.args[1].as_integer());
    return Value::integer(static_cast<int64_t>(function(left, right)));
  }
  if (!takes(call, {Kind::unsigned_integer, Kind::unsigned_integer})) return no_overload();
  return Value::unsigned_integer(function(call.args[0].as_unsigned(), call.args[1].as_unsigned()));
}

uint64_t bits_and(uint64_t left, uint64_t right) { return left & right; }
uint64_t bits_or(uint64_t left, uint64_t right) { return left | right; }
uint64_t bits_xor(uint64_t left, uint64_t right) { return left ^ right; }

Value bits_not(Call& call) {
  if (takes(call, {Kind::integer})) return Value::integer(~call.args[0].as_integer());
  if (!takes(call, {Kind::unsigned_integer})) return no_overload();
  return Value::unsigned_integer(~call.args[0].as_unsigned());
}

// Shifts are of the bits: a negative number moved right becomes positive.
uint64_t shifted(uint64_t bits, int64_t offset, bool left) {
  if (offset >= 64) return 0;
  return left ? bits << offset : bits >> offset;
}

Value shift(Call& call, bool left) {
  const bool signed_bits = takes(call, {Kind::integer, Kind::integer});
  if (!signed_bits && !takes(call, {Kind::unsigned_integer, Kind::integer})) return no_overload();
  const int64_t offset = call.args[1].as_integer();
  if (offset < 0) {
    return failure(call, fmt::format("math.bitShift{}() negative offset: {}",
                                     left ? "Left" : "Right", offset));
  }
  if (!signed_bits) {
    return Value::unsigned_integer(shifted(call.args[0].as_unsigned(), offset, left));
  }
  const auto bits = static_cast<uint64_t>(call.args[0].as_integer());
  return Value::integer(static_cast<int64_t>(shifted(bits, offset, left)));
}

Value shift_left(Call& call) { return shift(call, true); }
Value shift_right(Call& call) { return shift(call, false); }

}  // namespace

std::span<const Function> math_functions() {
  static constexpr std::array<Function, 18> list = {{
      {"math.greatest", Form::global, -1, greatest},
      {"math.least", Form::global, -1, least},
      {"math.ceil", Form::global, 1, of_real<ceiling>},
      {"math.floor", Form::global, 1, of_real<floor_of>},
      {"math.round", Form::global, 1, of_real<rounded>},
      {"math.trunc", Form::global, 1, of_real<truncated>},
      {"math.sqrt", Form::global, 1, square_root},
      {"math.abs", Form::global, 1, absolute},
      {"math.sign", Form::global, 1, sign_of},
      {"math.isInf", Form::global, 1, test_real<infinite>},
      {"math.isNaN", Form::global, 1, test_real<not_a_number>},
      {"math.isFinite", Form::global, 1, test_real<finite>},
      {"math.bitAnd", Form::global, 2, of_bits<bits_and>},
      {"math.bitOr", Form::global, 2, of_bits<bits_or>},
      {"math.bitXor", Form::global, 2, of_bits<bits_xor>},
      {"math.bitNot", Form::global, 1, bits_not},
      {"math.bitShiftLeft", Form::global, 2, shift_left},
      {"math.bitShiftRight", Form::global, 2, shift_right},
  }};
  return list;
}

}  // namespace kready::cel
