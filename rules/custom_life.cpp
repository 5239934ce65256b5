// SPDX-License-Identifier: MIT
#include "rules/custom_life.h"

#include <fmt/format.h>

#include "kube/fields.h"

namespace kready::rules {

std::vector<const kube::Object*> definitions_of(const graph::Unit& unit,
                                                const kube::Object& object) {
  std::vector<const kube::Object*> found;
  for (const kube::Object* definition : unit.of_kind("CustomResourceDefinition")) {
    const yaml::Node* spec = definition->spec();
    if (kube::text_at(spec, "group") != object.group) continue;
    if (kube::text_at(spec, {"names", "kind"}) == object.kind) found.push_back(definition);
  }
  return found;
}

const yaml::Node* version_of(const kube::Object& definition, std::string_view version) {
  for (const yaml::Node& item : kube::items_at(definition.spec(), "versions")) {
    if (kube::text_at(&item, "name") == version) return &item;
  }
  return nullptr;
}

bool serves(const kube::Object& definition, std::string_view version) {
  // apiextensions.k8s.io/v1beta1 may name the only version so.
  if (kube::text_at(definition.spec(), "version") == version) return true;
  const yaml::Node* item = version_of(definition, version);
  return item && kube::boolean_at(item, "served").value_or(true);
}

std::optional<graph::DeployedController> oldest_deployed(const graph::Unit& unit,
                                                         const schema::Controller* controller) {
  std::optional<graph::DeployedController> oldest;
  for (const graph::DeployedController& one : graph::deployed_controllers(unit)) {
    if (one.controller != controller) continue;
    if (!oldest || one.release < oldest->release) oldest = one;
  }
  return oldest;
}

std::string show(schema::Release release) {
  return fmt::format("{}.{}", release.major, release.minor);
}

std::string life_successor(const schema::CustomLife& life) {
  if (life.replacement.empty()) return {};
  return life.replacement_kind.empty()
             ? fmt::format("; '{}' replaces it", life.replacement)
             : fmt::format("; '{} {}' replaces it", life.replacement, life.replacement_kind);
}

}  // namespace kready::rules
