// SPDX-License-Identifier: MIT
// From the OpenAPI v3 schema in a CustomResourceDefinition, or a JSON Schema, to a shape. Knows one
// schema, not the definition around it.
#pragma once

#include <memory_resource>

#include "schema/shape.h"
#include "yaml/node.h"

namespace kready::schema {

struct ShapeOptions {
  bool keeps_unknown = false;  // spec.preserveUnknownFields: objects keep what they do not name
  bool serves_status = false;  // the status subresource: what a manifest says of it is dropped
};

// The shape of whole objects; it and its texts live in the arena. Null where `schema` is no
// mapping.
const Shape* shape_of_schema(const yaml::Node& schema, ShapeOptions options,
                             std::pmr::memory_resource& arena);
// The same for a value within an object.
const Shape* shape_of_value(const yaml::Node& schema, ShapeOptions options,
                            std::pmr::memory_resource& arena);

// From a JSON Schema: objects keep what they do not name unless it says otherwise, a type may be a
// list of types, and `$ref` leads to another part of the document. What it says beyond that is not
// held against values. Null where `schema` is no mapping.
const Shape* shape_of_json_schema(const yaml::Node& schema, std::pmr::memory_resource& arena);

}  // namespace kready::schema
