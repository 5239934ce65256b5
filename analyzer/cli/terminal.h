// SPDX-License-Identifier: MIT
// What stands behind the standard streams. Knows no results.
#pragma once

#include "cli/options.h"

namespace kready::cli {

// Someone pipes or redirects manifests to standard input.
bool has_standard_input();

bool output_is_terminal();

// Whether to write colours: as told, or to a terminal unless NO_COLOR is set (https://no-color.org)
// or the terminal is dumb. Never to a file.
bool wants_colour(const Options& options);

}  // namespace kready::cli
