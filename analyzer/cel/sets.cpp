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

ValueSet set_of(const std::vector<Value>& items) {
  ValueSet set;
  for (const Value& item : items) set.insert(item);
  return set;
}

bool contains_all(const std::vector<Value>& items, const std::vector<Value>& wanted) {
  const ValueSet set = set_of(items);
  return std::all_of(wanted.begin(), wanted.end(),
                     [&set](const Value& item) { return set.contains(item); });
}

Value contains(Call& call) {
  const auto lists = lists_of(call);
  if (!lists) return no_overload();
  return Value::boolean(contains_all(lists->left, lists->right));
}

Value equivalent(Call& call) {
  const auto lists = lists_of(call);
  if (!lists) return no_overload();
  return Value::boolean(contains_all(lists->left, lists->right) &&
                        contains_all(lists->right, lists->left));
}

Value intersects(Call& call) {
  const auto lists = lists_of(call);
  if (!lists) return no_overload();
  const ValueSet set = set_of(lists->left);
  return Value::boolean(std::any_of(lists->right.begin(), lists->right.end(),
                                    [&set](const Value& item) { return set.contains(item); }));
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
