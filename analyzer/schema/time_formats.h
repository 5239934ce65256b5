// SPDX-License-Identifier: MIT
// Dates, times and durations as texts. Knows their form, not what they amount to.
#pragma once

#include <string_view>

namespace kready::schema {

bool is_date(std::string_view text);       // 2024-02-29
bool is_date_time(std::string_view text);  // RFC 3339; the zone may be absent
bool is_duration(std::string_view text);   // "1h30m", "2 days", "PT5M"

}  // namespace kready::schema
