// SPDX-License-Identifier: MIT
#include "graph/delivery_substitution.h"

#include <algorithm>

#include "graph/delivery.h"
#include "graph/index.h"
#include "kube/fields.h"
#include "text/source.h"

namespace kready::graph {
namespace {

using kube::items_at;
using kube::text_at;

constexpr std::string_view field_name = "postBuild";

bool speaks_of_it(const yaml::Document& document, text::Span span) {
  return document.source->slice(span).find(field_name) != std::string_view::npos;
}

// Kustomizations and their patch files may add variables to any Kustomization.
bool is_patched_by_files(const Unit& unit) {
  return std::ranges::any_of(unit.pieces(), [](const Piece& piece) {
    const bool may = piece.skip == kube::Skip::kustomization ||
                     piece.skip == kube::Skip::kustomize_patch ||
                     piece.skip == kube::Skip::not_an_object;
    return may && speaks_of_it(*piece.document, piece.document->span);
  });
}

bool is_patched_by_flux(const Unit& unit, const kube::Object& kustomization) {
  const Delivery* all = delivery(unit);
  return std::ranges::any_of(all->of(kustomization), [&](const Delivered& each) {
    const Deliverer& by = all->deliverer(each);
    const yaml::Node* patches = by.object ? kube::field(by.object->spec(), "patches") : nullptr;
    return patches && speaks_of_it(*by.object->document, patches->span());
  });
}

bool is_patched_by_instance(const Unit& unit) {
  return std::ranges::any_of(unit.of_kind("FluxInstance"), [](const kube::Object* object) {
    return speaks_of_it(*object->document, object->node->span());
  });
}

void add_keys(const kube::Object& object, Substitution& result) {
  for (std::string_view section : {"data", "stringData"})
    if (const yaml::Node* map = kube::mapping_at(object.node, section))
      for (const yaml::Entry& entry : map->entries()) result.names.insert(entry.key.text());
}

// Objects of the name wherever they lie: clusters of one repository have one each.
bool add_source(const Unit& unit, const yaml::Node& reference, Substitution& result) {
  bool found = false;
  for (const kube::Object* object : unit.of_kind(text_at(&reference, "kind"))) {
    if (object->name != text_at(&reference, "name") || !object->group.empty()) continue;
    add_keys(*object, result);
    found = true;
  }
  return found;
}

bool is_name(std::string_view text) {
  if (text.empty() || (text[0] >= '0' && text[0] <= '9')) return false;
  return std::ranges::all_of(text, [](char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  });
}

Substitution read(const Unit& unit, const kube::Object& kustomization) {
  Substitution result;
  const yaml::Node* build = kube::mapping_at(kustomization.spec(), field_name);
  if (const yaml::Node* own = kube::mapping_at(build, "substitute"))
    for (const yaml::Entry& entry : own->entries()) result.names.insert(entry.key.text());
  const auto sources = items_at(build, "substituteFrom");
  for (const yaml::Node& source : sources)
    if (!add_source(unit, source, result)) result.is_open = true;
  result.is_active =
      !result.names.empty() || !sources.empty() || text_at(build, "substituteStrategy") == "Always";
  result.is_open = result.is_open || is_patched_by_flux(unit, kustomization);
  return result;
}

}  // namespace

std::span<const Substitution> substitutions(const Unit& unit) {
  SubstitutionTable& table = unit.index().substitutions;
  std::call_once(table.once, [&] {
    const bool is_open = is_patched_by_files(unit) || is_patched_by_instance(unit);
    for (const Deliverer& deliverer : delivery(unit)->deliverers()) {
      Substitution& each = table.by_deliverer.emplace_back();
      if (deliverer.tool == DeliveryTool::flux) each = read(unit, *deliverer.object);
      each.is_open |= is_open;
    }
  });
  return table.by_deliverer;
}

std::vector<Variable> variables(std::string_view text) {
  std::vector<Variable> result;
  for (size_t at = text.find("${"); at != std::string_view::npos; at = text.find("${", at + 2)) {
    size_t signs = 0;
    while (signs < at && text[at - 1 - signs] == '$') ++signs;
    const size_t end = text.find('}', at);
    if (signs % 2 == 1 || end == std::string_view::npos) continue;
    const std::string_view inside = text.substr(at + 2, end - at - 2);
    const size_t stop = std::min(inside.find_first_of(":-=+"), inside.size());
    const bool has_default = stop < inside.size();
    std::string_view name =
        inside.substr(0, std::min(inside.find_first_of(":-=+^,/#%"), inside.size()));
    if (is_name(name)) result.push_back({name, has_default});
  }
  return result;
}

bool opts_out_of_substitution(const kube::Object& object) {
  constexpr std::string_view key = "kustomize.toolkit.fluxcd.io/substitute";
  return object.annotation(key) == "disabled" || object.label(key) == "disabled";
}

}  // namespace kready::graph
