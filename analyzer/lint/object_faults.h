// SPDX-License-Identifier: MIT
// What the form of an object lacks in the API server's eyes: finds its shape and holds it against
// that, once for each version. Knows no rules.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "graph/unit.h"
#include "kube/object.h"
#include "lint/kinds.h"
#include "schema/fault.h"
#include "schema/validate.h"

namespace kready::lint {

// Of the object asked about last. Not safe from several threads.
class ObjectFaults {
 public:
  // `form` says everything but the version. REQUIRES: all outlive this.
  ObjectFaults(const graph::Unit& unit, const UnitKinds& kinds, const schema::Target& form)
      : unit_(unit), kinds_(kinds), form_(form) {}

  // A kind is held to the version nearest to the one asked for in which it is served. Of a kind
  // that nothing is known of, only what holds for every object is said.
  std::span<const schema::Fault> of(const kube::Object& object, int minor);

 private:
  std::vector<schema::Fault> find(const kube::Object& object, int minor) const;
  std::vector<schema::Fault> of_shape(const kube::Object& object, schema::Target target) const;
  void add_pods(const kube::Object& object, const schema::Target& target,
                std::vector<schema::Fault>& faults) const;
  void drop(const kube::Object& object, std::vector<schema::Fault>& faults) const;

  const graph::Unit& unit_;
  const UnitKinds& kinds_;
  const schema::Target& form_;
  const kube::Object* object_ = nullptr;
  std::map<int, std::vector<schema::Fault>> by_minor_;
};

}  // namespace kready::lint
