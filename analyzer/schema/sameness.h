// SPDX-License-Identifier: MIT
// Whether two values are the same to the API server, and a hash that agrees. Knows trees only.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "yaml/node.h"

namespace kready::schema {

// Fields of mappings may stand in any order.
bool same(const yaml::Node& left, const yaml::Node& right);
// Equal for equal values, whatever the order of fields.
uint64_t fingerprint(const yaml::Node& node);

}  // namespace kready::schema
