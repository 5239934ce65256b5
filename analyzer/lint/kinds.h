// SPDX-License-Identifier: MIT
// Which kinds each unit of a run knows: those of Kubernetes, of its own definitions, of the given
// ones, and of the program's tables. Knows no rules.
#pragma once

#include <span>
#include <vector>

#include "graph/unit.h"
#include "kube/object.h"
#include "lint/reading.h"
#include "schema/catalog.h"
#include "text/symbols.h"

namespace kready::lint {

class Kinds {
 public:
  // `given` holds definitions that serve every unit. REQUIRES: inputs, symbols and the units
  // outlive this.
  Kinds(std::span<const UnitInput> given, std::span<const graph::Unit> units,
        text::Symbols& symbols, unsigned jobs);

  // What the unit of that number knows.
  const schema::Catalog& of(size_t unit) const { return catalogs_[unit]; }

 private:
  ReadUnits read_;  // the trees of the given definitions
  schema::CustomKinds given_;
  std::vector<schema::CustomKinds> own_;
  std::vector<schema::Catalog> catalogs_;
};

// Whether the object is a custom resource whose fields nobody describes.
bool is_of_unknown_kind(const kube::Object& object, const schema::Catalog& catalog, int minor);

}  // namespace kready::lint
