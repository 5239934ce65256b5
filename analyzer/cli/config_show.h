// SPDX-License-Identifier: MIT
// The configuration in force as text. Knows where values come from, not what they do.
#pragma once

#include <string>

#include "cli/config.h"

namespace kready::cli {

// A configuration file that says what is in force, each value with a comment of its origin:
// default, FILE:LINE or command line. `options` are those of the command line with the file
// applied.
std::string show_config(const Configuration& configuration, const Options& options,
                        const lint::Pack& pack);

}  // namespace kready::cli
