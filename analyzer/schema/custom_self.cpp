// SPDX-License-Identifier: MIT
#include "schema/custom_self.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "cel/base64.h"
#include "cel/functions.h"
#include "schema/schema_node.h"

namespace kready::schema {
namespace {

using Pairs = std::vector<std::pair<cel::Value, cel::Value>>;

constexpr std::array<std::string_view, 18> keywords = {
    "as",     "break", "const", "continue", "else", "false",     "for",     "function", "if",
    "import", "in",    "let",   "loop",     "null", "namespace", "package", "return",   "true"};

cel::Value text_value(const yaml::Node& value, std::string_view format, cel::Arena& arena) {
  const std::string_view text = value.text();
  if (format == "date-time") {
    if (const auto time = cel::parse_timestamp(text)) return cel::make_timestamp(arena, *time);
  } else if (format == "duration") {
    if (const auto time = cel::parse_duration(text)) return cel::make_duration(arena, *time);
  } else if (format == "byte") {
    if (const auto bytes = cel::base64_decode(text)) {
      return cel::Value::bytes(cel::make_string(arena, *bytes).as_string());
    }
  }
  return cel::Value::node(&value);
}

cel::Value scalar_value(const yaml::Node& value, const yaml::Node& schema, cel::Arena& arena) {
  const std::string_view type = text_at(schema, "type");
  if (type == "string" && value.is_string()) {
    return text_value(value, text_at(schema, "format"), arena);
  }
  if (type == "number" && value.as_real()) return cel::Value::real(*value.as_real());
  return cel::Value::node(&value);
}

void add_names_of_object(const yaml::Node& value, Pairs& pairs, cel::Arena& arena) {
  for (const std::string_view key : {"apiVersion", "kind"}) {
    if (const yaml::Node* node = value.find(key)) {
      pairs.emplace_back(cel::Value::string(key), cel::Value::node(node));
    }
  }
  Pairs names;
  for (const std::string_view key : {"name", "generateName"}) {
    if (const yaml::Node* node = value.find("metadata", key); node && !node->is_null()) {
      names.emplace_back(cel::Value::string(key), cel::Value::node(node));
    }
  }
  pairs.emplace_back(cel::Value::string("metadata"), cel::make_map(arena, names));
}

cel::Value fields_value(const yaml::Node& value, const yaml::Node& schema, SelfOptions options,
                        cel::Arena& arena) {
  Pairs pairs;
  if (options.is_root) add_names_of_object(value, pairs, arena);
  const yaml::Node* properties = schema.find("properties");
  if (!properties) return cel::make_map(arena, pairs);
  for (const yaml::Entry& property : properties->entries()) {
    const std::string_view name = property.key.text();
    if (options.is_root && (name == "apiVersion" || name == "kind" || name == "metadata")) continue;
    if (options.drops_status && name == "status") continue;
    const yaml::Node* field = value_or_default(value.find(name), property.value);
    if (!field) continue;
    const bool embedded = is_true(property.value, "x-kubernetes-embedded-resource");
    pairs.emplace_back(cel::make_string(arena, escaped_name(name)),
                       self_value(*field, property.value, {embedded, false}, arena));
  }
  return cel::make_map(arena, pairs);
}

cel::Value entries_value(const yaml::Node& value, const yaml::Node& schema, cel::Arena& arena) {
  Pairs pairs;
  for (const yaml::Entry& entry : value.entries()) {
    pairs.emplace_back(cel::Value::string(entry.key.text()),
                       self_value(entry.value, schema, {}, arena));
  }
  return cel::make_map(arena, pairs);
}

cel::Value items_value(const yaml::Node& value, const yaml::Node& schema, cel::Arena& arena) {
  std::vector<cel::Value> items;
  const bool embedded = is_true(schema, "x-kubernetes-embedded-resource");
  for (const yaml::Node& item : value.items()) {
    items.push_back(self_value(item, schema, {embedded, false}, arena));
  }
  return cel::make_list(arena, items);
}

}  // namespace

cel::Value self_value(const yaml::Node& value, const yaml::Node& schema, SelfOptions options,
                      cel::Arena& arena) {
  if (value.is_scalar()) return scalar_value(value, schema, arena);
  if (value.is_sequence()) {
    const yaml::Node* items = schema.find("items");
    return items ? items_value(value, *items, arena) : cel::Value::node(&value);
  }
  const yaml::Node* values = schema.find("additionalProperties");
  if (values && values->is_mapping()) return entries_value(value, *values, arena);
  if (!options.is_root && !schema.find("properties")) return cel::Value::node(&value);
  return fields_value(value, schema, options, arena);
}

const yaml::Node* value_or_default(const yaml::Node* written, const yaml::Node& schema) {
  if (written && (!written->is_null() || is_true(schema, "nullable"))) return written;
  const yaml::Node* value = schema.find("default");
  return value && !value->is_null() ? value : nullptr;
}

std::string escaped_name(std::string_view name) {
  if (std::find(keywords.begin(), keywords.end(), name) != keywords.end()) {
    return "__" + std::string(name) + "__";
  }
  std::string result;
  for (size_t i = 0; i < name.size(); ++i) {
    if (name.substr(i, 2) == "__") {
      result += "__underscores__";
      ++i;
    } else if (name[i] == '.') {
      result += "__dot__";
    } else if (name[i] == '-') {
      result += "__dash__";
    } else if (name[i] == '/') {
      result += "__slash__";
    } else {
      result += name[i];
    }
  }
  return result;
}

}  // namespace kready::schema
