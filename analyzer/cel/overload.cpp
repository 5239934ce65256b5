// SPDX-License-Identifier: MIT
#include "cel/overload.h"

#include <algorithm>

namespace kready::cel {

Value no_overload() { return Value::error("no such overload"); }

Value too_much_work() { return Value::error("the values are too large to work on"); }

bool takes(const Call& call, std::initializer_list<Kind> kinds) {
  return std::equal(call.args.begin(), call.args.end(), kinds.begin(), kinds.end(),
                    [](const Value& value, Kind kind) { return value.kind() == kind; });
}

void spend_bytes(Call& call, size_t bytes) { call.cost += 1 + bytes / 10; }
void spend_items(Call& call, size_t items) { call.cost += 1 + items; }

Value text_result(Call& call, std::string_view text) {
  spend_bytes(call, text.size());
  if (text.size() > most_bytes) return Value::error("the resulting string is too large");
  return make_string(call.arena, text);
}

Value list_result(Call& call, const std::vector<Value>& items) {
  spend_items(call, items.size());
  if (items.size() > most_items) return Value::error("the resulting list is too large");
  return make_list(call.arena, items);
}

Value failure(Call& call, std::string_view message) { return make_error(call.arena, message); }

std::vector<Value> items_of(const Value& list) {
  const size_t size = list.list_size();
  std::vector<Value> items;
  items.reserve(size);
  for (size_t i = 0; i < size; ++i) items.push_back(list.list_at(i));
  return items;
}

}  // namespace kready::cel
