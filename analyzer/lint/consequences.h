// SPDX-License-Identifier: MIT
// Findings that only follow from others. Knows places and what rules are about, not the rules.
#pragma once

#include <span>
#include <vector>

#include "lint/compiled_rule.h"
#include "lint/finding.h"

namespace kready::lint {

// Takes out what nobody can say yet or need not say as well: judgements of texts that are filled in
// later, of what stands at or below a value of the wrong type, and of values whose form is wrong.
void drop_consequences(std::span<const CompiledRule> rules, std::vector<Finding>& findings);

}  // namespace kready::lint
