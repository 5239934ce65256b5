// SPDX-License-Identifier: MIT
// The formats of OpenAPI that the API server holds texts to. Knows texts, not shapes.
#pragma once

#include <string_view>

namespace kready::schema {

// True for formats that nobody checks, too. Durations are Go's, with the longer units that custom
// resources may use, or of ISO 8601.
bool has_format(std::string_view text, std::string_view format);

}  // namespace kready::schema
