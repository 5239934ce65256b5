// SPDX-License-Identifier: MIT
#include "schema/schema_type.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "schema/schema_node.h"

namespace kready::schema {
namespace {

Type named(std::string_view name) {
  if (name == "object") return Type::object;
  if (name == "array") return Type::list;
  if (name == "string") return Type::string;
  if (name == "integer") return Type::integer;
  if (name == "number") return Type::number;
  if (name == "boolean") return Type::boolean;
  return Type::any;
}

// The one type among the names, "null" aside.
WrittenType among(std::vector<std::string_view> names) {
  WrittenType written;
  written.nullable = std::erase(names, "null") > 0;
  std::sort(names.begin(), names.end());
  if (names.size() == 1) written.type = named(names.front());
  if (names == std::vector<std::string_view>{"integer", "string"}) {
    written.type = Type::int_or_string;
  }
  return written;
}

std::vector<std::string_view> type_names(const yaml::Node& schema) {
  std::vector<std::string_view> names;
  const yaml::Node* type = schema.find("type");
  if (type && type->is_string()) names.push_back(type->text());
  if (!type) return names;
  for (const yaml::Node& one : type->items()) names.push_back(one.text());
  return names;
}

// Alternatives that say nothing but types.
WrittenType of_alternatives(const yaml::Node& schema) {
  for (const std::string_view key : {"oneOf", "anyOf"}) {
    const yaml::Node* list = schema.find(key);
    if (!list || list->size() != 2) continue;
    std::vector<std::string_view> names;
    const auto branches = list->items();
    const bool only_types =
        std::all_of(branches.begin(), branches.end(), [&](const yaml::Node& branch) {
          const auto own = type_names(branch);
          names.insert(names.end(), own.begin(), own.end());
          return !own.empty() && branch.size() == 1;
        });
    if (!only_types) continue;
    WrittenType written = among(std::move(names));
    written.by_alternatives = written.type == Type::int_or_string;
    if (written.by_alternatives) return written;
  }
  return {};
}

}  // namespace

WrittenType type_of_schema(const yaml::Node& schema) {
  WrittenType written;
  const bool either = is_true(schema, "x-kubernetes-int-or-string");
  written.type = either ? Type::int_or_string : named(text_at(schema, "type"));
  written.nullable = is_true(schema, "nullable");
  // Where a value may be either, anyOf may only say so once more.
  written.by_alternatives = either;
  return written;
}

WrittenType type_of_json_schema(const yaml::Node& schema) {
  if (is_true(schema, "x-kubernetes-int-or-string")) return type_of_schema(schema);
  const auto names = type_names(schema);
  WrittenType written = names.empty() ? of_alternatives(schema) : among(names);
  written.nullable = written.nullable || is_true(schema, "nullable");
  return written;
}

const yaml::Node* referred(const yaml::Node& document, std::string_view reference) {
  if (!reference.starts_with('#')) return nullptr;
  reference.remove_prefix(1);
  const yaml::Node* node = &document;
  while (node && reference.starts_with('/')) {
    reference.remove_prefix(1);
    const size_t end = std::min(reference.find('/'), reference.size());
    node = node->find(reference.substr(0, end));
    reference.remove_prefix(end);
  }
  return node;
}

}  // namespace kready::schema
