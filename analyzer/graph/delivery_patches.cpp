// SPDX-License-Identifier: MIT
// What changes objects on their way, and the groups that kapp orders them by.
#include <algorithm>

#include "graph/delivery_tables.h"
#include "graph/index.h"
#include "kube/fields.h"
#include "text/source.h"

namespace kready::graph {
namespace {

using kube::Object;

std::string_view bytes(const yaml::Document& document, text::Span span) {
  return document.source->slice(span);
}

const DeliveryTables& patches_of(const Unit& unit) {
  DeliveryTables& tables = *unit.index().delivery_tables;
  std::call_once(tables.patches_once, [&] {
    for (const Piece& piece : unit.pieces())
      if (piece.skip == kube::Skip::kustomization || piece.skip == kube::Skip::kustomize_patch)
        tables.patches.push_back(bytes(*piece.document, piece.document->span));
    for (const Object* object : unit.of_kind("Kustomization"))
      if (const yaml::Node* patches = kube::field(object->spec(), "patches"))
        tables.patches.push_back(bytes(*object->document, patches->span()));
    for (const Object* object : unit.of_kind("FluxInstance"))
      tables.patches.push_back(bytes(*object->document, object->node->span()));
  });
  return tables;
}

const DeliveryTables& groups_of(const Unit& unit) {
  DeliveryTables& tables = *unit.index().delivery_tables;
  std::call_once(tables.groups_once, [&] {
    for (const Object* object : unit.objects()) {
      if (object->group == "kapp.k14s.io") tables.has_more_groups = true;
      const yaml::Node* annotations = object->annotations();
      if (!annotations) continue;
      for (const yaml::Entry& entry : annotations->entries())
        if (entry.key.text().starts_with("kapp.k14s.io/change-group"))
          tables.change_groups.insert(kube::text_of(&entry.value));
    }
  });
  return tables;
}

}  // namespace

bool may_be_patched(const Unit& unit, std::string_view field) {
  return std::ranges::any_of(patches_of(unit).patches, [&](std::string_view text) {
    return text.find(field) != std::string_view::npos;
  });
}

bool has_change_group(const Unit& unit, std::string_view group) {
  // Those that kapp puts objects into by itself.
  if (group.starts_with("change-groups.kapp.k14s.io/")) return true;
  if (group.find('{') != std::string_view::npos) return true;
  const DeliveryTables& tables = groups_of(unit);
  return tables.has_more_groups || tables.change_groups.contains(group);
}

}  // namespace kready::graph
