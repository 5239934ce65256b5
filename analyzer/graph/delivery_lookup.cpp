// SPDX-License-Identifier: MIT
#include "graph/delivery_lookup.h"

#include <algorithm>
#include <unordered_map>

#include "graph/unseen.h"
#include "kube/api_object.h"
#include "kube/fields.h"
#include "text/source.h"

namespace kready::graph {
namespace {

using kube::Object;
using kube::text_at;

// Empty: not known.
std::string_view namespace_in(const Delivery& delivery, const Object& object) {
  const std::string_view result = delivery.namespace_of(object);
  return kube::is_placeholder(result) ? std::string_view{} : result;
}

bool mentions(const Object& object, std::string_view name) {
  return object.document->source->slice(object.node->span()).find(name) != std::string_view::npos;
}

}  // namespace

bool is_closed(const Unit& unit, const Object& object) {
  const Delivery* all = delivery(unit);
  return all && all->is_delivered(object) && !all->has_gaps();
}

std::vector<const Object*> find_referred(const Delivery& delivery, const Object& from,
                                         const DeliveryReference& reference) {
  const std::string_view asked =
      reference.namespace_.empty() ? namespace_in(delivery, from) : reference.namespace_;
  std::vector<const Object*> result;
  for (const Object* object : delivery.named(reference.kind, reference.name)) {
    if (!object->group.ends_with(reference.group)) continue;
    const std::string_view own = namespace_in(delivery, *object);
    if (asked.empty() || own.empty() || own == asked) result.push_back(object);
  }
  return result;
}

bool may_be_made_elsewhere(const Unit& unit, const DeliveryReference& reference) {
  if (kube::is_placeholder(reference.name) || kube::is_placeholder(reference.namespace_))
    return true;
  if (may_hold_unread(unit, reference.kind)) return true;
  for (std::string_view kind : {"ResourceSet", "FluxInstance"})
    for (const Object* object : unit.of_kind(kind))
      if (mentions(*object, reference.name) || mentions(*object, reference.kind)) return true;
  return std::ranges::any_of(unit.of_kind(reference.kind), [](const Object* object) {
    return kube::is_placeholder(object->name) && object->group.ends_with("fluxcd.io");
  });
}

std::vector<Dependency> dependencies(const Object& object) {
  std::vector<Dependency> result;
  if (!object.group.ends_with(".toolkit.fluxcd.io")) return result;
  for (const yaml::Node& item : kube::items_at(object.spec(), "dependsOn")) {
    const std::string_view name = text_at(&item, "name");
    if (name.empty()) continue;
    const DeliveryReference reference = {object.group, object.kind, text_at(&item, "namespace"),
                                         name};
    result.push_back({item.find("name"), reference});
  }
  return result;
}

namespace {

// The one object of a dependency, or null.
const Object* only(const Delivery& delivery, const Object& from, const Dependency& dependency) {
  const auto found = find_referred(delivery, from, dependency.reference);
  return found.size() == 1 ? found.front() : nullptr;
}

}  // namespace

std::vector<const Object*> ring(const Delivery& delivery, const Object& from,
                                const Dependency& dependency) {
  if (!delivery.may_be_in_ring(from)) return {};
  const Object* first = only(delivery, from, dependency);
  if (!first) return {};
  std::unordered_map<const Object*, const Object*> before = {{first, nullptr}};
  std::vector<const Object*> todo = {first};
  for (size_t next = 0; next < todo.size(); ++next) {
    const Object* object = todo[next];
    if (object == &from) break;
    for (const Dependency& each : dependencies(*object))
      if (const Object* target = only(delivery, *object, each))
        if (before.try_emplace(target, object).second) todo.push_back(target);
  }
  std::vector<const Object*> result;
  if (!before.contains(&from)) return result;
  for (const Object* object = &from; object; object = before[object]) result.push_back(object);
  std::ranges::reverse(result);
  return result;
}

}  // namespace kready::graph
