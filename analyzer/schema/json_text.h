// SPDX-License-Identifier: MIT
// Whether a text is JSON. Knows the grammar, not what the text says.
#pragma once

#include <string_view>

namespace kready::schema {

// A whole JSON value that is an object, or null: what Go reads into a map.
bool is_json_object(std::string_view text);

}  // namespace kready::schema
