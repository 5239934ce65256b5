// SPDX-License-Identifier: MIT
// Holds a tree against a shape in one walk and says what the API server's strict decoding and
// structural validation would refuse. Knows shapes, not where they come from.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "schema/fault.h"
#include "schema/patterns.h"
#include "schema/shape.h"
#include "yaml/node.h"

namespace kready::schema {

using FeatureGates = std::map<std::string, bool, std::less<>>;

// The cluster that is asked. Everything it points at outlives the question.
struct Target {
  int minor = newest_minor;
  const FeatureGates* gates = nullptr;  // turned on or off, whatever their default
  Patterns* patterns = nullptr;         // null: patterns are not checked
  const Shape* metadata = nullptr;      // of custom and embedded resources; null: not checked
};

// Each fault once, in the order of the tree. Duplicate keys are the reader's to report. `status` of
// an object is held to its types only, since the server resets it.
std::vector<Fault> validate(const yaml::Node& object, const Shape& shape, const Target& target);
// A custom resource: its shape does not speak of apiVersion, kind and metadata, and its limits hold
// for lists that built-in kinds check elsewhere.
std::vector<Fault> validate_custom(const yaml::Node& object, const Shape& shape,
                                   const Target& target);

}  // namespace kready::schema
