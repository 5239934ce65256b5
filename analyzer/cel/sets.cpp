// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "cel/functions.h"
#include "cel/overload.h"
#include "cel/value_set.h"

namespace kready::cel {

namespace {

struct Lists {
  std::vector<Value> left;
  std::vector<Value> right;
};

std::optional<Lists> lists_of(Call& call) {
  if (!takes(call, {Kind::list, Kind::list})) return std::nullopt;
  Lists lists{items_of(call.args[0]), items_of(call.args[1])};
  spend_items(call, lists.left.size() + lists.right.size());
  return lists;
}

// Whether `test` (all of, any of) holds for the wanted items being among the others; nothing when
// that takes too long to find out.
template <typename Test>
std::optional<bool> among(Call& call, const std::vector<Value>& items,
                          const std::vector<Value>& wanted, Test test) {
  ValueSet set;
  for (const Value& item : items) set.insert(item);
  const bool result =
      test(wanted.begin(), wanted.end(), [&set](const Value& item) { return set.contains(item); });
  call.cost += set.work();
  return set.is_exhausted() ? std::nullopt : std::optional(result);
}

Value boolean_or_error(std::optional<bool> result) {
  return result ? Value::boolean(*result) : too_much_work();
}

std::optional<bool> contains_all(Call& call, const std::vector<Value>& items,
                                 const std::vector<Value>& wanted) {
  return among(call, items, wanted, [](auto begin, auto end, auto predicate) {
    return std::all_of(begin, end, predicate);
  });
}

Value contains(Call& call) {
  const auto lists = lists_of(call);
  if (!lists) return no_overload();
  return boolean_or_error(contains_all(call, lists->left, lists->right));
}

Value equivalent(Call& call) {
  const auto lists = lists_of(call);
  if (!lists) return no_overload();
  const auto there = contains_all(call, lists->left, lists->right);
  if (!there || !*there) return boolean_or_error(there);
  return boolean_or_error(contains_all(call, lists->right, lists->left));
}

Value intersects(Call& call) {
  const auto lists = lists_of(call);
  if (!lists) return no_overload();
  return boolean_or_error(among(
      call, lists->left, lists->right,
      [](auto begin, auto end, auto predicate) { return std::any_of(begin, end, predicate); }));
}

}  // namespace

std::span<const Function> set_functions() {
  static constexpr std::array<Function, 3> list = {{
      {"sets.contains", Form::global, 2, contains},
      {"sets.equivalent", Form::global, 2, equivalent},
      {"sets.intersects", Form::global, 2, intersects},
  }};
  return list;
}

}  // namespace kready::cel
