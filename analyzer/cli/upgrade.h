// SPDX-License-Identifier: MIT
// The command `upgrade`: what has to change before the cluster runs another version.
#pragma once

#include "cli/options.h"

namespace kready::cli {

// The exit code: 0 or 1. Throws CannotRun.
int upgrade(Options options);

}  // namespace kready::cli
