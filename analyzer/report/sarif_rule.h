// SPDX-License-Identifier: MIT
// One rule as SARIF describes it. Knows nothing of findings.
#pragma once

#include <string>

#include "lint/rule.h"

namespace kready::report {

// A reportingDescriptor: texts, level, tags.
void append_sarif_rule(std::string& out, const lint::Rule& rule);

}  // namespace kready::report
