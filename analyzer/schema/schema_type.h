// SPDX-License-Identifier: MIT
// The type a schema asks for, in the ways there are to write it. Knows nothing below it.
#pragma once

#include "schema/shape.h"
#include "yaml/node.h"

namespace kready::schema {

struct WrittenType {
  Type type = Type::any;
  bool nullable = false;
  bool by_alternatives = false;  // anyOf or oneOf says no more than this type
};

// Of a structural schema.
WrittenType type_of_schema(const yaml::Node& schema);
// Of a JSON Schema: lists of types too, and alternatives that make up int-or-string.
WrittenType type_of_json_schema(const yaml::Node& schema);

// The part of the document that a `$ref` such as "#/definitions/pod" names; null: none.
const yaml::Node* referred(const yaml::Node& document, std::string_view reference);

}  // namespace kready::schema
