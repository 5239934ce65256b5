// SPDX-License-Identifier: MIT
// What a pack holds: the list of its rules, and the page of one. Knows no findings.
#pragma once

#include <span>
#include <string>

#include "lint/rule.h"

namespace kready::report {

// For a terminal: one line a rule, by area.
std::string list_rules(std::span<const lint::Rule> rules);
std::string list_rules_json(std::span<const lint::Rule> rules);
// A table for each area.
std::string list_rules_markdown(std::span<const lint::Rule> rules);

// What a rule asks, why, how to mend it, with its examples.
std::string explain(const lint::Rule& rule, bool colour);

}  // namespace kready::report
