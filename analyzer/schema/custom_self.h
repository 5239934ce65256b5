// SPDX-License-Identifier: MIT
// What a validation rule of a CustomResourceDefinition sees of a value: typed by the schema, with
// its defaults, without what the schema does not name. Knows no rules.
#pragma once

#include <string>
#include <string_view>

#include "cel/value.h"
#include "yaml/node.h"

namespace kready::schema {

// A whole object (root or x-kubernetes-embedded-resource) shows its apiVersion, kind and name, and
// no status where the server drops it.
struct SelfOptions {
  bool is_root = false;
  bool drops_status = false;
};

// REQUIRES: the arena and both trees outlive the value.
cel::Value self_value(const yaml::Node& value, const yaml::Node& schema, SelfOptions options,
                      cel::Arena& arena);

// The value a field has for the API server: the written one, or else the default of its schema;
// null where there is neither. A null that is not allowed counts as absent.
const yaml::Node* value_or_default(const yaml::Node* written, const yaml::Node& schema);

// The name of a property in an expression: `a-b` is `a__dash__b`, `for` is `__for__`.
std::string escaped_name(std::string_view name);

}  // namespace kready::schema
