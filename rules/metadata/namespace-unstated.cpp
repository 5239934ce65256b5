// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "graph/delivery.h"
#include "kube/api_object.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

// Questions to the API server: most of them are asked of the cluster, and none is kept.
bool is_question(const kube::Object& object) {
  return object.group == "authentication.k8s.io" || object.group == "authorization.k8s.io";
}

bool is_namespaced(lint::Ask& ask, const kube::Object& object) {
  if (kube::is_cluster_scoped(object.group, object.kind) || is_question(object)) return false;
  const schema::Known known =
      ask.catalog().find(object.group, object.version, object.kind, ask.version().minor);
  if (known.origin == schema::Origin::built_in) return true;
  return known.kind && known.kind->scope == schema::Scope::namespaced;
}

// Whoever delivers it says where to.
bool is_placed(const graph::Unit& unit, const kube::Object& object) {
  const graph::Delivery* delivery = graph::delivery(unit);
  if (!delivery) return false;
  return std::ranges::any_of(delivery->of(object), [&](const graph::Delivered& each) {
    return !delivery->namespace_of(each).empty();
  });
}

}  // namespace

void namespace_unstated(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (object.has_namespace || kube::is_local_configuration(object)) return;
  if (!is_namespaced(ask, object) || is_placed(ask.unit(), object)) return;
  ask.report_absent(object.node, {"metadata", "namespace"},
                    fmt::format("{} '{}' states no namespace", object.kind, object.name));
}

}  // namespace kready::rules
