// SPDX-License-Identifier: MIT
#include "cel/value.h"

#include <algorithm>
#include <cstring>
#include <type_traits>

#include "cel/entries.h"
#include "yaml/scalar.h"

namespace kready::cel {

static_assert(sizeof(Value) <= 32 && std::is_trivially_copyable_v<Value>);

namespace {

template <typename Item>
std::span<const Item> copied(Arena& arena, std::span<const Item> items) {
  if (items.empty()) return {};
  auto* place = static_cast<Item*>(arena.allocate(items.size_bytes(), alignof(Item)));
  std::uninitialized_copy(items.begin(), items.end(), place);
  return {place, items.size()};
}

template <typename Data>
const Data* placed(Arena& arena, const Data& data) {
  return new (arena.allocate(sizeof(Data), alignof(Data))) Data(data);
}

std::string_view copied_text(Arena& arena, std::string_view text) {
  const std::span<const char> copy = copied(arena, std::span<const char>(text));
  return {copy.data(), copy.size()};
}

}  // namespace

Value Value::list(const ListData* data) { return opaque(Kind::list, data); }
Value Value::map(const MapData* data) { return opaque(Kind::map, data); }
Value Value::timestamp(const Time* time) { return opaque(Kind::timestamp, time); }
Value Value::duration(const Time* time) { return opaque(Kind::duration, time); }
Value Value::optional_none() { return opaque(Kind::optional, nullptr); }
Value Value::optional_of(const Value* value) { return opaque(Kind::optional, value); }

Value Value::record(const Record* record) {
  Value result = opaque(Kind::map, record);
  result.backing_ = Backing::record;
  result.origin_ = record->node();
  return result;
}

Value Value::scalar(const yaml::Node* node) {
  const std::string_view text = node->text();
  if (node->is_surely_string()) return string(text);
  const yaml::Scalar resolved = yaml::resolve(text);
  switch (resolved.type) {
    case yaml::Type::boolean:
      return boolean(resolved.boolean);
    case yaml::Type::integer:
      return resolved.fits ? integer(resolved.integer) : real(resolved.real);
    case yaml::Type::real:
      return real(resolved.real);
    case yaml::Type::string:
      return string(text);
    default:
      return null();
  }
}

const Record* Value::as_record() const {
  return kind_ == Kind::map && backing_ == Backing::record ? record_ : nullptr;
}

const yaml::Node* Value::mapping() const {
  if (backing_ != Backing::record) return plain_mapping();
  const yaml::Node* found = record_->node();
  return found && found->is_mapping() ? found : nullptr;
}

std::optional<Value> Value::data_find(std::string_view key) const {
  for (const auto& [name, value] : as<MapData>()->entries) {
    if (name.kind() == Kind::string && name.as_string() == key) return value;
  }
  return std::nullopt;
}

std::optional<Value> Value::map_find(text::Symbol key) const {
  if (backing_ == Backing::data) return data_find(key.text());
  if (backing_ == Backing::record) {
    if (auto field = record_->field(key)) return field;
  }
  const yaml::Node* map = mapping();
  const yaml::Node* found = map ? map->find(key) : nullptr;
  return found ? std::optional(node(found)) : std::nullopt;
}

std::optional<Value> Value::find_text(std::string_view key) const {
  if (backing_ == Backing::data) return data_find(key);
  if (backing_ == Backing::record) {
    for (const text::Symbol name : record_->names()) {
      if (name.text() == key) return record_->field(name);
    }
  }
  const yaml::Node* map = mapping();
  const yaml::Node* found = map ? map->find(key) : nullptr;
  return found ? std::optional(node(found)) : std::nullopt;
}

std::optional<Value> Value::map_find(const Value& key) const {
  if (key.kind() == Kind::string) return find_text(key.as_string());
  if (backing_ != Backing::data) return std::nullopt;
  for (const auto& [name, value] : as<MapData>()->entries) {
    if (equal(name, key)) return value;
  }
  return std::nullopt;
}

size_t Value::map_size() const {
  if (backing_ == Backing::data) return as<MapData>()->entries.size();
  return count_entries(*this);
}

std::pair<Value, Value> Value::map_at(size_t index) const {
  if (backing_ == Backing::data) return as<MapData>()->entries[index];
  return entries_of(*this)[index];
}

Value make_string(Arena& arena, std::string_view text) {
  return Value::string(copied_text(arena, text));
}

Value make_list(Arena& arena, std::span<const Value> items) {
  return Value::list(placed(arena, ListData{copied(arena, items)}));
}

Value make_map(Arena& arena, std::span<const std::pair<Value, Value>> entries) {
  return Value::map(placed(arena, MapData{copied(arena, entries)}));
}

Value make_error(Arena& arena, std::string_view message) {
  return Value::error(copied_text(arena, message));
}

Value make_optional(Arena& arena, const Value& value) {
  return Value::optional_of(placed(arena, value));
}

Value make_timestamp(Arena& arena, Time time) { return Value::timestamp(placed(arena, time)); }
Value make_duration(Arena& arena, Time time) { return Value::duration(placed(arena, time)); }

}  // namespace kready::cel
