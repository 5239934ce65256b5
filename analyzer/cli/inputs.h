// SPDX-License-Identifier: MIT
// From the paths of a command line to the sources of its units. Knows the disk, not YAML.
#pragma once

#include <string>
#include <vector>

#include "lint/analysis.h"

namespace kready::cli {

// Which files are read and which are a unit of their own, as patterns of paths; a pattern that
// matches a folder is of all in it.
struct InputChoice {
  std::vector<std::string> exclude;
  std::vector<std::string> units;
  lint::PathOf path_of;  // what patterns are held against, by a file's name; empty: the name
};

// One unit for each path: a file is read whatever its name, a folder gives its manifests, "-" is
// standard input. What a pattern of units matches is a unit of its own, and what is left of the
// path another. A path that is given twice counts once. Reads with up to `jobs` threads (0: as
// many as there are cores). Throws CannotRun when anything cannot be read.
std::vector<lint::UnitInput> read_units(const std::vector<std::string>& paths, unsigned jobs,
                                        const InputChoice& choice = {});

}  // namespace kready::cli
