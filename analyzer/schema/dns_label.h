// SPDX-License-Identifier: MIT
// Names as DNS wants them. Knows texts only.
#pragma once

#include <string_view>

namespace kready::schema {

bool is_dns1035_label(std::string_view text);      // "widgets": begins with a letter
bool is_dns1123_subdomain(std::string_view text);  // "example.com"

}  // namespace kready::schema
