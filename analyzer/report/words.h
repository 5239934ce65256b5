// SPDX-License-Identifier: MIT
// The few phrases that every format for people shares. Knows findings, not layout.
#pragma once

#include <string>
#include <string_view>

#include "lint/analysis.h"
#include "lint/finding.h"

namespace kready::report {

// "1 file", "3 files"; plural forms that need more than an s are given.
std::string count(size_t number, std::string_view noun);
std::string count(size_t number, std::string_view one, std::string_view many);

// "Deployment shop/cart"; empty where there is no object.
std::string name(const lint::ObjectName& object);

// "2 errors, 1 warning" or "no findings".
std::string count_findings(const lint::Summary& summary);

// The folder of the chart that a template lies in, by its path: what stands before "/templates/";
// "CHART" where the path does not say.
std::string chart_of(std::string_view path);

// A word as a POSIX shell takes it, quoted where it must be.
std::string shell_word(std::string_view text);

}  // namespace kready::report
