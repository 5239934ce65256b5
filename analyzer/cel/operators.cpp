// SPDX-License-Identifier: MIT
#include "cel/operators.h"

#include <limits>
#include <vector>

#include "cel/equality.h"
#include "cel/functions.h"
#include "cel/overload.h"

namespace kready::cel {
namespace {

constexpr int64_t least = std::numeric_limits<int64_t>::min();

Value overflow(Kind kind) {
  if (kind == Kind::timestamp) return Value::error("the timestamp is out of range");
  if (kind == Kind::duration) return Value::error("the duration is out of range");
  return Value::error(kind == Kind::integer ? "int overflow" : "uint overflow");
}

Value joined_text(const Value& left, const Value& right, Arena& arena, Spending& spending) {
  const std::string_view first = left.as_string();
  const std::string_view second = right.as_string();
  spending.used += (first.size() + second.size()) / 10;
  if (first.size() + second.size() > most_bytes) return Value::error("the text is too large");
  std::string text(first);
  text += second;
  const Value result = make_string(arena, text);
  return left.kind() == Kind::bytes ? Value::bytes(result.as_string()) : result;
}

Value joined_lists(const Value& left, const Value& right, Arena& arena, Spending& spending) {
  const size_t size = left.list_size() + right.list_size();
  spending.used += size;
  if (size > most_items) return Value::error("the list is too large");
  std::vector<Value> items = items_of(left);
  for (size_t i = 0; i < right.list_size(); ++i) items.push_back(right.list_at(i));
  return make_list(arena, items);
}

Value in_range(Arena& arena, Kind kind, std::optional<Time> time) {
  if (!time) return overflow(kind);
  if (kind == Kind::timestamp) {
    return timestamp_in_range(*time) ? make_timestamp(arena, *time) : overflow(kind);
  }
  return duration_in_range(*time) ? make_duration(arena, *time) : overflow(kind);
}

bool is_time(Kind kind) { return kind == Kind::timestamp || kind == Kind::duration; }

Value add_times(const Value& left, const Value& right, Arena& arena) {
  const bool both_timestamps = left.kind() == Kind::timestamp && right.kind() == Kind::timestamp;
  if (both_timestamps) return no_overload();
  const bool durations = left.kind() == Kind::duration && right.kind() == Kind::duration;
  return in_range(arena, durations ? Kind::duration : Kind::timestamp,
                  add(left.as_time(), right.as_time()));
}

// With the checked arithmetic of the compiler.
template <typename Number, typename Operation>
std::optional<Number> checked(Number left, Number right, Operation operation) {
  Number result = 0;
  return operation(left, right, &result) ? std::nullopt : std::optional(result);
}

Value whole(std::optional<int64_t> value) {
  return value ? Value::integer(*value) : overflow(Kind::integer);
}
Value whole(std::optional<uint64_t> value) {
  return value ? Value::unsigned_integer(*value) : overflow(Kind::unsigned_integer);
}

template <typename Operation>
Value on_whole(const Value& left, const Value& right, Operation operation) {
  if (left.kind() == Kind::integer) {
    return whole(checked(left.as_integer(), right.as_integer(), operation));
  }
  return whole(checked(left.as_unsigned(), right.as_unsigned(), operation));
}

bool is_whole(Kind kind) { return kind == Kind::integer || kind == Kind::unsigned_integer; }

}  // namespace

Value add(const Value& left, const Value& right, Arena& arena, Spending& spending) {
  if (is_time(left.kind()) && is_time(right.kind())) return add_times(left, right, arena);
  if (left.kind() != right.kind()) return no_overload();
  switch (left.kind()) {
    case Kind::integer:
    case Kind::unsigned_integer:
      return on_whole(left, right,
                      [](auto a, auto b, auto* out) { return __builtin_add_overflow(a, b, out); });
    case Kind::real:
      return Value::real(left.as_real() + right.as_real());
    case Kind::string:
    case Kind::bytes:
      return joined_text(left, right, arena, spending);
    case Kind::list:
      return joined_lists(left, right, arena, spending);
    default:
      return no_overload();
  }
}

Value subtract(const Value& left, const Value& right, Arena& arena) {
  if (is_time(left.kind()) && is_time(right.kind())) {
    const bool mixed = left.kind() != right.kind();
    if (mixed && left.kind() == Kind::duration) return no_overload();
    return in_range(arena, mixed ? Kind::timestamp : Kind::duration,
                    subtract(left.as_time(), right.as_time()));
  }
  if (left.kind() != right.kind()) return no_overload();
  if (left.kind() == Kind::real) return Value::real(left.as_real() - right.as_real());
  if (!is_whole(left.kind())) return no_overload();
  return on_whole(left, right,
                  [](auto a, auto b, auto* out) { return __builtin_sub_overflow(a, b, out); });
}

Value multiply(const Value& left, const Value& right) {
  if (left.kind() != right.kind()) return no_overload();
  if (left.kind() == Kind::real) return Value::real(left.as_real() * right.as_real());
  if (!is_whole(left.kind())) return no_overload();
  return on_whole(left, right,
                  [](auto a, auto b, auto* out) { return __builtin_mul_overflow(a, b, out); });
}

Value divide(const Value& left, const Value& right) {
  if (left.kind() != right.kind()) return no_overload();
  if (left.kind() == Kind::real) return Value::real(left.as_real() / right.as_real());
  if (!is_whole(left.kind())) return no_overload();
  if (right.as_unsigned() == 0) return Value::error("division by zero");
  if (left.kind() == Kind::unsigned_integer) {
    return Value::unsigned_integer(left.as_unsigned() / right.as_unsigned());
  }
  if (left.as_integer() == least && right.as_integer() == -1) return overflow(Kind::integer);
  return Value::integer(left.as_integer() / right.as_integer());
}

Value modulo(const Value& left, const Value& right) {
  if (left.kind() != right.kind() || !is_whole(left.kind())) return no_overload();
  if (right.as_unsigned() == 0) return Value::error("modulus by zero");
  if (left.kind() == Kind::unsigned_integer) {
    return Value::unsigned_integer(left.as_unsigned() % right.as_unsigned());
  }
  if (left.as_integer() == least && right.as_integer() == -1) return overflow(Kind::integer);
  return Value::integer(left.as_integer() % right.as_integer());
}

Value negate(const Value& operand) {
  if (operand.kind() == Kind::real) return Value::real(-operand.as_real());
  if (operand.kind() != Kind::integer) return no_overload();
  if (operand.as_integer() == least) return overflow(Kind::integer);
  return Value::integer(-operand.as_integer());
}

Value ordered(Op op, const Value& left, const Value& right) {
  const auto order = compare(left, right);
  if (!order) {  // not a number is neither less nor greater
    const bool numbers = is_number(left.kind()) && is_number(right.kind());
    return numbers ? Value::boolean(false) : no_overload();
  }
  switch (op) {
    case Op::less:
      return Value::boolean(*order < 0);
    case Op::less_equal:
      return Value::boolean(*order <= 0);
    case Op::greater:
      return Value::boolean(*order > 0);
    default:
      return Value::boolean(*order >= 0);
  }
}

Value is_in(const Value& item, const Value& container, Spending& spending) {
  if (container.kind() == Kind::map) return Value::boolean(container.map_find(item).has_value());
  if (container.kind() != Kind::list) return no_overload();
  const size_t size = container.list_size();
  for (size_t i = 0; i < size; ++i) {
    if (equal(item, container.list_at(i), spending.used, spending.budget)) {
      return Value::boolean(true);
    }
    if (spending.used > spending.budget) break;
  }
  return Value::boolean(false);
}

}  // namespace kready::cel
