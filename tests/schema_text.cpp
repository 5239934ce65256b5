// SPDX-License-Identifier: MIT
#include "schema_text.h"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <vector>

namespace kready::test {
namespace {

constexpr std::array<std::string_view, 9> types = {
    "any", "object", "list", "string", "integer", "number", "boolean", "int-or-string", "quantity"};

std::string show_fields(const schema::Shape& shape) {
  std::vector<std::string> parts;
  for (const schema::Field& field : shape.fields) {
    parts.push_back(fmt::format("{}{}{}: {}", field.name, field.required_in.empty() ? "" : "!",
                                field.has_default ? "=" : "", show(*field.shape)));
  }
  if (shape.values) parts.push_back(fmt::format("*: {}", show(*shape.values)));
  if (shape.preserves_unknown) parts.emplace_back("...");
  return fmt::format("{{{}}}", fmt::join(parts, ", "));
}

void add_branches(std::vector<std::string>& parts, std::string_view word,
                  std::span<const schema::Shape* const> branches) {
  std::vector<std::string> shown;
  for (const schema::Shape* branch : branches) shown.push_back(show(*branch));
  if (!shown.empty()) parts.push_back(fmt::format("{}({})", word, fmt::join(shown, " | ")));
}

void add_limits(std::vector<std::string>& parts, const schema::Limits& limits) {
  const auto add = [&](std::string_view word, const auto& value) {
    if (value) parts.push_back(fmt::format("{}{}", word, *value));
  };
  if (!limits.pattern.empty()) parts.push_back(fmt::format("/{}/", limits.pattern));
  if (!limits.format.empty()) parts.push_back(fmt::format("as {}", limits.format));
  add(limits.exclusive_minimum ? ">" : ">=", limits.minimum);
  add(limits.exclusive_maximum ? "<" : "<=", limits.maximum);
  add("multiple of ", limits.multiple_of);
  add("length>=", limits.min_length);
  add("length<=", limits.max_length);
  add("items>=", limits.min_items);
  add("items<=", limits.max_items);
  add("fields>=", limits.min_properties);
  add("fields<=", limits.max_properties);
  add_branches(parts, "all", limits.all_of);
  add_branches(parts, "any", limits.any_of);
  add_branches(parts, "one", limits.one_of);
  if (limits.none_of) parts.push_back(fmt::format("not({})", show(*limits.none_of)));
  for (const schema::ValidationRule& rule : limits.rules) parts.push_back(std::string(rule.rule));
}

std::string show_type(const schema::Shape& shape) {
  if (shape.type == schema::Type::list || shape.items) {
    const std::string keys = fmt::format("{}", fmt::join(shape.list_keys, ","));
    const std::string_view kind = shape.list_type == schema::ListType::map   ? "map by "
                                  : shape.list_type == schema::ListType::set ? "set"
                                                                             : "";
    return fmt::format("{}{}[{}]", kind, keys, shape.items ? show(*shape.items) : "");
  }
  const bool has_fields = !shape.fields.empty() || shape.values;
  if (shape.type == schema::Type::object || has_fields) return show_fields(shape);
  return std::string(types[static_cast<size_t>(shape.type)]);
}

}  // namespace

std::string show(const schema::Shape& shape) {
  std::vector<std::string> parts = {show_type(shape)};
  if (shape.nullable) parts.emplace_back("or null");
  if (shape.embedded) parts.emplace_back("embedded");
  for (const schema::Choice& choice : shape.choices)
    parts.push_back(fmt::format("'{}'", choice.text));
  if (shape.limits) add_limits(parts, *shape.limits);
  return fmt::format("{}", fmt::join(parts, " "));
}

}  // namespace kready::test
