// SPDX-License-Identifier: MIT
// What a subject must hold for a check to find anything: most checks of a run are settled by one
// look at the manifest.
#pragma once

#include <string>
#include <vector>

#include "lint/rule.h"

namespace kready::lint {

// Paths below object, workload, pod and container, as Check::needs holds them.
std::vector<std::string> needs_of(const Check& check);

}  // namespace kready::lint
