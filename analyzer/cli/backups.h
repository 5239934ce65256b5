// SPDX-License-Identifier: MIT
// The command `backups`: what backs up the data of a path, and what does not.
#pragma once

#include "cli/options.h"

namespace kready::cli {

// The exit code: 0, or 1 where the data of a volume is not backed up. Throws CannotRun.
int backups(Options options);

}  // namespace kready::cli
