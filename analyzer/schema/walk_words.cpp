// SPDX-License-Identifier: MIT
// How the walk names places and values in its messages.
#include <fmt/format.h>

#include "schema/walk.h"

namespace kready::schema {
namespace {

constexpr size_t longest_shown = 60;

// What the item is one of.
std::string step(const Frame& frame) {
  if (!frame.key.empty() || !frame.up) return std::string(frame.key);
  return fmt::format("{}[{}]", step(*frame.up), frame.index);
}

std::string_view kind_of(yaml::Type type) {
  switch (type) {
    case yaml::Type::null:
      return "null";
    case yaml::Type::boolean:
      return "the boolean";
    case yaml::Type::integer:
      return "the integer";
    case yaml::Type::real:
      return "the number";
    case yaml::Type::string:
      return "the string";
    case yaml::Type::sequence:
      return "a list";
    case yaml::Type::mapping:
      break;
  }
  return "a map";
}

std::string_view wanted(Type type) {
  switch (type) {
    case Type::object:
      return "a map";
    case Type::list:
      return "a list";
    case Type::string:
      return "a string";
    case Type::integer:
      return "an integer";
    case Type::number:
      return "a number";
    case Type::boolean:
      return "a boolean";
    case Type::int_or_string:
      return "an integer or a string";
    case Type::quantity:
      return "a quantity";
    case Type::any:
      break;
  }
  return "a value";
}

}  // namespace

std::string path(const Frame& frame) {
  if (!frame.up) return {};
  std::string own = path(*frame.up);
  if (frame.key.empty()) return fmt::format("{}[{}]", own, frame.index);
  return own.empty() ? std::string(frame.key) : fmt::format("{}.{}", own, frame.key);
}

std::string quoted(const Frame& frame) {
  return frame.up ? fmt::format("'{}'", step(frame)) : "the object";
}

std::string shown(std::string_view text) {
  if (text.size() <= longest_shown) return fmt::format("'{}'", text);
  size_t end = longest_shown;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return fmt::format("'{}...'", text.substr(0, end));
}

void Walk::wrong_type(const Frame& frame, yaml::Type type) {
  const yaml::Node& node = *frame.node;
  const std::string value = node.is_scalar() ? " " + shown(node.text()) : std::string();
  add(FaultKind::type_wrong, frame.node,
      fmt::format("{} is {}{}, not {}", quoted(frame), kind_of(type), value,
                  wanted(frame.shape->type)));
}

}  // namespace kready::schema
