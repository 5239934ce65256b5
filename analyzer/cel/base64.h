// SPDX-License-Identifier: MIT
// The standard base64 alphabet of RFC 4648. Knows nothing of values.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kready::cel {

std::string base64_encode(std::string_view bytes);
// Whole padding or none; nothing for other characters, line ends included, or an impossible length.
std::optional<std::string> base64_decode(std::string_view text);

}  // namespace kready::cel
