// SPDX-License-Identifier: MIT
#include "cel/equality.h"

#include <cmath>
#include <limits>

#include "cel/entries.h"
#include "cel/functions.h"

namespace kready::cel {
namespace {

template <typename Number>
int order(Number left, Number right) {
  return left < right ? -1 : (left > right ? 1 : 0);
}

std::optional<int> order_reals(double left, double right) {
  if (std::isnan(left) || std::isnan(right)) return std::nullopt;
  return order(left, right);
}

int order_whole(int64_t left, uint64_t right) {
  return left < 0 ? -1 : order(static_cast<uint64_t>(left), right);
}

// As the specification's conformance asks, the integer becomes a double, rounded where it is large.
template <typename Integer>
std::optional<int> order_mixed(Integer left, double right) {
  return order_reals(static_cast<double>(left), right);
}

std::optional<int> reversed(std::optional<int> result) {
  return result ? std::optional(-*result) : std::nullopt;
}

std::optional<int> order_integer(int64_t left, const Value& right) {
  if (right.kind() == Kind::integer) return order(left, right.as_integer());
  if (right.kind() == Kind::real) return order_mixed(left, right.as_real());
  return order_whole(left, right.as_unsigned());
}

std::optional<int> order_numbers(const Value& left, const Value& right) {
  if (left.kind() == Kind::integer) return order_integer(left.as_integer(), right);
  if (right.kind() == Kind::integer) return reversed(order_integer(right.as_integer(), left));
  if (left.kind() == Kind::real && right.kind() == Kind::real) {
    return order_reals(left.as_real(), right.as_real());
  }
  if (left.kind() == Kind::real) {
    return reversed(order_mixed(right.as_unsigned(), left.as_real()));
  }
  if (right.kind() == Kind::real) {
    return order_mixed(left.as_unsigned(), right.as_real());
  }
  return order(left.as_unsigned(), right.as_unsigned());
}

struct Counter {
  uint64_t& cost;
  uint64_t budget;
};

bool equal_counted(const Value& left, const Value& right, Counter counter);

bool equal_lists(const Value& left, const Value& right, Counter counter) {
  const size_t size = left.list_size();
  if (size != right.list_size()) return false;
  for (size_t i = 0; i < size; ++i) {
    if (!equal_counted(left.list_at(i), right.list_at(i), counter)) return false;
  }
  return true;
}

bool equal_maps(const Value& left, const Value& right, Counter counter) {
  if (left.map_size() != right.map_size()) return false;
  for (const auto& [key, value] : entries_of(left)) {
    const auto other = right.map_find(key);
    if (!other || !equal_counted(value, *other, counter)) return false;
  }
  return true;
}

bool equal_optionals(const Value& left, const Value& right, Counter counter) {
  if (!left.as_optional() || !right.as_optional()) return left.as_optional() == right.as_optional();
  return equal_counted(*left.as_optional(), *right.as_optional(), counter);
}

bool equal_same_kind(const Value& left, const Value& right, Counter counter) {
  switch (left.kind()) {
    case Kind::null:
      return true;
    case Kind::boolean:
      return left.as_boolean() == right.as_boolean();
    case Kind::string:
    case Kind::bytes:
    case Kind::type:
    case Kind::error:
      return left.as_string() == right.as_string();
    case Kind::list:
      return equal_lists(left, right, counter);
    case Kind::map:
      return equal_maps(left, right, counter);
    case Kind::timestamp:
    case Kind::duration:
      return left.as_time() == right.as_time();
    case Kind::optional:
      return equal_optionals(left, right, counter);
    default:
      return equal_opaque(left, right);
  }
}

bool equal_counted(const Value& left, const Value& right, Counter counter) {
  if (++counter.cost > counter.budget) return false;
  if (is_number(left.kind()) && is_number(right.kind())) return order_numbers(left, right) == 0;
  return left.kind() == right.kind() && equal_same_kind(left, right, counter);
}

}  // namespace

bool is_number(Kind kind) {
  return kind == Kind::integer || kind == Kind::unsigned_integer || kind == Kind::real;
}

bool equal(const Value& left, const Value& right, uint64_t& cost, uint64_t budget) {
  return equal_counted(left, right, {cost, budget});
}

bool equal(const Value& left, const Value& right) {
  uint64_t cost = 0;
  return equal_counted(left, right, {cost, std::numeric_limits<uint64_t>::max()});
}

std::optional<int> compare(const Value& left, const Value& right) {
  if (is_number(left.kind()) && is_number(right.kind())) return order_numbers(left, right);
  if (left.kind() != right.kind()) return std::nullopt;
  switch (left.kind()) {
    case Kind::boolean:
      return order<int>(left.as_boolean(), right.as_boolean());
    case Kind::string:
    case Kind::bytes:
      return left.as_string().compare(right.as_string());
    case Kind::timestamp:
    case Kind::duration:
      return order(left.as_time(), right.as_time());
    case Kind::quantity:
      return compare_quantity(left, right);
    case Kind::semver:
      return compare_semver(left, right);
    default:
      return std::nullopt;
  }
}

}  // namespace kready::cel
