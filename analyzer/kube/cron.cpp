// SPDX-License-Identifier: MIT
#include "kube/cron.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>
#include <vector>

namespace kready::kube {
namespace {

struct Bounds {
  std::string_view name;
  int least = 0;
  int most = 0;
  std::span<const std::string_view> words;  // the first one stands for `least`
};

constexpr std::string_view months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                       "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::string_view weekdays[] = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
constexpr size_t day = 2;
constexpr size_t month = 3;
constexpr size_t weekday = 4;
constexpr Bounds bounds[] = {{"minute", 0, 59, {}},
                             {"hour", 0, 23, {}},
                             {"day of month", 1, 31, {}},
                             {"month", 1, 12, months},
                             {"day of week", 0, 6, weekdays}};

struct Macro {
  std::string_view name;
  std::string_view schedule;
};
constexpr Macro macros[] = {{"@yearly", "0 0 1 1 *"},  {"@annually", "0 0 1 1 *"},
                            {"@monthly", "0 0 1 * *"}, {"@weekly", "0 0 * * 0"},
                            {"@daily", "0 0 * * *"},   {"@midnight", "0 0 * * *"},
                            {"@hourly", "0 * * * *"}};

using Fault = std::optional<ScheduleFault>;

std::vector<std::string_view> split(std::string_view text, std::string_view marks,
                                    bool keep_empty) {
  std::vector<std::string_view> parts;
  while (true) {
    const size_t end = text.find_first_of(marks);
    const std::string_view part = text.substr(0, end);
    if (keep_empty || !part.empty()) parts.push_back(part);
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::optional<int> number(std::string_view text) {
  int value = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (text.empty() || read.ec != std::errc{} || read.ptr != end || value < 0) return std::nullopt;
  return value;
}

std::optional<int> number_or_word(std::string_view text, const Bounds& field) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  const auto found = std::find(field.words.begin(), field.words.end(), lower);
  if (found == field.words.end()) return number(text);
  return field.least + static_cast<int>(found - field.words.begin());
}

struct Range {
  int first = 0;
  int last = 0;
  int step = 1;
  bool all = false;  // `*` or `?`
};

Fault read_ends(std::string_view text, const Bounds& field, Range& range) {
  const auto ends = split(text, "-", true);
  if (ends[0] == "*" || ends[0] == "?") {
    range = {field.least, field.most, 1, true};
    return std::nullopt;
  }
  if (ends.size() > 2) return ScheduleFault{fmt::format("'{}' has too many hyphens", text)};
  for (size_t i = 0; i < ends.size(); ++i) {
    const auto value = number_or_word(ends[i], field);
    if (!value) return ScheduleFault{fmt::format("'{}' is no {}", ends[i], field.name)};
    (i == 0 ? range.first : range.last) = *value;
  }
  if (ends.size() == 1) range.last = range.first;
  return std::nullopt;
}

Fault read_step(std::string_view text, std::string_view ends, const Bounds& field, Range& range) {
  const auto step = number(text);
  if (!step) return ScheduleFault{fmt::format("step '{}' is no number", text)};
  if (*step == 0) return ScheduleFault{"a step is 0"};
  if (ends.find('-') == std::string_view::npos) range.last = field.most;
  range.step = *step;
  return std::nullopt;
}

Fault check(const Range& range, const Bounds& field) {
  if (range.first < field.least) {
    return ScheduleFault{
        fmt::format("{} is below the minimum {} of {}", range.first, field.least, field.name)};
  }
  if (range.last > field.most) {
    return ScheduleFault{
        fmt::format("{} is above the maximum {} of {}", range.last, field.most, field.name)};
  }
  if (range.first > range.last) {
    return ScheduleFault{fmt::format("range of {} ends before it begins: {}-{}", field.name,
                                     range.first, range.last)};
  }
  return std::nullopt;
}

Fault read_range(std::string_view text, const Bounds& field, Range& range) {
  const auto parts = split(text, "/", true);
  if (parts.size() > 2) return ScheduleFault{fmt::format("'{}' has too many slashes", text)};
  if (auto fault = read_ends(parts[0], field, range)) return fault;
  if (parts.size() == 2) {
    if (auto fault = read_step(parts[1], parts[0], field, range)) return fault;
  }
  return check(range, field);
}

Fault read_field(std::string_view text, size_t index, Schedule& schedule) {
  bool all = false;
  for (std::string_view part : split(text, ",", false)) {
    Range range;
    if (auto fault = read_range(part, bounds[index], range)) return fault;
    all = all || (range.all && range.step == 1);
    for (int i = range.first; i <= range.last; i += range.step) {
      schedule.fields[index] |= uint64_t{1} << i;
    }
  }
  if (index == day) schedule.any_day = all;
  if (index == weekday) schedule.any_weekday = all;
  return std::nullopt;
}

// Go's duration: `1h30m`, `-1.5h`, `0`.
bool is_duration(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  if (text == "0") return true;
  if (text.empty()) return false;
  while (!text.empty()) {
    const size_t digits = text.find_first_not_of("0123456789.");
    if (digits == 0 || digits == std::string_view::npos) return false;
    const std::string_view amount = text.substr(0, digits);
    if (amount == "." || std::count(amount.begin(), amount.end(), '.') > 1) return false;
    text.remove_prefix(digits);
    const size_t end = std::min(text.find_first_of("0123456789."), text.size());
    const std::string_view unit = text.substr(0, end);
    constexpr std::string_view units[] = {"ns", "us", "µs", "μs", "ms", "s", "m", "h"};
    if (std::find(std::begin(units), std::end(units), unit) == std::end(units)) return false;
    text.remove_prefix(end);
  }
  return true;
}

std::variant<Schedule, ScheduleFault> parse_macro(std::string_view text) {
  constexpr std::string_view every = "@every ";
  if (text.starts_with(every)) {
    Schedule interval;
    interval.interval = true;
    if (is_duration(text.substr(every.size()))) return interval;
    return ScheduleFault{fmt::format("'{}' is no duration", text.substr(every.size()))};
  }
  for (const Macro& macro : macros) {
    if (macro.name == text) return parse_schedule(macro.schedule);
  }
  return ScheduleFault{fmt::format("there is no macro '{}'", text)};
}

constexpr int longest_months[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

}  // namespace

std::variant<Schedule, ScheduleFault> parse_schedule(std::string_view text) {
  if (text.empty()) return ScheduleFault{"it is empty"};
  if (text.starts_with('@')) return parse_macro(text);
  const auto parts = split(text, " \t\n\r\f\v", false);
  if (parts.size() != std::size(bounds)) {
    return ScheduleFault{
        fmt::format("it has {} field{}, not 5", parts.size(), parts.size() == 1 ? "" : "s")};
  }
  Schedule schedule;
  for (size_t i = 0; i < parts.size(); ++i) {
    if (auto fault = read_field(parts[i], i, schedule)) return *fault;
  }
  return schedule;
}

bool ever_fires(const Schedule& schedule) {
  if (schedule.interval) return true;
  for (uint64_t bits : schedule.fields) {
    if (bits == 0) return false;
  }
  // With both restricted, either day will do.
  if (!schedule.any_day && !schedule.any_weekday) return true;
  for (int i = 0; i < 12; ++i) {
    if ((schedule.fields[month] >> (i + 1) & 1) == 0) continue;
    const uint64_t days = (uint64_t{2} << longest_months[i]) - 1;
    if ((schedule.fields[day] & days & ~uint64_t{1}) != 0) return true;
  }
  return false;
}

}  // namespace kready::kube
