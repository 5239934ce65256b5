// SPDX-License-Identifier: MIT
// Which kinds each unit of a run knows: those of Kubernetes, of its own definitions, of the given
// ones, of the user's schemas and of the program's tables. Knows no rules.
#pragma once

#include <deque>
#include <set>
#include <span>
#include <string>

#include "graph/unit.h"
#include "kube/object.h"
#include "lint/reading.h"
#include "schema/catalog.h"
#include "schema/schema_files.h"
#include "text/symbols.h"

namespace kready::lint {

struct UnitKinds {
  schema::CustomKinds own;
  schema::Catalog catalog;
  std::set<std::string, std::less<>> patched;  // see patched_kinds()
};

class Kinds {
 public:
  // REQUIRES: the options, symbols and units outlive this.
  Kinds(const Options& options, std::span<const graph::Unit> units, text::Symbols& symbols);

  // What the unit of that number knows.
  const UnitKinds& of(size_t unit) const { return units_[unit]; }

 private:
  ReadUnits read_;  // the trees of the given definitions
  schema::CustomKinds given_;
  schema::SchemaFiles files_;
  std::deque<UnitKinds> units_;  // addresses stay: catalogs point into it
};

// Whether the object is a custom resource whose fields nobody describes.
bool is_of_unknown_kind(const kube::Object& object, const schema::Catalog& catalog, int minor);

// Each kind of each unit, how many objects it has, and who describes them; for `kready-lint dump`.
std::string dump_kinds(std::span<const UnitInput> inputs, const Options& options);

}  // namespace kready::lint
