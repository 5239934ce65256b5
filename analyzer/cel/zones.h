// SPDX-License-Identifier: MIT
// Time zones: how far local time is from UTC at a moment. Reads no files. Named zones keep their
// offset of 1970 for all time before.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kready::cel {

// Seconds east of UTC at that second since the epoch, for "+05:30", "-02:30", "02:00", "UTC" or a
// name of the IANA database; nothing for another text.
std::optional<int64_t> zone_offset(std::string_view zone, int64_t seconds);

}  // namespace kready::cel
