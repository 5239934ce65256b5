// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>
#include <chrono>
#include <limits>

#include "cel/functions.h"

namespace kready::cel {

namespace {

constexpr int64_t billion = 1'000'000'000;
constexpr int64_t day = 86'400;
constexpr int64_t first_second = -62'135'596'800;  // 0001-01-01T00:00:00Z
constexpr int64_t last_second = 253'402'300'799;   // 9999-12-31T23:59:59Z

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Reads a fixed form from the front of a text; `good` is false after anything unexpected.
struct Reader {
  std::string_view text;
  bool good = true;

  int number(size_t digits) {
    int value = 0;
    for (size_t i = 0; i < digits; ++i) {
      if (i >= text.size() || !is_digit(text[i])) {
        good = false;
        return 0;
      }
      value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(digits);
    return value;
  }

  int number_up_to(size_t digits, int most) {
    const int value = number(digits);
    good = good && value <= most;
    return value;
  }

  void expect(char c) {
    good = good && text.starts_with(c);
    if (good) text.remove_prefix(1);
  }
};

int64_t read_date(Reader& reader) {
  const int year = reader.number(4);
  reader.expect('-');
  const int month = reader.number(2);
  reader.expect('-');
  const int of_month = reader.number(2);
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(of_month)}};
  reader.good = reader.good && date.ok();
  if (!reader.good) return 0;
  return std::chrono::sys_days{date}.time_since_epoch().count() * day;
}

int64_t read_clock(Reader& reader) {
  const int hours = reader.number_up_to(2, 23);
  reader.expect(':');
  const int minutes = reader.number_up_to(2, 59);
  reader.expect(':');
  const int seconds = reader.number_up_to(2, 59);
  return hours * 3600 + minutes * 60 + seconds;
}

// The digits after a point; what is finer than nanoseconds is dropped.
int32_t read_fraction(Reader& reader) {
  if (!reader.good || !reader.text.starts_with('.')) return 0;
  reader.text.remove_prefix(1);
  int32_t nanos = 0;
  int32_t unit = 100'000'000;
  size_t digits = 0;
  for (; digits < reader.text.size() && is_digit(reader.text[digits]); ++digits, unit /= 10) {
    nanos += unit * (reader.text[digits] - '0');
  }
  reader.good = digits > 0;
  reader.text.remove_prefix(digits);
  return nanos;
}

int64_t read_offset(Reader& reader) {
  if (reader.text == "Z") {
    reader.text = {};
    return 0;
  }
  const bool west = reader.text.starts_with('-');
  reader.expect(west ? '-' : '+');
  const int hours = reader.number_up_to(2, 23);
  reader.expect(':');
  const int minutes = reader.number_up_to(2, 59);
  const int64_t seconds = hours * 3600 + minutes * 60;
  return west ? -seconds : seconds;
}

Time normalised(int64_t seconds, int64_t nanos) {
  if (nanos < 0) return {seconds - 1, static_cast<int32_t>(nanos + billion)};
  if (nanos >= billion) return {seconds + 1, static_cast<int32_t>(nanos - billion)};
  return {seconds, static_cast<int32_t>(nanos)};
}

// Nothing beyond what either kind of time can hold.
std::optional<Time> bounded(int64_t seconds, int64_t nanos) {
  const Time time = normalised(seconds, nanos);
  if (!timestamp_in_range(time) && !duration_in_range(time)) return std::nullopt;
  return time;
}

bool summable(Time time) {
  return time.seconds >= 2 * first_second && time.seconds <= 2 * last_second;
}

// ".5" for 500'000'000; empty for 0.
std::string fraction_text(int32_t nanos) {
  if (nanos == 0) return {};
  std::string text = fmt::format(".{:09}", nanos);
  text.erase(text.find_last_not_of('0') + 1);
  return text;
}

// The nanoseconds of a unit, which is taken from the front; 0 when there is none.
uint64_t take_unit(std::string_view& text) {
  struct Unit {
    std::string_view name;
    uint64_t nanos;
  };
  // Longer names first: "ms" is no "m".
  static constexpr std::array<Unit, 8> units = {{{"ns", 1},
                                                 {"us", 1'000},
                                                 {"\xC2\xB5s", 1'000},
                                                 {"\xCE\xBCs", 1'000},
                                                 {"ms", 1'000'000},
                                                 {"s", 1'000'000'000},
                                                 {"m", 60'000'000'000},
                                                 {"h", 3'600'000'000'000}}};
  for (const Unit& unit : units) {
    if (!text.starts_with(unit.name)) continue;
    text.remove_prefix(unit.name.size());
    return unit.nanos;
  }
  return 0;
}

constexpr uint64_t too_long = uint64_t{1} << 63;  // nanoseconds; also what -2^63 is made of

uint64_t capped(uint64_t left, uint64_t times, uint64_t more) {
  if (left > (too_long - more) / times) return too_long + 1;
  return left * times + more;
}

// The digits after a duration's point: their value and what it is to be divided by.
struct Fraction {
  uint64_t digits = 0;
  double scale = 1;
  bool any = false;
};

Fraction take_fraction(std::string_view& text) {
  Fraction fraction;
  if (!text.starts_with('.')) return fraction;
  text.remove_prefix(1);
  for (; !text.empty() && is_digit(text[0]); text.remove_prefix(1), fraction.any = true) {
    if (fraction.digits > too_long / 10 - 1) continue;  // finer than any nanosecond
    fraction.digits = fraction.digits * 10 + static_cast<uint64_t>(text[0] - '0');
    fraction.scale *= 10;
  }
  return fraction;
}

// One "1.5h" of a duration in nanoseconds, past too_long when it does not fit.
std::optional<uint64_t> take_part(std::string_view& text) {
  uint64_t whole = 0;
  bool digits = false;
  for (; !text.empty() && is_digit(text[0]); text.remove_prefix(1), digits = true) {
    whole = capped(whole, 10, static_cast<uint64_t>(text[0] - '0'));
  }
  const Fraction fraction = take_fraction(text);
  const uint64_t unit = take_unit(text);
  if ((!digits && !fraction.any) || unit == 0) return std::nullopt;
  // Binary floating point, as Go's durations are read, so that the last nanosecond is the same.
  const double part =
      static_cast<double>(fraction.digits) * (static_cast<double>(unit) / fraction.scale);
  return capped(whole, unit, static_cast<uint64_t>(part));
}

}  // namespace

std::optional<Time> parse_timestamp(std::string_view text) {
  Reader reader{text};
  const int64_t date = read_date(reader);
  reader.expect('T');
  const int64_t clock = read_clock(reader);
  const int32_t nanos = read_fraction(reader);
  const int64_t offset = read_offset(reader);
  const Time time{date + clock - offset, nanos};
  if (!reader.good || !reader.text.empty() || !timestamp_in_range(time)) return std::nullopt;
  return time;
}

std::optional<Time> parse_duration(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  if (text == "0") return Time{};
  if (text.empty()) return std::nullopt;
  uint64_t nanos = 0;
  while (!text.empty()) {
    const auto part = take_part(text);
    if (!part || *part > too_long || nanos > too_long - *part) return std::nullopt;
    nanos += *part;
  }
  if (nanos == too_long && !negative) return std::nullopt;
  const auto seconds = static_cast<int64_t>(nanos / uint64_t{billion});
  const auto rest = static_cast<int64_t>(nanos % uint64_t{billion});
  return negative ? normalised(-seconds, -rest) : normalised(seconds, rest);
}

std::string format_timestamp(Time time) {
  const int64_t days = (time.seconds - (time.seconds % day + day) % day) / day;
  const int64_t clock = time.seconds - days * day;
  const std::chrono::year_month_day date{
      std::chrono::sys_days{std::chrono::days{static_cast<int>(days)}}};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     clock / 3600, clock / 60 % 60, clock % 60, fraction_text(time.nanos));
}

std::string format_duration(Time time) {
  if (time.seconds >= 0) return fmt::format("{}{}s", time.seconds, fraction_text(time.nanos));
  if (time.nanos == 0) return fmt::format("{}s", time.seconds);
  const auto nanos = static_cast<int32_t>(billion - time.nanos);
  return fmt::format("-{}{}s", -(time.seconds + 1), fraction_text(nanos));
}

std::optional<Time> add(Time left, Time right) {
  if (!summable(left) || !summable(right)) return std::nullopt;
  return bounded(left.seconds + right.seconds, int64_t{left.nanos} + right.nanos);
}

std::optional<Time> subtract(Time left, Time right) {
  if (!summable(left) || !summable(right)) return std::nullopt;
  return bounded(left.seconds - right.seconds, int64_t{left.nanos} - right.nanos);
}

bool timestamp_in_range(Time time) {
  return time.seconds >= first_second && time.seconds <= last_second;
}

bool duration_in_range(Time time) {
  constexpr int64_t most = std::numeric_limits<int64_t>::max() / billion;        // 9'223'372'036
  constexpr int64_t most_nanos = std::numeric_limits<int64_t>::max() % billion;  // 854'775'807
  if (time.seconds > most || (time.seconds == most && time.nanos > most_nanos)) return false;
  constexpr Time least{-most - 1, static_cast<int32_t>(billion - most_nanos - 1)};
  return time >= least;
}

}  // namespace kready::cel
