// SPDX-License-Identifier: MIT
// Objects of Flux and Argo CD that name each other: dependencies and sources, by the namespaces in
// which they arrive. Knows references, not paths.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/delivery.h"
#include "graph/unit.h"

namespace kready::graph {

// Whether what Flux or Argo CD refer to from this object ought to be in the unit: the unit holds
// what delivers the object itself.
bool is_closed(const Unit& unit, const kube::Object& object);

struct DeliveryReference {
  std::string_view group;
  std::string_view kind;
  std::string_view namespace_;  // empty: that of the object that refers
  std::string_view name;
};

// All that the reference may mean of the kinds of Flux and Argo CD: namespaces that are not known
// match any.
std::vector<const kube::Object*> find_referred(const Delivery& delivery, const kube::Object& from,
                                               const DeliveryReference& reference);

// Whether an object that the unit does not show may answer: names that are filled in later,
// documents that could not be read, generators of objects.
bool may_be_made_elsewhere(const Unit& unit, const DeliveryReference& reference);

struct Dependency {
  const yaml::Node* at = nullptr;
  DeliveryReference reference;
};
// dependsOn of a Kustomization or a HelmRelease.
std::vector<Dependency> dependencies(const kube::Object& object);

// The ring that a dependency closes: the objects from its target back to `from`, both ends
// included. Empty where it closes none, and where a name on the way may mean several objects.
std::vector<const kube::Object*> ring(const Delivery& delivery, const kube::Object& from,
                                      const Dependency& dependency);

}  // namespace kready::graph
