// SPDX-License-Identifier: MIT
// The JSON Schema of rule files, compiled in from schemas/rule.schema.json.
#pragma once

#include <string_view>

namespace kready::lint {

extern const std::string_view rule_schema;

}  // namespace kready::lint
