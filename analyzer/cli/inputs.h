// SPDX-License-Identifier: MIT
// From the paths of a command line to the sources of its units. Knows the disk, not YAML.
#pragma once

#include <string>
#include <vector>

#include "lint/analysis.h"

namespace kready::cli {

// One unit for each path: a file is read whatever its name, a folder gives its manifests, "-" is
// standard input. A path that is given twice counts once. Reads with up to `jobs` threads (0: as
// many as there are cores). Throws CannotRun when anything cannot be read.
std::vector<lint::UnitInput> read_units(const std::vector<std::string>& paths, unsigned jobs);

}  // namespace kready::cli
