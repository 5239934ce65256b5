// SPDX-License-Identifier: MIT
// The `fieldPath` of a validation rule. Knows no values.
#pragma once

#include <string_view>
#include <vector>

namespace kready::schema {

// The names in `.spec.rules['a-b']`; empty where the text is no such path.
std::vector<std::string_view> rule_path(std::string_view text);

}  // namespace kready::schema
