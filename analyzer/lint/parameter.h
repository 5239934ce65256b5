// SPDX-License-Identifier: MIT
// What a parameter of a rule may be set to. Knows types and ranges, not who sets it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "lint/rule.h"
#include "yaml/node.h"

namespace kready::lint {

// "boolean", "integer", "number", "string", "list", "quantity", "duration", "date", "pattern".
std::string_view name(ParameterType type);
std::optional<ParameterType> parameter_type(std::string_view name);
// Of a parameter whose file names none: what its default looks like.
ParameterType type_of(const yaml::Node& value);

struct ParameterFault {
  std::string words;  // "is 'many', not an integer"
};

// The value as YAML text of one line, the same for the same value however it is written.
std::variant<std::string, ParameterFault> read_parameter(const Parameter& parameter,
                                                         const yaml::Node& value);
// The same of a value written on its own, such as "3" or "[a, b]".
std::variant<std::string, ParameterFault> read_parameter(const Parameter& parameter,
                                                         std::string_view text);

// A text as a scalar of YAML that is a string: plain where that is safe, else in double quotes.
std::string quoted_where_needed(std::string_view text);

}  // namespace kready::lint
