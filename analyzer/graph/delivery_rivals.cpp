// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "graph/delivery_folders.h"
#include "graph/delivery_tables.h"
#include "graph/index.h"
#include "graph/producers.h"
#include "kube/api_object.h"
#include "kube/fields.h"
#include "text/source.h"

namespace kready::graph {
namespace {

using kube::Object;
using kube::text_at;

// Empty where the name or the namespace is not known before delivery.
std::string key_of(const Delivery& delivery, const Delivered& each) {
  const std::string name = delivery.name(each);
  const std::string_view namespace_ = delivery.namespace_of(each);
  const bool is_global = kube::is_cluster_scoped(each.object->group, each.object->kind);
  if (each.object->name.empty() || (namespace_.empty() && !is_global)) return {};
  if (kube::is_placeholder(name) || kube::is_placeholder(namespace_)) return {};
  return fmt::format("{}/{}/{}/{}", each.object->group, each.object->kind, namespace_, name);
}

bool is_same(const yaml::Node& left, const yaml::Node& right) {
  if (left.shape() != right.shape() || left.size() != right.size()) return false;
  if (left.is_scalar()) return left.text() == right.text();
  for (size_t i = 0; i < left.items().size(); ++i)
    if (!is_same(left.items()[i], right.items()[i])) return false;
  return std::ranges::all_of(left.entries(), [&](const yaml::Entry& entry) {
    const yaml::Node* other = right.find(entry.key.text());
    return other && is_same(entry.value, *other);
  });
}

// Server-side apply shares the object, or leaves it alone.
bool shares(const Object& object) {
  return !object.annotation("kustomize.toolkit.fluxcd.io/ssa").empty() ||
         object.annotation("kustomize.toolkit.fluxcd.io/reconcile") == "disabled";
}

const DeliveryTables& rivals_of(const Unit& unit) {
  DeliveryTables& tables = *unit.index().delivery_tables;
  std::call_once(tables.rivals_once, [&] {
    const Delivery& all = *delivery(unit);
    for (uint32_t i = 0; i < all.deliverers().size(); ++i) {
      if (!all.deliverers()[i].object) continue;
      for (const Delivered& each : all.by(i))
        if (std::string key = key_of(all, each); !key.empty())
          tables.rivals[std::move(key)].push_back(each);
    }
  });
  return tables;
}

}  // namespace

Rival rival(const Unit& unit, const Object& object) {
  const Delivery* all = delivery(unit);
  if (!all || all->of(object).empty() || shares(object)) return {};
  const DeliveryTables& tables = rivals_of(unit);
  for (const Delivered& own : all->of(object)) {
    const auto found = tables.rivals.find(key_of(*all, own));
    if (found == tables.rivals.end() || !all->deliverer(own).object) continue;
    for (const Delivered& other : found->second) {
      if (other.object->index >= object.index || shares(*other.object)) continue;
      if (all->deliverer(other).object == all->deliverer(own).object) continue;
      if (!all->is_same_cluster(other.by, own.by) || is_same(*other.object->node, *object.node))
        continue;
      return {other.object, &all->deliverer(other), &all->deliverer(own)};
    }
  }
  return {};
}

}  // namespace kready::graph
