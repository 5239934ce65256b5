// SPDX-License-Identifier: MIT
// Several environments of one application that lie side by side: staging must not lend production
// what production lacks. Knows names of folders and objects, not the disk.
#pragma once

#include <string>
#include <vector>

#include "lint/analysis.h"

namespace kready::lint {

// A folder and the folders in it that deliver objects of the same names.
struct Environments {
  std::string folder;
  std::vector<std::string> names;  // in order
};

struct SplitUnit {
  std::vector<UnitInput> units;  // one for each name; the unit itself where there are none
  std::vector<Environments> found;
};

// Looks at folders called overlays, clusters, environments, envs or env. What lies outside of them
// belongs to every environment, as does a folder of environments that lacks one of that name.
SplitUnit split_environments(UnitInput unit);

// Findings that one unit made.
struct UnitFindings {
  const UnitInput* unit = nullptr;
  std::vector<Finding>* findings = nullptr;
};
// What is found of a source that several environments share, but not in all of them, says in which.
void name_environments(const std::vector<UnitFindings>& all);

}  // namespace kready::lint
