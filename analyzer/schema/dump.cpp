// SPDX-License-Identifier: MIT
#include "schema/dump.h"

#include <fmt/format.h>

#include "schema/kubernetes.h"

namespace kready::schema {
namespace {

constexpr int bit_count = 32;

std::string_view word(Type type) {
  switch (type) {
    case Type::any:
      return "any";
    case Type::object:
      return "object";
    case Type::list:
      return "list";
    case Type::string:
      return "string";
    case Type::integer:
      return "integer";
    case Type::number:
      return "number";
    case Type::boolean:
      return "boolean";
    case Type::int_or_string:
      return "int-or-string";
    case Type::quantity:
      return "quantity";
  }
  return "";
}

std::string show_run(int first, int last) {
  const bool from_start = first == 0;
  const bool to_end = last == bit_count - 1;
  if (first == last && !from_start && !to_end) return fmt::format("{}", first + oldest_minor);
  const std::string low = from_start ? "" : fmt::format("{}", first + oldest_minor);
  const std::string high = to_end ? "" : fmt::format("{}", last + oldest_minor);
  return fmt::format("{}-{}", low, high);
}

// The name of a type, or its form in brackets; fields of a shape without a name follow below.
std::string form(const Shape& shape) {
  if (const auto name = type_name(shape); !name.empty()) return std::string(name);
  if (shape.type == Type::list) {
    const std::string items = shape.items ? form(*shape.items) : "any";
    const std::string keys = fmt::format("{}", fmt::join(shape.list_keys, "+"));
    const bool is_set = shape.list_type == ListType::set;
    return fmt::format("[{}{}{}]", items, is_set ? "|set" : keys.empty() ? "" : "|", keys);
  }
  if (shape.type == Type::object && shape.values) return fmt::format("{{{}}}", form(*shape.values));
  std::string text(word(shape.type));
  if (shape.limits && !shape.limits->format.empty())
    text += fmt::format(":{}", shape.limits->format);
  return text;
}

const Shape& innermost(const Shape& shape) {
  const Shape* at = &shape;
  while (type_name(*at).empty()) {
    const Shape* next = at->items ? at->items : at->values;
    if (!next) break;
    at = next;
  }
  return *at;
}

std::string choices(const Shape& shape) {
  std::string text = shape.empty_is_unset ? " empty-unset" : "";
  std::string_view mark = shape.closed_choices ? " = " : " ~ ";
  for (const Choice& choice : shape.choices) {
    text += fmt::format("{}{}", mark, choice.text);
    if (choice.in != Minors::all()) text += fmt::format("@{}", dump(choice.in));
    mark = " | ";
  }
  return text;
}

std::string marks(const Field& field) {
  std::string text;
  if (field.in != Minors::all()) text += fmt::format(" @{}", dump(field.in));
  if (field.required_in == field.in) {
    text += " required";
  } else if (!field.required_in.empty()) {
    text += fmt::format(" required@{}", dump(field.required_in));
  }
  if (field.has_default) text += " default";
  if (!field.gate.empty()) text += fmt::format(" gate={}", field.gate);
  if (!field.gated_off_in.empty()) text += fmt::format(" off@{}", dump(field.gated_off_in));
  return text;
}

void add_fields(const Shape& shape, size_t depth, std::string& text) {
  for (const Field& field : shape.fields) {
    const Shape& inner = innermost(*field.shape);
    text += fmt::format("{:{}}{} {}{}{}\n", "", depth, field.name, form(*field.shape), marks(field),
                        choices(inner));
    if (type_name(inner).empty()) add_fields(inner, depth + 2, text);
  }
}

}  // namespace

std::string dump(Minors minors) {
  if (minors == Minors::all()) return "all";
  if (minors.empty()) return "none";
  std::string text;
  const auto has = [&](int bit) { return bit < bit_count && (minors.bits >> bit & 1U) != 0; };
  for (int bit = 0; bit < bit_count; ++bit) {
    if (!has(bit)) continue;
    const int first = bit;
    while (has(bit + 1)) ++bit;
    text += (text.empty() ? "" : ",") + show_run(first, bit);
  }
  return text;
}

std::string dump(const Shape& shape) {
  const Shape& inner = innermost(shape);
  std::string text = form(shape) + choices(inner) + "\n";
  if (&inner == &shape || type_name(inner).empty()) add_fields(inner, 2, text);
  return text;
}

}  // namespace kready::schema
