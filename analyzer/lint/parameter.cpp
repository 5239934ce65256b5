// SPDX-License-Identifier: MIT
#include "lint/parameter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <memory_resource>
#include <utility>
#include <vector>

#include "cel/quantity.h"
#include "text/pattern.h"
#include "text/source.h"
#include "yaml/document.h"
#include "yaml/scalar.h"

namespace kready::lint {
namespace {

struct TypeWords {
  std::string_view name;
  std::string_view article;  // "an integer"
};
constexpr std::array<TypeWords, 9> type_words{{{"boolean", "true or false"},
                                               {"integer", "an integer"},
                                               {"number", "a number"},
                                               {"string", "a text"},
                                               {"list", "a list of texts"},
                                               {"quantity", "a quantity such as 500m or 1Gi"},
                                               {"duration", "a duration such as 90s, 24h or 7d"},
                                               {"date", "a date such as 2026-01-31"},
                                               {"pattern", "a regular expression"}}};

const TypeWords& words_of(ParameterType type) { return type_words[static_cast<size_t>(type)]; }

std::string shown(const yaml::Node& value) {
  if (value.is_mapping()) return "a map";
  if (value.is_sequence()) return "a list";
  return fmt::format("'{}'", value.text());
}

// Seconds of "90s", "1h30m", "7d".
std::optional<double> seconds_of(std::string_view text) {
  constexpr std::array<std::pair<char, double>, 5> units{
      {{'s', 1}, {'m', 60}, {'h', 3600}, {'d', 86400}, {'w', 604800}}};
  double total = 0;
  if (text.empty()) return std::nullopt;
  while (!text.empty()) {
    uint32_t amount = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), amount);
    if (fault != std::errc{} || end == text.data() + text.size()) return std::nullopt;
    const char mark = *end;
    const auto* unit = std::find_if(units.begin(), units.end(),
                                    [mark](const auto& one) { return one.first == mark; });
    if (unit == units.end()) return std::nullopt;
    total += amount * unit->second;
    text.remove_prefix(static_cast<size_t>(end - text.data()) + 1);
  }
  return total;
}

// Where a value stands among others of its type; nothing for types without an order and for texts
// that are not of the type.
std::optional<double> amount_of(ParameterType type, std::string_view text) {
  if (type == ParameterType::duration) return seconds_of(text);
  if (type == ParameterType::quantity) {
    const auto quantity = cel::parse_quantity(text);
    return quantity ? std::optional(cel::approximate(*quantity)) : std::nullopt;
  }
  const yaml::Scalar scalar = yaml::resolve(text);
  const bool is_number = scalar.type == yaml::Type::integer || scalar.type == yaml::Type::real;
  return is_number ? std::optional(scalar.real) : std::nullopt;
}

bool has_order(ParameterType type) {
  return type == ParameterType::integer || type == ParameterType::number ||
         type == ParameterType::quantity || type == ParameterType::duration;
}

bool is_of_type(ParameterType type, const yaml::Node& value) {
  static const text::Pattern date("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])");
  switch (type) {
    case ParameterType::boolean:
      return value.as_boolean().has_value();
    case ParameterType::integer:
      return value.as_integer().has_value();
    case ParameterType::number:
      return value.as_real().has_value();
    case ParameterType::date:
      return date.matches_all(value.text());
    case ParameterType::pattern:
      return text::Pattern(value.text()).ok();
    case ParameterType::quantity:
    case ParameterType::duration:
      return amount_of(type, value.text()).has_value();
    case ParameterType::string:
    case ParameterType::list:
      break;
  }
  return true;
}

std::optional<ParameterFault> range_fault(const Parameter& parameter, std::string_view text) {
  if (!has_order(parameter.type)) return std::nullopt;
  const auto amount = amount_of(parameter.type, text);
  const auto least = amount_of(parameter.type, parameter.minimum);
  const auto most = amount_of(parameter.type, parameter.maximum);
  if (amount && least && *amount < *least)
    return ParameterFault{fmt::format("is '{}', less than {}", text, parameter.minimum)};
  if (amount && most && *amount > *most)
    return ParameterFault{fmt::format("is '{}', more than {}", text, parameter.maximum)};
  return std::nullopt;
}

std::optional<ParameterFault> pattern_fault(const Parameter& parameter, std::string_view text) {
  if (parameter.pattern.empty() || text::Pattern(parameter.pattern).matches_all(text))
    return std::nullopt;
  return ParameterFault{fmt::format("is '{}', which does not match {}", text, parameter.pattern)};
}

std::string canonical(ParameterType type, const yaml::Node& value) {
  if (type == ParameterType::boolean) return *value.as_boolean() ? "true" : "false";
  if (type == ParameterType::integer) return fmt::format("{}", *value.as_integer());
  if (type == ParameterType::number) return std::string(value.text());
  return quoted_where_needed(value.text());
}

std::variant<std::string, ParameterFault> read_list(const Parameter& parameter,
                                                    const yaml::Node& value) {
  if (!value.is_sequence())
    return ParameterFault{
        fmt::format("is {}, not {}", shown(value), words_of(parameter.type).article)};
  std::vector<std::string> items;
  for (const yaml::Node& item : value.items()) {
    if (!item.is_scalar() || item.is_null())
      return ParameterFault{fmt::format("holds {}, not a text", shown(item))};
    if (auto fault = pattern_fault(parameter, item.text())) return *std::move(fault);
    items.push_back(quoted_where_needed(item.text()));
  }
  return fmt::format("[{}]", fmt::join(items, ", "));
}

}  // namespace

std::string_view name(ParameterType type) { return words_of(type).name; }

std::optional<ParameterType> parameter_type(std::string_view name) {
  const auto* found = std::find_if(type_words.begin(), type_words.end(),
                                   [name](const TypeWords& words) { return words.name == name; });
  if (found == type_words.end()) return std::nullopt;
  return static_cast<ParameterType>(found - type_words.begin());
}

ParameterType type_of(const yaml::Node& value) {
  switch (value.type()) {
    case yaml::Type::boolean:
      return ParameterType::boolean;
    case yaml::Type::integer:
      return ParameterType::integer;
    case yaml::Type::real:
      return ParameterType::number;
    case yaml::Type::sequence:
      return ParameterType::list;
    default:
      return ParameterType::string;
  }
}

std::variant<std::string, ParameterFault> read_parameter(const Parameter& parameter,
                                                         const yaml::Node& value) {
  if (parameter.type == ParameterType::list) return read_list(parameter, value);
  // What the rule's own default is, is allowed: "" for no bound.
  const bool is_default = value.is_string() && value.text() == parameter.value;
  const bool is_text = value.is_scalar() && (value.is_string() || !value.is_null());
  if (!is_text || (!is_default && !is_of_type(parameter.type, value)))
    return ParameterFault{
        fmt::format("is {}, not {}", shown(value), words_of(parameter.type).article)};
  if (!is_default) {
    if (auto fault = range_fault(parameter, value.text())) return *std::move(fault);
    if (auto fault = pattern_fault(parameter, value.text())) return *std::move(fault);
  }
  if (is_default && parameter.type != ParameterType::string) return std::string(parameter.value);
  return canonical(parameter.type, value);
}

std::variant<std::string, ParameterFault> read_parameter(const Parameter& parameter,
                                                         std::string_view text) {
  text::Symbols symbols;
  std::pmr::monotonic_buffer_resource arena;
  const text::Source source("parameter", std::string(text));
  const text::Span all{0, static_cast<uint32_t>(source.bytes().size())};
  const yaml::Document document = yaml::parse(source, all, symbols, arena);
  const bool is_plain_text =
      !document.root || document.root->is_mapping() ||
      (document.root->is_sequence() && parameter.type != ParameterType::list);
  // On a command line a pattern needs no quotes of YAML.
  if (is_plain_text)
    return read_parameter(parameter,
                          yaml::Node::scalar(all, yaml::Style::single_quoted, source.bytes()));
  return read_parameter(parameter, *document.root);
}

std::string quoted_where_needed(std::string_view text) {
  static const text::Pattern safe("[A-Za-z0-9/._][A-Za-z0-9/._@+-]*");
  if (safe.matches_all(text) && yaml::resolve(text).type == yaml::Type::string)
    return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out + '"';
}

}  // namespace kready::lint
