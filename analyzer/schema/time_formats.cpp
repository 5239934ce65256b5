// SPDX-License-Identifier: MIT
#include "schema/time_formats.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace kready::schema {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The digits at the front, which go from `text`; -1 where there are not that many.
int take_number(std::string_view& text, size_t digits) {
  if (text.size() < digits) return -1;
  int value = 0;
  for (const char c : text.substr(0, digits)) {
    if (!is_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  text.remove_prefix(digits);
  return value;
}

bool take(std::string_view& text, char wanted) {
  if (text.empty() || text.front() != wanted) return false;
  text.remove_prefix(1);
  return true;
}

bool take_below(std::string_view& text, int limit) {
  const int number = take_number(text, 2);
  return number >= 0 && number < limit;
}

size_t count_digits(std::string_view text) {
  return static_cast<size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
}

bool take_fraction(std::string_view& text) {
  if (!take(text, '.') && !take(text, ',')) return true;
  const size_t digits = count_digits(text);
  text.remove_prefix(digits);
  return digits > 0;
}

bool is_zone(std::string_view text) {
  if (text.empty() || text == "Z" || text == "z") return true;
  if (!take(text, '+') && !take(text, '-')) return false;
  return take_below(text, 24) && take(text, ':') && take_below(text, 60) && text.empty();
}

// A decimal number of at least one digit, which goes from `text`.
bool take_decimal(std::string_view& text) {
  const size_t whole = count_digits(text);
  text.remove_prefix(whole);
  if (!take(text, '.')) return whole > 0;
  const size_t part = count_digits(text);
  text.remove_prefix(part);
  return whole + part > 0;
}

constexpr std::array<std::string_view, 38> units = {
    "ns",     "nano",    "nanos", "nanosecond", "nanoseconds", "us",          "µs",      "μs",
    "micro",  "micros",  "ms",    "milli",      "millis",      "s",           "sec",     "secs",
    "second", "seconds", "m",     "min",        "mins",        "minute",      "minutes", "h",
    "hr",     "hrs",     "hour",  "hours",      "d",           "day",         "days",    "w",
    "wk",     "wks",     "week",  "weeks",      "millisecond", "milliseconds"};

bool is_unit(std::string_view text) {
  return std::find(units.begin(), units.end(), text) != units.end();
}

bool is_word(char c) { return !is_digit(c) && c != '.' && c != ' '; }

bool is_spelled_duration(std::string_view text) {
  if (!take(text, '-')) take(text, '+');
  if (text == "0") return true;
  if (text.empty()) return false;
  while (!text.empty()) {
    if (!take_decimal(text)) return false;
    while (take(text, ' ')) {
    }
    const auto end = std::find_if_not(text.begin(), text.end(), is_word);
    const size_t size = static_cast<size_t>(end - text.begin());
    if (!is_unit(text.substr(0, size))) return false;
    text.remove_prefix(size);
    while (take(text, ' ')) {
    }
  }
  return true;
}

// Numbers with their units, which stand in the order of `order`.
bool take_parts(std::string_view& text, std::string_view order, bool& any) {
  while (!text.empty() && text.front() != 'T') {
    if (!take_decimal(text) || text.empty()) return false;
    const size_t at = order.find(text.front());
    if (at == std::string_view::npos) return false;
    order.remove_prefix(at + 1);
    text.remove_prefix(1);
    any = true;
  }
  return true;
}

// P1DT2H3M4.5S, with at least one part, and one after `T`.
bool is_iso_duration(std::string_view text) {
  bool any = false;
  if (!take(text, 'P') || !take_parts(text, "YMWD", any)) return false;
  if (!take(text, 'T')) return any;
  any = false;
  return take_parts(text, "HMS", any) && any && text.empty();
}

}  // namespace

bool is_date(std::string_view text) {
  const int year = take_number(text, 4);
  if (year < 0 || !take(text, '-')) return false;
  const int month = take_number(text, 2);
  if (month < 0 || !take(text, '-')) return false;
  const int day = take_number(text, 2);
  if (day < 0 || !text.empty()) return false;
  return std::chrono::year_month_day(std::chrono::year(year),
                                     std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

bool is_date_time(std::string_view text) {
  if (!is_date(text.substr(0, 10))) return false;
  text.remove_prefix(10);
  if (!take(text, 'T') && !take(text, 't')) return false;
  return take_below(text, 24) && take(text, ':') && take_below(text, 60) && take(text, ':') &&
         take_below(text, 60) && take_fraction(text) && is_zone(text);
}

bool is_duration(std::string_view text) {
  return is_spelled_duration(text) || is_iso_duration(text);
}

}  // namespace kready::schema
