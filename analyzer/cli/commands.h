// SPDX-License-Identifier: MIT
// What each command does. Knows how the parts play together, and nothing of their insides.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"

namespace kready::cli {

// Runs a whole command line, without the program's name. Returns the exit code 0 or 1; throws
// CannotRun for 2.
int run(const std::vector<std::string>& words);

}  // namespace kready::cli
