// SPDX-License-Identifier: MIT
#include "cel/access.h"

#include <fmt/format.h>

#include <algorithm>

#include "cel/overload.h"

namespace kready::cel {
namespace {

Value no_fields(const Value& from, text::Symbol name, Arena& arena) {
  if (from.is_error()) return from;
  return make_error(
      arena, fmt::format("a value of type {} has no field '{}'", type_name(from), name.text()));
}

bool written_null(const Value& value) { return value.kind() == Kind::null && value.origin(); }

bool is_computed(const Record& record, text::Symbol name) {
  const auto names = record.names();
  return std::find(names.begin(), names.end(), name) != names.end();
}

// How far fields lead through mappings of the manifest without a value being made of what lies
// between.
struct Walk {
  const yaml::Node* node = nullptr;  // where it ends; null where a field is absent
  size_t done = 0;                   // fields followed, the absent one included
  bool begun = false;                // whether there was a mapping to begin with
};

// The fields of a record that are computed end the walk before it begins.
Walk walk(const Value& from, std::span<const Field> fields) {
  Walk walk{from.mapping()};
  const Record* record = from.as_record();
  if (!walk.node || fields.empty()) return walk;
  if (record && is_computed(*record, fields.front().name)) return walk;
  walk.begun = true;
  for (; walk.done < fields.size() && walk.node && walk.node->is_mapping(); ++walk.done) {
    walk.node = walk.node->find(fields[walk.done].name);
  }
  return walk;
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
  const Walk walked = walk(from, fields);
  if (walked.begun && !walked.node) return fields[walked.done - 1].absent;
  Value value = walked.begun ? Value::node(walked.node) : from;
  for (size_t i = walked.done; i < fields.size() && !value.is_error(); ++i) {
    value = select_field(value, fields[i], arena);
  }
  return value;
}

std::optional<Value> find(const Value& from, std::span<const Field> fields, Arena& arena) {
  const Walk walked = walk(from, fields);
  if (walked.begun && !walked.node) return std::nullopt;
  std::optional<Value> value = walked.begun ? Value::node(walked.node) : from;
  if (walked.begun && value->kind() == Kind::null) return std::nullopt;
  for (size_t i = walked.done; i < fields.size() && value && !value->is_error(); ++i) {
    value = find_field(*value, fields[i].name, arena);
  }
  return value;
}

Value has(const Value& from, std::span<const Field> fields, Arena& arena) {
  if (fields.size() == 1) {
    const Walk walked = walk(from, fields);
    if (walked.begun) return Value::boolean(walked.node && !walked.node->is_null());
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
