// SPDX-License-Identifier: MIT
// What the API server refuses in a CustomResourceDefinition of apiextensions.k8s.io/v1. Knows
// neither the objects of its kind nor what a rule is.
#pragma once

#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/node.h"

namespace kready::schema {

struct DefinitionMistake {
  const yaml::Node* node = nullptr;      // the value, or the mapping that lacks something
  std::vector<std::string_view> absent;  // the fields from there on that are not written
  std::string message;
};
using DefinitionMistakes = std::vector<DefinitionMistake>;

// All of them, in the order of the checks. Expressions are not compiled here: see rule_mistakes().
DefinitionMistakes definition_mistakes(const yaml::Node& definition);

// What it accepts and what has no effect, or not the one it seems to have.
DefinitionMistakes definition_oddities(const yaml::Node& definition);

// Parts of the first.
void check_names(const yaml::Node& definition, const yaml::Node& spec, DefinitionMistakes& found);
void check_versions(const yaml::Node& spec, DefinitionMistakes& found);
void check_conversion(const yaml::Node& spec, DefinitionMistakes& found);
void check_views(const yaml::Node& version,
                 DefinitionMistakes& found);  // columns, scale, selection
void check_structure(const yaml::Node& schema, DefinitionMistakes& found);
void check_defaults(const yaml::Node& schema, DefinitionMistakes& found);

}  // namespace kready::schema
