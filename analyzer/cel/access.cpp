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

// Follows fields through nodes as far as mappings and fields go, without making values.
// `steps` is how many were followed; null where the next field is absent.
const yaml::Node* walk(const yaml::Node* node, std::span<const Field> fields, size_t& steps) {
  for (steps = 0; steps < fields.size() && node && node->is_mapping(); ++steps) {
    node = node->find(fields[steps].name);
  }
  return node;
}

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
  size_t done = 0;
  const yaml::Node* mapping = from.plain_mapping();
  const yaml::Node* found = mapping ? walk(mapping, fields, done) : nullptr;
  if (mapping && !found) return fields[done - 1].absent;
  if (found && done == fields.size()) return Value::node(found);
  Value value = found ? Value::node(found) : from;
  for (; done < fields.size() && !value.is_error(); ++done) {
    value = select_field(value, fields[done], arena);
  }
  return value;
}

std::optional<Value> find(const Value& from, std::span<const Field> fields, Arena& arena) {
  size_t done = 0;
  const yaml::Node* mapping = from.plain_mapping();
  const yaml::Node* found = mapping ? walk(mapping, fields, done) : nullptr;
  if (mapping && !found) return std::nullopt;
  std::optional<Value> value = found ? Value::node(found) : from;
  if (found && value->kind() == Kind::null) return std::nullopt;
  for (; done < fields.size() && value && !value->is_error(); ++done) {
    value = find_field(*value, fields[done].name, arena);
  }
  return value;
}

Value has(const Value& from, std::span<const Field> fields, Arena& arena) {
  if (const yaml::Node* mapping = from.plain_mapping(); mapping && fields.size() == 1) {
    const yaml::Node* found = mapping->find(fields.front().name);
    return Value::boolean(found && !found->is_null());
  }
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
