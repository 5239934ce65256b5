// SPDX-License-Identifier: MIT
// The lists and maps that programs make.
#include <algorithm>
#include <vector>

#include "cel/entries.h"
#include "cel/machine.h"
#include "cel/overload.h"

namespace kready::cel {
namespace {

// A list or map that grows in the arena. Nobody else sees it before it is complete, so that it
// may change behind its pointer to constant data.
template <typename Data, typename Item>
struct Growing {
  Data data;
  size_t capacity = 0;
};
using GrowingList = Growing<ListData, Value>;
using GrowingMap = Growing<MapData, Entry>;

template <typename Item>
Item* grown(Arena& arena, std::span<const Item> items, size_t capacity) {
  auto* place = static_cast<Item*>(arena.allocate(capacity * sizeof(Item), alignof(Item)));
  std::uninitialized_copy(items.begin(), items.end(), place);
  return place;
}

template <typename Item>
void push(Arena& arena, std::span<const Item>& items, size_t& capacity, const Item& item) {
  Item* begin = const_cast<Item*>(items.data());
  if (items.size() == capacity) {
    capacity = std::max<size_t>(4, capacity * 2);
    begin = grown(arena, items, capacity);
  }
  new (begin + items.size()) Item(item);
  items = {begin, items.size() + 1};
}

template <typename Kind>
Kind* begun(Arena& arena) {
  return new (arena.allocate(sizeof(Kind), alignof(Kind))) Kind();
}

GrowingList& list_in(const Value& value) {
  return *const_cast<GrowingList*>(static_cast<const GrowingList*>(value.as<void>()));
}
GrowingMap& map_in(const Value& value) {
  return *const_cast<GrowingMap*>(static_cast<const GrowingMap*>(value.as<void>()));
}

bool is_key(const Value& key) {
  const Kind kind = key.kind();
  return kind == Kind::boolean || kind == Kind::integer || kind == Kind::unsigned_integer ||
         kind == Kind::string;
}

Value bad_key(const Value& key) {
  return key.is_error() ? key : Value::error("only bool, int, uint and string can be map keys");
}

Value duplicate_key() { return Value::error("a map has the same key twice"); }

}  // namespace

void Machine::build(const Instruction& it) {
  switch (it.op) {
    case Op::begin_list:
      registers_[it.target] = Value::list(&begun<GrowingList>(arena_)->data);
      return;
    case Op::begin_map:
      registers_[it.target] = Value::map(&begun<GrowingMap>(arena_)->data);
      return;
    case Op::append:
      return append(it, at(it.left));
    case Op::append_optional:
      return append_optional(it);
    case Op::insert:
      return insert(it, at(it.left), at(it.right));
    case Op::insert_optional:
      return insert_optional(it);
    case Op::insert_all:
      return insert_all(it);
    default:
      return finish_map(it);
  }
}

Value Machine::make_list(const Instruction& it) {
  const std::span<const Value> items(&registers_[it.left.index()], it.count);
  for (const Value& item : items) {
    if (item.is_error()) return item;
  }
  return cel::make_list(arena_, items);
}

Value Machine::make_map(const Instruction& it) {
  const std::span<const Value> values(&registers_[it.left.index()], it.count);
  std::vector<Entry> entries;
  entries.reserve(values.size() / 2);
  for (size_t i = 0; i < values.size(); i += 2) {
    if (!is_key(values[i])) return bad_key(values[i]);
    if (values[i + 1].is_error()) return values[i + 1];
    entries.emplace_back(values[i], values[i + 1]);
  }
  return has_duplicate_keys(entries) ? duplicate_key() : cel::make_map(arena_, entries);
}

void Machine::append(const Instruction& it, const Value& item) {
  Value& target = registers_[it.target];
  if (item.is_error()) {
    target = item;
    return jump(it.extra);
  }
  GrowingList& list = list_in(target);
  push(arena_, list.data.items, list.capacity, item);
}

void Machine::append_optional(const Instruction& it) {
  const Value& optional = at(it.left);
  if (optional.kind() != Kind::optional) {
    return append(it, optional.is_error() ? optional : no_overload());
  }
  if (optional.as_optional()) append(it, *optional.as_optional());
}

void Machine::insert(const Instruction& it, const Value& key, const Value& value) {
  Value& target = registers_[it.target];
  if (!is_key(key) || value.is_error()) {
    target = is_key(key) ? value : bad_key(key);
    return jump(it.extra);
  }
  GrowingMap& map = map_in(target);
  push(arena_, map.data.entries, map.capacity, Entry(key, value));
}

void Machine::insert_optional(const Instruction& it) {
  const Value& optional = at(it.right);
  if (optional.kind() != Kind::optional) {
    return insert(it, at(it.left), optional.is_error() ? optional : no_overload());
  }
  if (optional.as_optional()) insert(it, at(it.left), *optional.as_optional());
}

void Machine::insert_all(const Instruction& it) {
  const Value map = at(it.left);
  if (map.kind() != Kind::map) {
    registers_[it.target] = map.is_error() ? map : no_overload();
    return jump(it.extra);
  }
  for (const auto& [key, value] : entries_of(map)) insert(it, key, value);
}

void Machine::finish_map(const Instruction& it) {
  Value& target = registers_[it.target];
  if (target.is_error()) return;
  if (has_duplicate_keys(target.as<MapData>()->entries)) target = duplicate_key();
}

}  // namespace kready::cel
