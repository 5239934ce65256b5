// SPDX-License-Identifier: MIT
// The schedules of CronJobs: five fields or a macro, as Kubernetes' scheduler reads them. Knows no
// objects.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace kready::kube {

struct Schedule {
  // Bits of minute, hour, day of month, month, day of week. All zero where the schedule is an
  // interval (`@every 1h`).
  std::array<uint64_t, 5> fields{};
  bool any_day = true;      // day of month is `*`
  bool any_weekday = true;  // likewise
  bool interval = false;
};

// What is wrong, in words: "60 is above the maximum 59 of minute".
struct ScheduleFault {
  std::string message;
};

// The text without a time zone before it.
std::variant<Schedule, ScheduleFault> parse_schedule(std::string_view text);

// Whether there is any day it matches: the 30th of February never comes.
bool ever_fires(const Schedule& schedule);

}  // namespace kready::kube
