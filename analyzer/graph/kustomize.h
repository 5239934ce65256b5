// SPDX-License-Identifier: MIT
// Which documents kustomizations apply as patches: parts of objects, whose missing fields stand in
// another manifest. Knows kustomization files, not how they are built.
#pragma once

#include <span>

#include "graph/piece.h"

namespace kready::graph {

// Takes the objects out of every document that a kustomization among the pieces names as a patch
// and none as a resource, of those that hold a `$patch` directive, and of those that are called
// patches and cannot stand alone.
void skip_patches(std::span<Piece> pieces);

}  // namespace kready::graph
