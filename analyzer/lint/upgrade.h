// SPDX-License-Identifier: MIT
// What an upgrade of the cluster asks of its manifests: the findings of a range of versions, by the
// release before which each must be mended. Knows findings, not what they look like.
#pragma once

#include <vector>

#include "lint/analysis.h"
#include "lint/finding.h"
#include "lint/pack.h"
#include "lint/version.h"

namespace kready::lint {

struct ReleaseChanges {
  Version version;  // the first of the range for which the findings hold
  std::vector<Finding> findings;
};

struct Upgrade {
  VersionRange versions;  // from the one that runs to the one that is wanted
  // Those with findings, in order. What holds for the first version is broken, or announced,
  // already.
  std::vector<ReleaseChanges> releases;
  size_t errors = 0;
  size_t warnings = 0;
};

// Takes the findings that come with the upgrade, and of the area lifecycle those that were there
// before and stay. What is only worth knowing is left out, and what is said of an API before its
// end where the end is in the range. REQUIRES: the report is of these versions.
Upgrade plan_upgrade(const Report& report, const Pack& pack, VersionRange versions);

}  // namespace kready::lint
