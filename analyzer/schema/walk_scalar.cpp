// SPDX-License-Identifier: MIT
// The walk's scalars: their types, choices and quantities.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>

#include "cel/quantity.h"
#include "schema/stray.h"
#include "schema/template_text.h"
#include "schema/walk.h"
#include "text/nearest.h"

namespace kready::schema {
namespace {

constexpr size_t most_choices_shown = 12;

std::string_view article(yaml::Type type) {
  if (type == yaml::Type::boolean) return "a boolean";
  return type == yaml::Type::integer ? "an integer" : "a number";
}

// On the way to JSON a number without a fraction becomes an integer ("1.0" and "1e3" too) up to
// where JSON is written with an exponent.
bool is_whole(double number) { return number == std::trunc(number) && std::abs(number) < 1e21; }

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

// Maps of quantities that may not be negative.
constexpr std::array<std::string_view, 5> amounts = {"capacity", "hard", "limits", "overhead",
                                                     "requests"};

bool is_amount(const Frame& frame) {
  return frame.up && std::find(amounts.begin(), amounts.end(), frame.up->key) != amounts.end();
}

// The text JSON has for the value.
std::string json_text(const yaml::Node& node, yaml::Type type) {
  if (type == yaml::Type::boolean) return node.as_boolean().value_or(false) ? "true" : "false";
  if (type == yaml::Type::integer && node.as_integer()) return std::to_string(*node.as_integer());
  return std::string(node.text());
}

std::vector<std::string> choice_names(const Shape& shape, int minor) {
  std::vector<std::string> names;
  for (const Choice& choice : shape.choices) {
    if (choice.in.has(minor)) names.emplace_back(choice.text);
  }
  return names;
}

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (size_t i = 0; i < std::min(names.size(), most_choices_shown); ++i) {
    out += fmt::format("{}'{}'", i > 0 ? ", " : "", names[i]);
  }
  return names.size() > most_choices_shown ? out + ", ..." : out;
}

std::string nearest_choice(std::string_view text, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    if (same_letters(name, text)) return name;
  }
  const auto nearest = text::nearest(text, names, 1);
  return nearest.empty() ? std::string() : nearest.front();
}

}  // namespace

void Walk::scalar(const Frame& frame, yaml::Type type) {
  const size_t before = faults_.size();
  const bool is_text = type == yaml::Type::string;
  const bool is_number = type == yaml::Type::integer || type == yaml::Type::real;
  switch (frame.shape->type) {
    case Type::string:
      if (!is_text) {
        add(FaultKind::string_unquoted, frame.node,
            fmt::format("unquoted value {} is {}, not a string", shown(frame.node->text()),
                        article(type)));
      }
      break;
    case Type::integer:
      integer(frame, type);
      break;
    case Type::int_or_string:
      if (!is_text) integer(frame, type);
      break;
    case Type::number:
      if (!is_number) wrong_type(frame, type);
      break;
    case Type::boolean:
      if (type != yaml::Type::boolean) wrong_type(frame, type);
      break;
    default:
      quantity(frame, type);
      break;
  }
  if (faults_.size() == before) {
    choices(frame, type);
    if (frame.shape->limits) limits(frame, type);
  }
  const bool unsettled = faults_.size() > before && is_template(frame.node->text());
  if (unsettled) faults_.resize(before);
}

void Walk::integer(const Frame& frame, yaml::Type type) {
  const std::optional<double> number = frame.node->as_real();
  if (!number || !is_whole(*number)) return wrong_type(frame, type);
  const Limits* own = frame.shape->limits;
  const bool is_small = (own && own->format == "int32") ||
                        (owner_ == Owner::kubernetes && frame.shape->type == Type::int_or_string);
  const double top = is_small ? 2147483648.0 : 9223372036854775808.0;
  const bool is_exact = !is_small && frame.node->as_integer().has_value();
  if (is_exact || (*number >= -top && *number < top)) return;
  add(FaultKind::limit_violated, frame.node,
      fmt::format("{} is {}, outside the range of {}-bit integers", quoted(frame),
                  shown(frame.node->text()), is_small ? 32 : 64));
}

void Walk::quantity(const Frame& frame, yaml::Type type) {
  const std::string_view text = frame.node->text();
  if (type == yaml::Type::integer || type == yaml::Type::real) {
    const double number = frame.node->as_real().value_or(0);
    if (number < 0 && is_amount(frame)) {
      add(FaultKind::quantity_invalid, frame.node,
          fmt::format("{} is {}, which is negative", quoted(frame), shown(text)));
    }
    return;
  }
  const auto parsed = cel::parse_quantity(trimmed(text));
  if (type == yaml::Type::boolean || !parsed) {
    return add(FaultKind::quantity_invalid, frame.node,
               fmt::format("{} is {}, not a quantity", quoted(frame), shown(text)));
  }
  if (is_amount(frame) && cel::sign(*parsed) < 0) {
    add(FaultKind::quantity_invalid, frame.node,
        fmt::format("{} is {}, which is negative", quoted(frame), shown(text)));
  }
}

void Walk::choices(const Frame& frame, yaml::Type type) {
  const Shape& shape = *frame.shape;
  const yaml::Node& node = *frame.node;
  if (shape.choices.empty() || !shape.closed_choices || !node.is_scalar()) return;
  if (node.text().empty() && shape.empty_is_unset) return;
  const bool is_text = type == yaml::Type::string;
  const std::string json = is_text ? std::string() : json_text(node, type);
  const std::string_view text = is_text ? node.text() : std::string_view(json);
  for (const Choice& choice : shape.choices) {
    if (choice.text == text && choice.in.has(target_.minor)) return;
  }
  const auto names = choice_names(shape, target_.minor);
  if (names.empty()) return;
  const std::string nearest = nearest_choice(text, names);
  const size_t before = faults_.size();
  add(FaultKind::choice_invalid, frame.node,
      fmt::format("{} is {}, not one of {}{}", quoted(frame), shown(text), listed(names),
                  nearest.empty() ? "" : fmt::format(", did you mean '{}'?", nearest)));
  if (faults_.size() > before) faults_.back().is_slip = same_letters(text, nearest);
}

}  // namespace kready::schema
