// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "graph/delivery_lookup.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using graph::Delivery;

// Whether all that delivers `object` is what `by` delivers: then it comes no sooner.
bool is_delivered_by(const Delivery& delivery, const kube::Object& object, const kube::Object& by) {
  const auto all = delivery.of(object);
  return &object != &by && !all.empty() &&
         std::ranges::all_of(all, [&](const graph::Delivered& each) {
           return delivery.deliverer(each).object == &by;
         });
}

// Flux does not look whether it waits for the one it is part of: a Kustomization that waits for
// its objects is ready after them.
bool waits(const kube::Object& kustomization) {
  const yaml::Node* wait = kustomization.spec() ? kustomization.spec()->find("wait") : nullptr;
  return wait && wait->as_boolean() == true;
}

std::string shown(const std::vector<const kube::Object*>& ring) {
  std::string names;
  for (const kube::Object* object : ring)
    names += fmt::format("{}'{}'", names.empty() ? "" : ", ", object->name);
  return names;
}

void check(lint::Ask& ask, const Delivery& delivery, const graph::Dependency& dependency) {
  const kube::Object& from = *ask.object();
  const auto& reference = dependency.reference;
  const auto targets = graph::find_referred(delivery, from, reference);
  if (targets.empty()) {
    if (!graph::is_closed(ask.unit(), from) || graph::may_be_made_elsewhere(ask.unit(), reference))
      return;
    return ask.report(dependency.at, fmt::format("dependency {} '{}' does not exist",
                                                 reference.kind, reference.name));
  }
  if (const auto ring = graph::ring(delivery, from, dependency); !ring.empty()) {
    std::vector<const kube::Object*> whole = ring;
    whole.insert(whole.begin(), &from);
    const kube::Object& next = *ring.front();
    return ask.report(dependency.at, fmt::format("dependencies form a ring: {}", shown(whole)),
                      {{next.document, next.metadata()->find("name"), "is depended on"}});
  }
  const kube::Object& target = *targets.front();
  if (targets.size() != 1) return;
  if (is_delivered_by(delivery, target, from)) {
    ask.report(dependency.at,
               fmt::format("dependency {} '{}' does not exist before '{}' delivers it",
                           reference.kind, reference.name, from.name));
  } else if (waits(target) && is_delivered_by(delivery, from, target)) {
    ask.report(dependency.at,
               fmt::format("dependency {} '{}' is not ready before '{}', which it delivers",
                           reference.kind, reference.name, from.name));
  }
}

}  // namespace

void delivery_dependency_broken(lint::Ask& ask) {
  const Delivery* delivery = graph::delivery(ask.unit());
  if (!delivery) return;
  for (const graph::Dependency& each : graph::dependencies(*ask.object()))
    check(ask, *delivery, each);
}

}  // namespace kready::rules
