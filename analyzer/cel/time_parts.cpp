// SPDX-License-Identifier: MIT
#include "cel/time_parts.h"

#include <fmt/format.h>

#include <chrono>

#include "cel/overload.h"
#include "cel/zones.h"

namespace kready::cel {
namespace {

constexpr int64_t day_seconds = 86'400;

// A timestamp taken apart, as its time zone shows it.
struct Local {
  std::chrono::sys_days day;
  int64_t second_of_day = 0;
  int32_t nanos = 0;

  std::chrono::year_month_day date() const { return {day}; }
};

Local local(int64_t seconds, int32_t nanos) {
  int64_t day = seconds / day_seconds;
  int64_t rest = seconds % day_seconds;
  if (rest < 0) {
    rest += day_seconds;
    --day;
  }
  return {std::chrono::sys_days{std::chrono::days{static_cast<int>(day)}}, rest, nanos};
}

template <typename Part>
Value part_of_timestamp(Call& call, Part part) {
  if (call.args[0].kind() != Kind::timestamp) return no_overload();
  const Time& time = call.args[0].as_time();
  int64_t seconds = time.seconds;
  if (call.args.size() == 2) {
    if (call.args[1].kind() != Kind::string) return no_overload();
    const auto offset = zone_offset(call.args[1].as_string(), seconds);
    if (!offset) {
      return failure(
          call, fmt::format("unknown time zone '{}'", call.args[1].as_string().substr(0, 100)));
    }
    seconds += *offset;
  }
  return Value::integer(part(local(seconds, time.nanos)));
}

// `unit` is in seconds. Durations are whole numbers of it, cut towards zero.
template <typename Part>
Value part_of_time(Call& call, int64_t unit, Part part) {
  if (call.args[0].kind() != Kind::duration || call.args.size() != 1) {
    return part_of_timestamp(call, part);
  }
  const Time& time = call.args[0].as_time();
  const bool negative_fraction = time.seconds < 0 && time.nanos > 0;
  return Value::integer((time.seconds + (negative_fraction ? 1 : 0)) / unit);
}

int64_t day_of_month(const Local& it) { return static_cast<unsigned>(it.date().day()); }

}  // namespace

Value get_full_year(Call& call) {
  return part_of_timestamp(call,
                           [](const Local& it) { return static_cast<int>(it.date().year()); });
}

Value get_month(Call& call) {
  return part_of_timestamp(
      call, [](const Local& it) { return static_cast<unsigned>(it.date().month()) - 1; });
}

Value get_date(Call& call) { return part_of_timestamp(call, day_of_month); }

Value get_day_of_month(Call& call) {
  return part_of_timestamp(call, [](const Local& it) { return day_of_month(it) - 1; });
}

Value get_day_of_week(Call& call) {
  return part_of_timestamp(
      call, [](const Local& it) { return std::chrono::weekday(it.day).c_encoding(); });
}

Value get_day_of_year(Call& call) {
  return part_of_timestamp(call, [](const Local& it) {
    const std::chrono::sys_days first{it.date().year() / std::chrono::January / 1};
    return (it.day - first).count();
  });
}

Value get_hours(Call& call) {
  return part_of_time(call, 3600, [](const Local& it) { return it.second_of_day / 3600; });
}

Value get_minutes(Call& call) {
  return part_of_time(call, 60, [](const Local& it) { return it.second_of_day / 60 % 60; });
}

Value get_seconds(Call& call) {
  return part_of_time(call, 1, [](const Local& it) { return it.second_of_day % 60; });
}

// Of a duration too: the milliseconds beside its whole seconds, not all of them.
Value get_milliseconds(Call& call) {
  if (!takes(call, {Kind::duration})) {
    return part_of_timestamp(call, [](const Local& it) { return it.nanos / 1'000'000; });
  }
  const Time& time = call.args[0].as_time();
  const bool negative = time.seconds < 0 && time.nanos > 0;
  return Value::integer((negative ? time.nanos - 1'000'000'000 : time.nanos) / 1'000'000);
}

}  // namespace kready::cel
