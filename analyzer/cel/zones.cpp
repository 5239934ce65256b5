// SPDX-License-Identifier: MIT
#include "cel/zones.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "cel/zone_data.h"

namespace kready::cel {
namespace {

constexpr int64_t day_seconds = 86'400;
constexpr int64_t unit_seconds = 30;

std::optional<int> two_digits(std::string_view text, int most) {
  if (text.size() != 2 || text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9') {
    return std::nullopt;
  }
  const int value = (text[0] - '0') * 10 + (text[1] - '0');
  return value <= most ? std::optional(value) : std::nullopt;
}

std::optional<int64_t> fixed_offset(std::string_view zone) {
  const bool negative = zone.starts_with('-');
  if (negative || zone.starts_with('+')) zone.remove_prefix(1);
  if (zone.size() != 5 || zone[2] != ':') return std::nullopt;
  const auto hours = two_digits(zone.substr(0, 2), 23);
  const auto minutes = two_digits(zone.substr(3), 59);
  if (!hours || !minutes) return std::nullopt;
  const int64_t seconds = *hours * 3600 + *minutes * 60;
  return negative ? -seconds : seconds;
}

int64_t take_number(std::string_view& text) {
  int64_t value = 0;
  const auto stop = std::from_chars(text.data(), text.data() + text.size(), value, 36).ptr;
  text.remove_prefix(static_cast<size_t>(stop - text.data()));
  return value;
}

// The local second of a shift in that year, counted from 1970.
int64_t shift_second(std::chrono::year year, const YearlyShift& shift) {
  using namespace std::chrono;
  const year_month month = year / static_cast<int>(shift.month);
  const weekday day(shift.weekday);
  const sys_days date = shift.week == 5 ? sys_days(month / day[last])
                                        : sys_days(month / day[static_cast<unsigned>(shift.week)]);
  return int64_t{date.time_since_epoch().count()} * day_seconds + shift.second;
}

int64_t rule_offset(const ZoneRule& rule, int64_t second) {
  if (rule.to_daylight.month == 0) return rule.standard;
  using namespace std::chrono;
  const sys_seconds local{seconds(second + rule.standard)};
  const year year = year_month_day(floor<days>(local)).year();
  const int64_t begin = shift_second(year, rule.to_daylight) - rule.standard;
  const int64_t end = shift_second(year, rule.to_standard) - rule.daylight;
  const bool inside =
      begin < end ? begin <= second && second < end : !(end <= second && second < begin);
  return inside ? rule.daylight : rule.standard;
}

int64_t offset_in(const Zone& zone, int64_t second) {
  int64_t offset = zone.before;
  int64_t change = 0;
  for (std::string_view rest = zone.changes; !rest.empty();) {
    change += take_number(rest) * unit_seconds;
    if (second < change) return offset;
    const bool negative = rest.front() == '-';
    rest.remove_prefix(1);
    const int64_t next = take_number(rest) * unit_seconds;
    offset = negative ? -next : next;
    if (!rest.empty()) rest.remove_prefix(1);
  }
  return second < 0 ? zone.before : rule_offset(zone.rule, second);
}

}  // namespace

std::optional<int64_t> zone_offset(std::string_view zone, int64_t seconds) {
  if (const auto fixed = fixed_offset(zone)) return fixed;
  const auto names = zone_names();
  const auto found = std::lower_bound(
      names.begin(), names.end(), zone,
      [](const ZoneName& name, std::string_view text) { return name.name < text; });
  if (found == names.end() || found->name != zone) return std::nullopt;
  return offset_in(zones()[found->zone], seconds);
}

}  // namespace kready::cel
