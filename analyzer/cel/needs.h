// SPDX-License-Identifier: MIT
// What variables must hold for an expression to come out one way: paths whose absence settles the
// outcome before anything is evaluated. Sound, not complete. Knows the language, not rules.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kready::cel {

// Fields below a variable: {"container", "ports"}. A prefix of what the expression names.
using FieldPath = std::vector<std::string>;

enum class Outcome : uint8_t {
  value,  // without the path the expression is an error
  truth,  // without it, it is false or an error
  doubt,  // without it, it is true or an error: `false` needs it
  items,  // without it, it is empty, nothing, or an error
};

// One of these must be there.
using Need = std::vector<FieldPath>;

// All that the outcome needs, each once. Nothing for what does not parse.
std::vector<Need> needs(std::string_view expression, Outcome outcome);

}  // namespace kready::cel
