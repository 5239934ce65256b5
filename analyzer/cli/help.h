// SPDX-License-Identifier: MIT
// The words that tell how to use the program; each text fits a terminal of 24 lines.
#pragma once

#include <string_view>

#include "cli/options.h"

namespace kready::cli {

std::string_view help();
std::string_view help(Command command);

}  // namespace kready::cli
