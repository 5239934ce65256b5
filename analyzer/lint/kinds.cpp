// SPDX-License-Identifier: MIT
#include "lint/kinds.h"

namespace kready::lint {
namespace {

void add_definitions(const graph::Unit& unit, schema::CustomKinds& kinds) {
  for (const kube::Object* object : unit.of_kind("CustomResourceDefinition")) {
    if (object->group == "apiextensions.k8s.io") kinds.add(*object->node);
  }
}

}  // namespace

Kinds::Kinds(std::span<const UnitInput> given, std::span<const graph::Unit> units,
             text::Symbols& symbols, unsigned jobs)
    : read_(read_units(given, symbols, jobs)), given_(symbols) {
  own_.reserve(units.size());  // catalogs point into it
  for (const graph::Unit& unit : read_.units) add_definitions(unit, given_);
  for (size_t i = 0; i < units.size(); ++i) {
    own_.emplace_back(symbols);
    add_definitions(units[i], own_[i]);
    catalogs_.emplace_back(&own_[i], &given_);
  }
}

bool is_of_unknown_kind(const kube::Object& object, const schema::Catalog& catalog, int minor) {
  return schema::is_custom_group(object.group) &&
         !catalog.find(object.group, object.version, object.kind, minor).shape;
}

}  // namespace kready::lint
