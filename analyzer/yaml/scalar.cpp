// SPDX-License-Identifier: MIT
#include "yaml/scalar.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

namespace kready::yaml {
namespace {

// What the first byte of a plain text allows it to be.
enum class Hint : uint8_t { text, word, digit, sign, dot };

constexpr std::array<Hint, 256> hints = [] {
  std::array<Hint, 256> table{};
  for (const char c : {'y', 'Y', 'n', 'N', 't', 'T', 'f', 'F', 'o', 'O', '~'}) {
    table[static_cast<unsigned char>(c)] = Hint::word;
  }
  for (unsigned char c = '0'; c <= '9'; ++c) table[c] = Hint::digit;
  table['+'] = table['-'] = Hint::sign;
  table['.'] = Hint::dot;
  return table;
}();

template <size_t N>
bool is_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

constexpr std::array<std::string_view, 11> true_words = {
    "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"};
constexpr std::array<std::string_view, 11> false_words = {
    "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"};
constexpr std::array<std::string_view, 4> null_words = {"~", "null", "Null", "NULL"};
constexpr std::array<std::string_view, 3> nan_words = {".nan", ".NaN", ".NAN"};
constexpr std::array<std::string_view, 3> infinity_words = {".inf", ".Inf", ".INF"};

Scalar boolean(bool value) { return {.type = Type::boolean, .boolean = value}; }
Scalar real(double value) { return {.type = Type::real, .real = value}; }

Scalar integer(uint64_t magnitude, bool negative) {
  const uint64_t limit = uint64_t{1} << 63;
  Scalar scalar{.type = Type::integer, .real = static_cast<double>(magnitude)};
  if (negative) scalar.real = -scalar.real;
  scalar.fits = negative ? magnitude <= limit : magnitude < limit;
  if (scalar.fits) scalar.integer = static_cast<int64_t>(negative ? 0 - magnitude : magnitude);
  return scalar;
}

constexpr size_t longest_word = 5;

// A letter that is no hexadecimal digit: of 250m, 256Mi, 10s.
bool ends_no_number(char last) {
  return (last >= 'g' && last <= 'z') || (last >= 'G' && last <= 'Z');
}

Scalar resolve_word(std::string_view text) {
  if (text.size() > longest_word) return {};
  if (is_one_of(text, true_words)) return boolean(true);
  if (is_one_of(text, false_words)) return boolean(false);
  if (is_one_of(text, null_words)) return {.type = Type::null};
  return {};
}

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Digits with at most one point and an optional exponent; the sign is already gone.
bool is_float_syntax(std::string_view text) {
  const size_t exponent = text.find_first_of("eE");
  if (exponent != text.npos) {
    std::string_view power = text.substr(exponent + 1);
    if (power.starts_with('-') || power.starts_with('+')) power.remove_prefix(1);
    if (power.empty() || !all_digits(power)) return false;
    text = text.substr(0, exponent);
  }
  const size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view part = point == text.npos ? "" : text.substr(point + 1);
  return !(whole.empty() && part.empty()) && all_digits(whole) && all_digits(part);
}

// A value too large for a double is not a number to Go, hence text.
Scalar resolve_real(std::string_view text, bool negative) {
  if (!is_float_syntax(text)) return {};
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc::result_out_of_range) {
    // Too small is zero to Go. Digits tell the two apart: a huge value has a positive exponent.
    const size_t exponent = text.find_first_of("eE");
    const bool tiny = exponent != text.npos && text.substr(exponent + 1).starts_with('-');
    return tiny ? real(negative ? -0.0 : 0.0) : Scalar{};
  }
  return real(negative ? -value : value);
}

std::optional<uint64_t> parse_digits(std::string_view digits, int base) {
  uint64_t value = 0;
  const char* end = digits.data() + digits.size();
  const auto [last, error] = std::from_chars(digits.data(), end, value, base);
  if (digits.empty() || error != std::errc{} || last != end) return std::nullopt;
  return value;
}

// Go's base 0: 0x, 0b and 0o in either case, and a bare leading zero is octal.
std::optional<uint64_t> parse_magnitude(std::string_view text) {
  if (text.size() > 1 && text[0] == '0') {
    switch (text[1] | 0x20) {
      case 'x':
        return parse_digits(text.substr(2), 16);
      case 'b':
        return parse_digits(text.substr(2), 2);
      case 'o':
        return parse_digits(text.substr(2), 8);
      default:
        return parse_digits(text.substr(1), 8);
    }
  }
  return parse_digits(text, 10);
}

// A negative number below the 64-bit range, or a signed one above it, is a float to Go.
Scalar resolve_number(std::string_view text) {
  const bool is_signed = text[0] == '-' || text[0] == '+';
  const bool negative = text[0] == '-';
  const std::string_view digits = text.substr(is_signed ? 1 : 0);
  if (digits.empty()) return {};
  if (const auto magnitude = parse_magnitude(digits)) {
    const Scalar scalar = integer(*magnitude, negative);
    if (scalar.fits || !is_signed) return scalar;
  }
  return resolve_real(digits, negative);
}

Scalar resolve_signed_or_digit(std::string_view text) {
  if (text.size() == 5 && text[1] == '.' && is_one_of(text.substr(1), infinity_words)) {
    const double infinity = std::numeric_limits<double>::infinity();
    return real(text[0] == '-' ? -infinity : infinity);
  }
  if (text.find('_') == text.npos) return resolve_number(text);
  std::string bare(text);
  std::erase(bare, '_');
  return resolve_number(bare);
}

Scalar resolve_dot(std::string_view text) {
  if (is_one_of(text, nan_words)) return real(std::numeric_limits<double>::quiet_NaN());
  if (is_one_of(text, infinity_words)) return real(std::numeric_limits<double>::infinity());
  return resolve_real(text, false);
}

}  // namespace

bool is_surely_string(std::string_view plain) {
  if (plain.empty()) return false;
  const Hint hint = hints[static_cast<unsigned char>(plain[0])];
  if (hint == Hint::digit) return ends_no_number(plain.back());
  return hint == Hint::text || (hint == Hint::word && plain.size() > longest_word);
}

Scalar resolve(std::string_view plain) {
  if (plain.empty()) return {.type = Type::null};
  switch (hints[static_cast<unsigned char>(plain[0])]) {
    case Hint::text:
      return {};
    case Hint::word:
      return resolve_word(plain);
    case Hint::dot:
      return resolve_dot(plain);
    case Hint::digit:
    case Hint::sign:
      return resolve_signed_or_digit(plain);
  }
  return {};
}

std::string format_key(double value) {
  const auto narrow = static_cast<float>(value);
  if (std::isnan(narrow)) return ".nan";
  if (std::isinf(narrow)) return narrow < 0 ? "-.inf" : ".inf";
  if (narrow == 0) return std::signbit(narrow) ? "-0" : "0";
  std::array<char, 64> buffer{};
  char* const first = buffer.data();
  const auto written =
      std::to_chars(first, first + buffer.size(), narrow, std::chars_format::scientific);
  const char* const power = std::find(first, written.ptr, 'e') + 1;
  int exponent = 0;
  std::from_chars(power + (*power == '+' ? 1 : 0), written.ptr, exponent);
  const bool scientific = exponent < -4 || exponent >= 6;
  const auto end =
      scientific
          ? written.ptr
          : std::to_chars(first, first + buffer.size(), narrow, std::chars_format::fixed).ptr;
  return std::string(first, static_cast<size_t>(end - first));
}

std::optional<std::string_view> key_text(std::string_view plain, std::string& scratch) {
  if (is_surely_string(plain)) return plain;
  const Scalar scalar = resolve(plain);
  switch (scalar.type) {
    case Type::null:
      return std::nullopt;
    case Type::boolean:
      return scalar.boolean ? "true" : "false";
    case Type::integer:
      scratch = scalar.fits ? std::to_string(scalar.integer) : fmt::format("{:.0f}", scalar.real);
      return scratch;
    case Type::real:
      return scratch = format_key(scalar.real);
    default:
      return plain;
  }
}

}  // namespace kready::yaml
