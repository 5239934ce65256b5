// SPDX-License-Identifier: MIT
// The parts that JSON documents of several kinds share. Knows no document as a whole.
#pragma once

#include <string>

#include "lint/analysis.h"
#include "lint/finding.h"
#include "report/locator.h"

namespace kready::report {

void append_finding(std::string& out, const lint::Finding& finding, Locator& locator);
void append_skipped(std::string& out, const lint::Skipped& skipped, Locator& locator);
void append_summary(std::string& out, const lint::Summary& summary);

}  // namespace kready::report
