// SPDX-License-Identifier: MIT
// The command that shows who can connect to whom.
#pragma once

#include "cli/options.h"

namespace kready::cli {

// Exit code 1: the connection that was asked about is not surely allowed, or --diff found a change.
int network(Options options);

}  // namespace kready::cli
