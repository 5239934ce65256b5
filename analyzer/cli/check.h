// SPDX-License-Identifier: MIT
// The command that checks manifests.
#pragma once

#include "cli/options.h"

namespace kready::cli {

// Exit code 1: there are findings at or above what --fail-on names.
int check(Options options);

}  // namespace kready::cli
