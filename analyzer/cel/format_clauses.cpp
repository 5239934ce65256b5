// SPDX-License-Identifier: MIT
#include "cel/format_clauses.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "cel/entries.h"
#include "cel/overload.h"

namespace kready::cel {

namespace {

// Text, or what is wrong.
struct Fault {
  std::string message;
};
using Text = std::variant<std::string, Fault>;

constexpr int default_precision = 6;
constexpr int most_precision = 1000;
constexpr int deepest = 100;

Fault refuse(std::string_view rule, const Value& value) {
  return {fmt::format("error during formatting: {}, was given {}", rule, type_name(value))};
}

std::string_view special(double number) {
  if (std::isnan(number)) return "NaN";
  return number < 0 ? "-Infinity" : "Infinity";
}

std::string plain_real(double number) {
  if (!std::isfinite(number)) return std::string(special(number));
  std::array<char, 512> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed);
  return {digits.data(), end.ptr};
}

// Appends what %s shows of a value. All parts go into one text, so that its length bounds the work
// on values that share their parts.
std::optional<Fault> append_text(std::string& text, const Value& value, int depth);

std::optional<Fault> append_list(std::string& text, const Value& list, int depth) {
  text += '[';
  for (size_t i = 0; i < list.list_size() && text.size() <= most_bytes; ++i) {
    if (i > 0) text += ", ";
    if (auto fault = append_text(text, list.list_at(i), depth)) return fault;
  }
  text += ']';
  return std::nullopt;
}

// Entries in the order of their keys' text.
std::optional<Fault> append_map(std::string& text, const Value& map, int depth) {
  std::vector<std::pair<std::string, Value>> entries;
  for (const auto& [key, value] : entries_of(map)) {
    entries.emplace_back(std::string(), value);
    if (auto fault = append_text(entries.back().first, key, depth)) return fault;
  }
  std::stable_sort(entries.begin(), entries.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  text += '{';
  std::string_view separator;
  for (const auto& [key, value] : entries) {
    if (text.size() > most_bytes) break;
    text += fmt::format("{}{}: ", separator, key);
    if (auto fault = append_text(text, value, depth)) return fault;
    separator = ", ";
  }
  text += '}';
  return std::nullopt;
}

// What %s shows of a value without parts; nothing for other values.
std::optional<std::string> scalar_text(const Value& value) {
  switch (value.kind()) {
    case Kind::null:
      return "null";
    case Kind::boolean:
      return value.as_boolean() ? "true" : "false";
    case Kind::integer:
      return std::to_string(value.as_integer());
    case Kind::unsigned_integer:
      return std::to_string(value.as_unsigned());
    case Kind::real:
      return plain_real(value.as_real());
    case Kind::string:
    case Kind::bytes:
    case Kind::type:
      return std::string(value.as_string());
    case Kind::timestamp:
      return format_timestamp(value.as_time());
    case Kind::duration:
      return format_duration(value.as_time());
    default:
      return std::nullopt;
  }
}

std::optional<Fault> append_text(std::string& text, const Value& value, int depth) {
  if (depth > deepest) return Fault{"error during formatting: the value is nested too deeply"};
  if (value.kind() == Kind::list) return append_list(text, value, depth + 1);
  if (value.kind() == Kind::map) return append_map(text, value, depth + 1);
  const auto scalar = scalar_text(value);
  if (!scalar) {
    return refuse(
        "string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, "
        "types, durations, and timestamps",
        value);
  }
  text += *scalar;
  return std::nullopt;
}

Text string_text(const Value& value) {
  std::string text;
  if (auto fault = append_text(text, value, 0)) return *fault;
  return text;
}

Text decimal_text(const Value& value) {
  if (value.kind() == Kind::integer) return std::to_string(value.as_integer());
  if (value.kind() == Kind::unsigned_integer) return std::to_string(value.as_unsigned());
  if (value.kind() == Kind::real && !std::isfinite(value.as_real())) {
    return std::string(special(value.as_real()));
  }
  return refuse("decimal clause can only be used on integers", value);
}

// %f and %e.
Text real_text(const Value& value, char letter, int precision) {
  double number = 0;
  if (value.kind() == Kind::real) {
    number = value.as_real();
  } else if (value.kind() == Kind::integer) {
    number = static_cast<double>(value.as_integer());
  } else if (value.kind() == Kind::unsigned_integer) {
    number = static_cast<double>(value.as_unsigned());
  } else {
    return refuse(fmt::format("{} clause can only be used on doubles",
                              letter == 'f' ? "fixed-point" : "scientific"),
                  value);
  }
  if (!std::isfinite(number)) return std::string(special(number));
  return letter == 'f' ? fmt::format("{:.{}f}", number, precision)
                       : fmt::format("{:.{}e}", number, precision);
}

// An integer in base 2, 8 or 16; nothing for other kinds.
std::optional<std::string> in_base(const Value& value, int base) {
  std::array<char, 80> digits{};
  char* const end = digits.data() + digits.size();
  if (value.kind() == Kind::integer) {
    return std::string(digits.data(),
                       std::to_chars(digits.data(), end, value.as_integer(), base).ptr);
  }
  if (value.kind() == Kind::unsigned_integer) {
    return std::string(digits.data(),
                       std::to_chars(digits.data(), end, value.as_unsigned(), base).ptr);
  }
  return std::nullopt;
}

std::string upper(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

Text hex_text(const Value& value) {
  if (auto number = in_base(value, 16)) return *number;
  if (value.kind() != Kind::string && value.kind() != Kind::bytes) {
    return refuse("only integers, byte buffers, and strings can be formatted as hex", value);
  }
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const char c : value.as_string()) {
    text += digits[static_cast<unsigned char>(c) >> 4];
    text += digits[static_cast<unsigned char>(c) & 0xF];
  }
  return text;
}

Text binary_text(const Value& value) {
  if (value.kind() == Kind::boolean) return value.as_boolean() ? "1" : "0";
  if (auto number = in_base(value, 2)) return *number;
  return refuse("only integers and bools can be formatted as binary", value);
}

Text octal_text(const Value& value) {
  if (auto number = in_base(value, 8)) return *number;
  return refuse("octal clause can only be used on integers", value);
}

struct Clause {
  char letter = 0;
  int precision = default_precision;
};

Text clause_text(Clause clause, const Value& value) {
  switch (clause.letter) {
    case 's':
      return string_text(value);
    case 'd':
      return decimal_text(value);
    case 'f':
    case 'e':
      return real_text(value, clause.letter, clause.precision);
    case 'b':
      return binary_text(value);
    case 'o':
      return octal_text(value);
    case 'x':
      return hex_text(value);
    default:
      break;
  }
  Text text = hex_text(value);
  if (const auto* digits = std::get_if<std::string>(&text)) return upper(*digits);
  return text;
}

// Reads what follows a '%' from the front of the pattern.
std::variant<Clause, Fault> take_clause(std::string_view& pattern) {
  Clause clause;
  if (pattern.starts_with('.')) {
    pattern.remove_prefix(1);
    const char* end = pattern.data() + pattern.size();
    const auto [stop, error] = std::from_chars(pattern.data(), end, clause.precision);
    if (error != std::errc{} || clause.precision < 0 || clause.precision > most_precision) {
      return Fault{"could not parse formatting clause: error while parsing precision"};
    }
    pattern.remove_prefix(static_cast<size_t>(stop - pattern.data()));
  }
  if (pattern.empty()) return Fault{"could not parse formatting clause: unexpected end of string"};
  clause.letter = pattern.front();
  pattern.remove_prefix(1);
  if (std::string_view("sdfebxXo").find(clause.letter) == std::string_view::npos) {
    return Fault{fmt::format(
        "could not parse formatting clause: unrecognized formatting clause \"{}\"", clause.letter)};
  }
  return clause;
}

// Reads the pattern up to the next clause's end.
Text next_text(std::string_view& pattern, const Value& arguments, size_t& used) {
  const size_t percent = std::min(pattern.find('%'), pattern.size());
  std::string text(pattern.substr(0, percent));
  pattern.remove_prefix(percent);
  if (pattern.empty()) return text;
  pattern.remove_prefix(1);
  if (pattern.starts_with('%')) {
    pattern.remove_prefix(1);
    return text + "%";
  }
  const auto clause = take_clause(pattern);
  if (const auto* fault = std::get_if<Fault>(&clause)) return *fault;
  if (used >= arguments.list_size()) return Fault{fmt::format("index {} out of range", used)};
  Text value = clause_text(std::get<Clause>(clause), arguments.list_at(used++));
  if (const auto* written = std::get_if<std::string>(&value)) return text + *written;
  return value;
}

}  // namespace

Value format_clauses(Call& call) {
  if (!takes(call, {Kind::string, Kind::list})) return no_overload();
  std::string_view pattern = call.args[0].as_string();
  std::string result;
  size_t used = 0;
  while (!pattern.empty() && result.size() <= most_bytes) {
    const Text text = next_text(pattern, call.args[1], used);
    if (const auto* fault = std::get_if<Fault>(&text)) return failure(call, fault->message);
    result += std::get<std::string>(text);
  }
  return text_result(call, result);
}

}  // namespace kready::cel
