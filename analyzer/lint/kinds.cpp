// SPDX-License-Identifier: MIT
#include "lint/kinds.h"

#include "lint/patched_kinds.h"

namespace kready::lint {
namespace {

void add_definitions(const graph::Unit& unit, schema::CustomKinds& kinds) {
  for (const kube::Object* object : unit.of_kind("CustomResourceDefinition")) {
    if (object->group == "apiextensions.k8s.io") kinds.add(*object->node);
  }
}

}  // namespace

Kinds::Kinds(const Options& options, std::span<const graph::Unit> units, text::Symbols& symbols)
    : read_(read_units(options.definitions, symbols, options.jobs)),
      given_(symbols),
      files_(options.schema_locations, options.read_schema, symbols) {
  for (const graph::Unit& unit : read_.units) add_definitions(unit, given_);
  const schema::SchemaFiles* files = files_.empty() ? nullptr : &files_;
  for (const graph::Unit& unit : units) {
    UnitKinds& kinds =
        units_.emplace_back(UnitKinds{schema::CustomKinds(symbols), {}, patched_kinds(unit)});
    add_definitions(unit, kinds.own);
    kinds.catalog = schema::Catalog(&kinds.own, &given_, files);
  }
}

bool is_of_unknown_kind(const kube::Object& object, const schema::Catalog& catalog, int minor) {
  return schema::is_custom_group(object.group) &&
         !catalog.find(object.group, object.version, object.kind, minor).shape;
}

}  // namespace kready::lint
