// SPDX-License-Identifier: MIT
#include "schema/schema_node.h"

#include <fmt/format.h>

namespace kready::schema {

std::string_view text_at(const yaml::Node& node, std::string_view key) {
  const yaml::Node* value = node.find(key);
  return value ? value->as_string().value_or("") : std::string_view{};
}

bool is_true(const yaml::Node& node, std::string_view key) {
  const yaml::Node* value = node.find(key);
  return value && value->as_boolean() == true;
}

std::optional<double> real_at(const yaml::Node& node, std::string_view key) {
  const yaml::Node* value = node.find(key);
  return value ? value->as_real() : std::nullopt;
}

std::optional<int64_t> integer_at(const yaml::Node& node, std::string_view key) {
  const yaml::Node* value = node.find(key);
  return value ? value->as_integer() : std::nullopt;
}

std::string json_text(const yaml::Node& scalar) {
  if (scalar.is_null()) return "null";
  if (const auto truth = scalar.as_boolean()) return *truth ? "true" : "false";
  if (const auto integer = scalar.as_integer()) return fmt::format("{}", *integer);
  if (scalar.type() == yaml::Type::real) return fmt::format("{}", scalar.as_real().value_or(0));
  return std::string(scalar.text());
}

}  // namespace kready::schema
