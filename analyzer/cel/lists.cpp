// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "cel/equality.h"
#include "cel/functions.h"
#include "cel/overload.h"
#include "cel/shared_members.h"
#include "cel/value_set.h"

namespace kready::cel {

namespace {

bool is_comparable(const Value& value) {
  switch (value.kind()) {
    case Kind::boolean:
    case Kind::integer:
    case Kind::unsigned_integer:
    case Kind::real:
    case Kind::string:
    case Kind::bytes:
    case Kind::timestamp:
    case Kind::duration:
      return true;
    default:
      return false;
  }
}

bool are_comparable(const std::vector<Value>& items) {
  return std::all_of(items.begin(), items.end(), [&items](const Value& item) {
    return is_comparable(item) && item.kind() == items.front().kind();
  });
}

// The items of a list that can be ordered among themselves; nothing for other arguments.
std::optional<std::vector<Value>> comparable_items(Call& call) {
  if (!takes(call, {Kind::list})) return std::nullopt;
  std::vector<Value> items = items_of(call.args[0]);
  spend_items(call, items.size());
  if (!are_comparable(items)) return std::nullopt;
  return items;
}

Value is_sorted(Call& call) {
  const auto items = comparable_items(call);
  if (!items) return no_overload();
  for (size_t i = 1; i < items->size(); ++i) {
    if (compare((*items)[i - 1], (*items)[i]).value_or(0) > 0) return Value::boolean(false);
  }
  return Value::boolean(true);
}

// The first item that none exceeds in the direction (1 greater, -1 less).
Value extreme(Call& call, int direction, std::string_view name) {
  const auto items = comparable_items(call);
  if (!items) return no_overload();
  if (items->empty()) return failure(call, fmt::format("{} called on an empty list", name));
  Value best = items->front();
  for (const Value& item : *items) {
    if (compare(item, best).value_or(0) * direction > 0) best = item;
  }
  return best;
}

Value least(Call& call) { return extreme(call, -1, "min"); }
Value greatest(Call& call) { return extreme(call, 1, "max"); }

Value add_values(Call& call, const Value& left, const Value& right) {
  if (left.kind() != right.kind()) return no_overload();
  switch (left.kind()) {
    case Kind::integer: {
      int64_t sum = 0;
      if (__builtin_add_overflow(left.as_integer(), right.as_integer(), &sum)) break;
      return Value::integer(sum);
    }
    case Kind::unsigned_integer: {
      const uint64_t sum = left.as_unsigned() + right.as_unsigned();
      if (sum < left.as_unsigned()) return Value::error("unsigned integer overflow");
      return Value::unsigned_integer(sum);
    }
    case Kind::real:
      return Value::real(left.as_real() + right.as_real());
    case Kind::duration: {
      const auto sum = add(left.as_time(), right.as_time());
      if (!sum || !duration_in_range(*sum)) return Value::error("duration out of range");
      return make_duration(call.arena, *sum);
    }
    default:
      return no_overload();
  }
  return Value::error("integer overflow");
}

bool is_summable(const Value& value) {
  return value.kind() == Kind::integer || value.kind() == Kind::unsigned_integer ||
         value.kind() == Kind::real || value.kind() == Kind::duration;
}

Value sum(Call& call) {
  if (!takes(call, {Kind::list})) return no_overload();
  const std::vector<Value> items = items_of(call.args[0]);
  spend_items(call, items.size());
  if (items.empty()) return Value::integer(0);
  if (!is_summable(items.front())) return no_overload();
  Value total = items.front();
  for (size_t i = 1; i < items.size() && !total.is_error(); ++i) {
    total = add_values(call, total, items[i]);
  }
  return total;
}

Value distinct(Call& call) {
  if (!takes(call, {Kind::list})) return no_overload();
  std::vector<Value> kept;
  ValueSet seen;
  for (const Value& item : items_of(call.args[0])) {
    if (seen.insert(item)) kept.push_back(item);
  }
  call.cost += seen.work();
  return seen.is_exhausted() ? too_much_work() : list_result(call, kept);
}

// Stops where more than most_items were visited: lists of shared empty lists hold no items.
void flatten_into(std::vector<Value>& items, const Value& list, int64_t depth, size_t& visited) {
  for (size_t i = 0; i < list.list_size() && visited <= most_items; ++i, ++visited) {
    const Value item = list.list_at(i);
    if (depth > 0 && item.kind() == Kind::list) {
      flatten_into(items, item, depth - 1, visited);
    } else {
      items.push_back(item);
    }
  }
}

Value flatten(Call& call) {
  const bool deep = takes(call, {Kind::list, Kind::integer});
  if (!deep && !takes(call, {Kind::list})) return no_overload();
  const int64_t depth = deep ? call.args[1].as_integer() : 1;
  if (depth < 0) return Value::error("level must be non-negative");
  std::vector<Value> items;
  size_t visited = 0;
  flatten_into(items, call.args[0], depth, visited);
  spend_items(call, visited);
  return visited > most_items ? too_much_work() : list_result(call, items);
}

Value range(Call& call) {
  if (!takes(call, {Kind::integer})) return no_overload();
  const int64_t size = call.args[0].as_integer();
  if (size > static_cast<int64_t>(most_items)) {
    return failure(call, fmt::format("lists.range({}) has more than {} items", size, most_items));
  }
  std::vector<Value> items;
  for (int64_t i = 0; i < size; ++i) items.push_back(Value::integer(i));
  return list_result(call, items);
}

Value slice(Call& call) {
  if (!takes(call, {Kind::list, Kind::integer, Kind::integer})) return no_overload();
  const int64_t start = call.args[1].as_integer();
  const int64_t end = call.args[2].as_integer();
  const auto size = static_cast<int64_t>(call.args[0].list_size());
  if (start < 0 || end < 0 || start > end || end > size) {
    return failure(call, fmt::format("cannot slice({}, {}) a list of {} items", start, end, size));
  }
  std::vector<Value> items;
  for (int64_t i = start; i < end; ++i) {
    items.push_back(call.args[0].list_at(static_cast<size_t>(i)));
  }
  return list_result(call, items);
}

bool is_nan(const Value& value) {
  return value.kind() == Kind::real && std::isnan(value.as_real());
}

// A strict weak order of comparable items of one kind: NaN first.
bool before(const Value& left, const Value& right) {
  if (is_nan(left) || is_nan(right)) return is_nan(left) && !is_nan(right);
  return compare(left, right).value_or(0) < 0;
}

Value sort(Call& call) {
  if (!takes(call, {Kind::list})) return no_overload();
  std::vector<Value> items = items_of(call.args[0]);
  spend_items(call, items.size());
  if (!items.empty() && !is_comparable(items.front())) {
    return Value::error("list elements must be comparable");
  }
  if (!are_comparable(items)) return Value::error("list elements must have the same type");
  std::stable_sort(items.begin(), items.end(), before);
  return list_result(call, items);
}

// The first or last place of the argument among the items.
Value position(Call& call, const std::vector<Value>& items, bool last) {
  uint64_t work = 0;
  int64_t found = -1;
  for (size_t i = 0; i < items.size() && (found < 0 || last); ++i) {
    if (equal(items[i], call.args[1], work, most_work)) found = static_cast<int64_t>(i);
  }
  call.cost += work;
  return work > most_work ? too_much_work() : Value::integer(found);
}

}  // namespace

Value index_of_item(Call& call) {
  if (call.args.size() != 2) return no_overload();
  return position(call, items_of(call.args[0]), false);
}

Value last_index_of_item(Call& call) {
  if (call.args.size() != 2) return no_overload();
  return position(call, items_of(call.args[0]), true);
}

Value reverse_items(Call& call) {
  std::vector<Value> items = items_of(call.args[0]);
  std::reverse(items.begin(), items.end());
  return list_result(call, items);
}

Value sort_pairs(Call& call) {
  std::vector<Value> pairs = items_of(call.args[0]);
  std::vector<Value> keys;
  for (const Value& pair : pairs) keys.push_back(pair.list_at(0));
  spend_items(call, pairs.size());
  if (!keys.empty() && !is_comparable(keys.front())) {
    return Value::error("keys of sortBy must be comparable");
  }
  if (!are_comparable(keys)) return Value::error("keys of sortBy must have the same type");
  std::stable_sort(pairs.begin(), pairs.end(), [](const Value& left, const Value& right) {
    return before(left.list_at(0), right.list_at(0));
  });
  for (Value& pair : pairs) pair = pair.list_at(1);
  return list_result(call, pairs);
}

std::span<const Function> list_functions() {
  static constexpr std::array<Function, 13> list = {{
      {"isSorted", Form::member, 1, is_sorted},
      {"sum", Form::member, 1, sum},
      {"min", Form::member, 1, least},
      {"max", Form::member, 1, greatest},
      {"indexOf", Form::member, 2, index_of},
      {"lastIndexOf", Form::member, 2, last_index_of},
      {"distinct", Form::member, 1, distinct},
      {"flatten", Form::member, 1, flatten},
      {"flatten", Form::member, 2, flatten},
      {"lists.range", Form::global, 1, range},
      {"reverse", Form::member, 1, reverse},
      {"slice", Form::member, 3, slice},
      {"sort", Form::member, 1, sort},
  }};
  return list;
}

}  // namespace kready::cel
