// SPDX-License-Identifier: MIT
#include "cel/quantity.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace kready::cel {

namespace {

__extension__ typedef unsigned __int128 Magnitude;

constexpr Magnitude one = 1'000'000'000;
constexpr int places = 9;                      // of `one`
constexpr Magnitude cap = ~Magnitude{0} >> 1;  // so that a sum of two never wraps
constexpr Magnitude binary_cap = one * ((Magnitude{1} << 63) - 1);

Magnitude magnitude(const Quantity& quantity) {
  return (Magnitude{quantity.high} << 64) | quantity.low;
}

Quantity make(Magnitude value, bool negative, Quantity::Format format) {
  value = std::min(value, cap);
  return {static_cast<uint64_t>(value >> 64), static_cast<uint64_t>(value), negative && value != 0,
          format};
}

Magnitude capped_product(Magnitude left, Magnitude right) {
  if (right != 0 && left > cap / right) return cap;
  return left * right;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Suffix {
  Quantity::Format format = Quantity::Format::decimal_si;
  int64_t exponent = 0;  // of 10, or of 2 where the format is binary
};

constexpr std::string_view decimal_suffixes = "num kMGTPE";  // 10^-9, 10^-6, ...
constexpr std::string_view binary_suffixes = "KMGTPE";       // 2^10, 2^20, ...

// Past these an amount is the cap or rounds to a billionth anyway.
constexpr int64_t exponent_limit = 1'000'000;

std::optional<Suffix> parse_exponent(std::string_view digits) {
  const bool signed_number = digits.starts_with('+') || digits.starts_with('-');
  if (digits.size() <= size_t{signed_number} || !is_digit(digits[signed_number])) {
    return std::nullopt;
  }
  if (digits.front() == '+') digits.remove_prefix(1);
  int64_t exponent = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, exponent);
  if (stop != end || error == std::errc::invalid_argument) return std::nullopt;
  if (error == std::errc::result_out_of_range) {
    exponent = digits.front() == '-' ? -exponent_limit : exponent_limit;
  }
  return Suffix{Quantity::Format::decimal_exponent,
                std::clamp(exponent, -exponent_limit, exponent_limit)};
}

std::optional<Suffix> parse_suffix(std::string_view text) {
  if (text.empty()) return Suffix{};
  if (text.size() > 1 && (text[0] == 'e' || text[0] == 'E') && text[1] != 'i') {
    return parse_exponent(text.substr(1));
  }
  if (text.size() == 2 && text[1] == 'i') {
    const size_t index = binary_suffixes.find(text[0]);
    if (index == std::string_view::npos) return std::nullopt;
    return Suffix{Quantity::Format::binary_si, 10 * (static_cast<int64_t>(index) + 1)};
  }
  const size_t index = decimal_suffixes.find(text[0]);
  if (text.size() != 1 || text[0] == ' ' || index == std::string_view::npos) return std::nullopt;
  return Suffix{Quantity::Format::decimal_si, 3 * static_cast<int64_t>(index) - places};
}

// The digits of a number, read as if its point did not exist.
struct Digits {
  std::string_view whole;
  std::string_view fraction;

  size_t size() const { return whole.size() + fraction.size(); }
  unsigned at(size_t index) const {
    const char c = index < whole.size() ? whole[index] : fraction[index - whole.size()];
    return static_cast<unsigned>(c - '0');
  }
};

Digits take_digits(std::string_view& text) {
  const auto run = [&text] {
    const auto stop = std::find_if_not(text.begin(), text.end(), is_digit);
    const std::string_view digits = text.substr(0, static_cast<size_t>(stop - text.begin()));
    text.remove_prefix(digits.size());
    return digits;
  };
  Digits digits;
  digits.whole = run();
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    digits.fraction = run();
  }
  while (digits.whole.starts_with('0')) digits.whole.remove_prefix(1);
  while (digits.fraction.ends_with('0')) digits.fraction.remove_suffix(1);
  return digits;
}

// Billionths of digits * 10^exponent, rounded up.
Magnitude decimal_amount(const Digits& digits, int64_t exponent) {
  const int64_t kept = static_cast<int64_t>(digits.whole.size()) + exponent + places;
  const auto size = static_cast<int64_t>(digits.size());
  Magnitude value = 0;
  for (int64_t i = 0; i < kept && value < cap; ++i) {
    if (value == 0 && i >= size) return 0;
    const unsigned digit = i < size ? digits.at(static_cast<size_t>(i)) : 0;
    value = value > (cap - digit) / 10 ? cap : value * 10 + digit;
  }
  for (int64_t i = std::max<int64_t>(kept, 0); i < size; ++i) {
    if (digits.at(static_cast<size_t>(i)) != 0) return std::min(value + 1, cap);
  }
  return value;
}

// Billionths of digits * 2^exponent, rounded up. The fraction is summed from its last digit, each
// step keeping the floor, which loses nothing but whether anything was left over.
Magnitude binary_amount(const Digits& digits, int64_t exponent) {
  const Magnitude unit = one << exponent;
  Magnitude whole = 0;
  for (const char c : digits.whole) {
    whole = std::min(capped_product(whole, 10) + static_cast<unsigned>(c - '0'), cap);
  }
  Magnitude fraction = 0;
  bool left_over = false;
  for (size_t i = digits.fraction.size(); i-- > 0;) {
    fraction += unit * static_cast<unsigned>(digits.fraction[i] - '0');
    left_over = left_over || fraction % 10 != 0;
    fraction /= 10;
  }
  return std::min(capped_product(whole, unit) + fraction + (left_over ? 1 : 0), binary_cap);
}

std::string decimal_digits(Magnitude value) {
  std::string reversed;
  do {
    reversed.push_back(static_cast<char>('0' + static_cast<int>(value % 10)));
    value /= 10;
  } while (value != 0);
  return {reversed.rbegin(), reversed.rend()};
}

std::string decimal_text(Magnitude value, Quantity::Format format) {
  const bool exponents = format == Quantity::Format::decimal_exponent;
  int exponent = -places;
  while (value % 1000 == 0 && (exponents || exponent < 18)) {
    value /= 1000;
    exponent += 3;
  }
  std::string text = decimal_digits(value);
  if (exponent == 0) return text;
  if (exponents) return text + "e" + std::to_string(exponent);
  return text + decimal_suffixes[static_cast<size_t>((exponent + places) / 3)];
}

// REQUIRES: value is a whole number of ones.
std::string binary_text(Magnitude value) {
  value /= one;
  size_t steps = 0;
  while (value % 1024 == 0 && steps < binary_suffixes.size()) {
    value /= 1024;
    ++steps;
  }
  std::string text = decimal_digits(value);
  return steps == 0 ? text : text + binary_suffixes[steps - 1] + "i";
}

}  // namespace

std::optional<Quantity> parse_quantity(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  const bool starts_with_digit = !text.empty() && is_digit(text[0]);
  if (!starts_with_digit && !(text.size() > 1 && text[0] == '.' && is_digit(text[1]))) {
    return std::nullopt;
  }
  const Digits digits = take_digits(text);
  const auto suffix = parse_suffix(text);
  if (!suffix) return std::nullopt;
  if (suffix->format != Quantity::Format::binary_si) {
    return make(decimal_amount(digits, suffix->exponent), negative, suffix->format);
  }
  const Magnitude amount = binary_amount(digits, suffix->exponent);
  const bool below_one = amount != 0 && amount < one;
  return make(amount, negative, below_one ? Quantity::Format::decimal_si : suffix->format);
}

Quantity quantity_of(int64_t amount) {
  const bool negative = amount < 0;
  const uint64_t size =
      negative ? 0 - static_cast<uint64_t>(amount) : static_cast<uint64_t>(amount);
  return make(one * size, negative, Quantity::Format::decimal_si);
}

bool is_zero(const Quantity& quantity) { return magnitude(quantity) == 0; }

int sign(const Quantity& quantity) {
  if (is_zero(quantity)) return 0;
  return quantity.negative ? -1 : 1;
}

int compare(const Quantity& left, const Quantity& right) {
  const int signs = sign(left) - sign(right);
  if (signs != 0) return signs < 0 ? -1 : 1;
  const Magnitude a = magnitude(left);
  const Magnitude b = magnitude(right);
  if (a == b) return 0;
  return (a < b) == left.negative ? 1 : -1;
}

Quantity add(const Quantity& left, const Quantity& right) {
  const auto format = is_zero(left) ? right.format : left.format;
  const Magnitude a = magnitude(left);
  const Magnitude b = magnitude(right);
  if (left.negative == right.negative) return make(a + b, left.negative, format);
  return a >= b ? make(a - b, left.negative, format) : make(b - a, right.negative, format);
}

Quantity subtract(const Quantity& left, const Quantity& right) {
  Quantity opposite = right;
  opposite.negative = !right.negative && !is_zero(right);
  return add(left, opposite);
}

Quantity multiply(const Quantity& quantity, uint64_t times) {
  return make(capped_product(magnitude(quantity), times), quantity.negative, quantity.format);
}

std::optional<int64_t> exact_integer(const Quantity& quantity) {
  const Magnitude value = magnitude(quantity);
  if (value % one != 0) return std::nullopt;
  const Magnitude whole = value / one;
  const Magnitude limit = (Magnitude{1} << 63) - (quantity.negative ? 0 : 1);
  if (whole > limit) return std::nullopt;
  const auto bits = static_cast<uint64_t>(whole);
  return static_cast<int64_t>(quantity.negative ? 0 - bits : bits);
}

double approximate(const Quantity& quantity) {
  const double amount = static_cast<double>(magnitude(quantity)) / static_cast<double>(one);
  return quantity.negative ? -amount : amount;
}

std::string to_string(const Quantity& quantity) {
  const Magnitude value = magnitude(quantity);
  if (value == 0) return "0";
  // Small or fractional amounts are shown in decimal: a binary suffix would round them.
  const bool binary =
      quantity.format == Quantity::Format::binary_si && value % one == 0 && value >= 1024 * one;
  const auto format = quantity.format == Quantity::Format::binary_si ? Quantity::Format::decimal_si
                                                                     : quantity.format;
  const std::string text = binary ? binary_text(value) : decimal_text(value, format);
  return quantity.negative ? "-" + text : text;
}

}  // namespace kready::cel
