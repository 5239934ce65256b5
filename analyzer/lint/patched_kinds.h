// SPDX-License-Identifier: MIT
// Kinds whose objects are completed on their way to the cluster. Knows Flux, not rules.
#pragma once

#include <set>
#include <string>

#include "graph/unit.h"

namespace kready::lint {

// The kinds that `spec.patches` of the unit's Flux Kustomizations are about, also those that a
// patch hands on to further Kustomizations: what their objects lack may be filled in.
std::set<std::string, std::less<>> patched_kinds(const graph::Unit& unit);

}  // namespace kready::lint
