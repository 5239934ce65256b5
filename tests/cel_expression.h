// SPDX-License-Identifier: MIT
// Evaluates an expression over one document and prints the result: how the tests of libraries are
// written as pairs of texts.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

// The printed value of an expression, "error: ..." for an error. `doc` is the YAML document.
std::string evaluated(std::string_view expression, std::string_view yaml = "");

using ExpressionTable = std::vector<std::pair<const char*, const char*>>;

// Checks every row.
void check_expressions(const ExpressionTable& table, std::string_view yaml = "");
