// SPDX-License-Identifier: MIT
// The time zones of the IANA database from 1970 on, as data. Knows how nothing of it is used.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace kready::cel {

// A day of each year and the local second of it: week 1 is the first with that weekday (0 is
// Sunday) in the month, 5 the last. Month 0: never.
struct YearlyShift {
  uint8_t month = 0;
  uint8_t week = 0;
  uint8_t weekday = 0;
  int32_t second = 0;
};

// Offsets are seconds east of UTC.
struct ZoneRule {
  int32_t standard = 0;
  int32_t daylight = 0;
  YearlyShift to_daylight;
  YearlyShift to_standard;
};

struct Zone {
  int32_t before = 0;        // before the first change
  std::string_view changes;  // "delta+offset delta-offset ...", base 36, in units of 30 seconds;
                             // deltas since the change before, the first since 1970
  ZoneRule rule;             // after the last change
};

struct ZoneName {
  std::string_view name;
  uint16_t zone = 0;  // index into zones()
};

std::span<const Zone> zones();
std::span<const ZoneName> zone_names();  // sorted by name

}  // namespace kready::cel
