// SPDX-License-Identifier: MIT
#include "cel/access.h"

#include <fmt/format.h>

#include "cel/overload.h"

namespace kready::cel {
namespace {

Value no_fields(const Value& from, text::Symbol name, Arena& arena) {
  if (from.is_error()) return from;
  return make_error(
      arena, fmt::format("a value of type {} has no field '{}'", type_name(from), name.text()));
}

bool written_null(const Value& value) { return value.kind() == Kind::null && value.origin(); }

// Of an optional, the field of what it holds.
std::optional<Value> find_field(const Value& from, text::Symbol name, Arena& arena) {
  if (from.kind() == Kind::optional) {
    return from.as_optional() ? find_field(*from.as_optional(), name, arena) : std::nullopt;
  }
  if (from.kind() != Kind::map) return no_fields(from, name, arena);
  auto found = from.map_find(name);
  return found && written_null(*found) ? std::nullopt : found;
}

Value optional_field(const Value& from, const Field& field, Arena& arena) {
  const auto found = find_field(from, field.name, arena);
  if (!found) return Value::optional_none();
  return found->is_error() ? *found : make_optional(arena, *found);
}

Value select_field(const Value& from, const Field& field, Arena& arena) {
  if (from.kind() == Kind::map) return from.map_find(field.name).value_or(field.absent);
  if (from.kind() == Kind::optional) return optional_field(from, field, arena);
  return no_fields(from, field.name, arena);
}

// The position of a numeric index; nothing where it is no whole number.
std::optional<int64_t> position(const Value& key) {
  if (key.kind() == Kind::integer) return key.as_integer();
  if (key.kind() == Kind::unsigned_integer) {
    return key.as_unsigned() <= INT64_MAX ? std::optional(static_cast<int64_t>(key.as_unsigned()))
                                          : std::optional<int64_t>(INT64_MAX);
  }
  if (key.kind() != Kind::real || !(key.as_real() > -1e15 && key.as_real() < 1e15)) return {};
  const auto whole = static_cast<int64_t>(key.as_real());
  return static_cast<double>(whole) == key.as_real() ? std::optional(whole) : std::nullopt;
}

bool may_be_key(const Value& key) {
  switch (key.kind()) {
    case Kind::boolean:
    case Kind::integer:
    case Kind::unsigned_integer:
    case Kind::real:
    case Kind::string:
      return true;
    default:
      return false;
  }
}

// The item, nothing where there is none, an error where the types do not fit.
std::optional<Value> find_item(const Value& from, const Value& key) {
  if (from.kind() == Kind::map) {
    return may_be_key(key) ? from.map_find(key) : std::optional(no_overload());
  }
  if (from.kind() != Kind::list) return no_overload();
  const auto at = position(key);
  if (!at) return no_overload();
  if (*at < 0 || static_cast<uint64_t>(*at) >= from.list_size()) return std::nullopt;
  return from.list_at(static_cast<size_t>(*at));
}

}  // namespace

Value select(const Value& from, std::span<const Field> fields, Arena& arena) {
  Value value = select_field(from, fields.front(), arena);
  for (const Field& field : fields.subspan(1)) {
    if (value.is_error()) return value;
    value = select_field(value, field, arena);
  }
  return value;
}

std::optional<Value> find(const Value& from, std::span<const Field> fields, Arena& arena) {
  std::optional<Value> value = find_field(from, fields.front().name, arena);
  for (const Field& field : fields.subspan(1)) {
    if (!value) return value;
    value = find_field(*value, field.name, arena);
  }
  return value;
}

Value has(const Value& from, std::span<const Field> fields, Arena& arena) {
  const auto parents = fields.first(fields.size() - 1);
  const Value parent = parents.empty() ? from : select(from, parents, arena);
  const auto found = find_field(parent, fields.back().name, arena);
  return found && found->is_error() ? *found : Value::boolean(found.has_value());
}

Value index(const Value& from, const Value& key, Arena& arena) {
  if (from.kind() == Kind::optional) return index_optional(from, key, arena);
  if (auto found = find_item(from, key)) return *found;
  const bool list = from.kind() == Kind::list;
  return make_error(arena,
                    fmt::format("{}: {}", list ? "index out of range" : "no such key", dump(key)));
}

Value index_optional(const Value& from, const Value& key, Arena& arena) {
  if (from.kind() == Kind::optional) {
    return from.as_optional() ? index_optional(*from.as_optional(), key, arena) : from;
  }
  const auto found = find_item(from, key);
  if (!found || written_null(*found)) return Value::optional_none();
  return found->is_error() ? *found : make_optional(arena, *found);
}

}  // namespace kready::cel
