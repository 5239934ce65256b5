// SPDX-License-Identifier: MIT
// Fields of a schema that is written in YAML, by type. Knows no keyword.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "yaml/node.h"

namespace kready::schema {

// Empty, false or nothing where the field is absent or of another type.
std::string_view text_at(const yaml::Node& node, std::string_view key);
bool is_true(const yaml::Node& node, std::string_view key);
std::optional<double> real_at(const yaml::Node& node, std::string_view key);
std::optional<int64_t> integer_at(const yaml::Node& node, std::string_view key);

// A scalar as the text of its JSON; a string without its quotes.
std::string json_text(const yaml::Node& scalar);

}  // namespace kready::schema
