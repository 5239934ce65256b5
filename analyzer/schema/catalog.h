// SPDX-License-Identifier: MIT
// One answer to what form an object must have, whoever brings its kind: Kubernetes, a
// CustomResourceDefinition, or the program's own tables. Knows no objects.
#pragma once

#include <cstdint>
#include <string_view>

#include "schema/crd.h"
#include "schema/custom_kind.h"
#include "schema/schema_files.h"
#include "schema/shape.h"

namespace kready::schema {

enum class Origin : uint8_t {
  unknown,   // nobody brings the kind
  built_in,  // Kubernetes
  unit,      // a definition that is deployed with the object
  given,     // a definition that the user names
  embedded,  // the tables of schemas/crds
  file,      // a JSON Schema that the user names
};
// "unknown", "Kubernetes", "a CustomResourceDefinition of the input", ...
std::string_view name(Origin origin);

// A kind that is known may have no shape: its version is not one of those that are served, or has
// no schema.
struct Known {
  Origin origin = Origin::unknown;
  const Shape* shape = nullptr;
  const CustomKind* kind = nullptr;        // of custom resources
  const CustomVersion* version = nullptr;  // likewise; null where the kind has no such version
  const CustomRules* rules = nullptr;      // likewise; null: none

  // Whether the shape is that of a definition, which leaves metadata to the server.
  bool is_custom() const { return origin != Origin::unknown && origin != Origin::built_in; }
};

// Whether kinds of the group come from definitions and not with the API server.
bool is_custom_group(std::string_view group);

// A view of two sets of definitions and of files; null: none. A definition of the unit says more of
// the cluster than one that was given, then come the files that stand before `default`, what the
// program was built with, and the other files. Safe from several threads.
class Catalog {
 public:
  Catalog() = default;
  Catalog(const CustomKinds* unit, const CustomKinds* given, const SchemaFiles* files = nullptr)
      : unit_(unit), given_(given), files_(files) {}

  Known find(std::string_view group, std::string_view version, std::string_view kind,
             int minor) const;

 private:
  Known find_defined(std::string_view group, std::string_view version, std::string_view kind) const;
  static Known find_built_in(const KindName& name);

  const CustomKinds* unit_ = nullptr;
  const CustomKinds* given_ = nullptr;
  const SchemaFiles* files_ = nullptr;
};

}  // namespace kready::schema
