// SPDX-License-Identifier: MIT
// A unit from manifests, for tests.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/unit.h"
#include "kube_manifest.h"

namespace kready::tests {

class TestUnit {
 public:
  explicit TestUnit(std::string_view text) : manifest_(text), unit_(read(manifest_)) {}

  const graph::Unit& operator*() const { return unit_; }
  const graph::Unit* operator->() const { return &unit_; }
  // The first object of that kind and name in any namespace. REQUIRES: there is one.
  const kube::Object& object(std::string_view kind, std::string_view name) const {
    for (const kube::Object* each : unit_.of_kind(kind))
      if (each->name == name) return *each;
    throw std::out_of_range(std::string(kind) + " " + std::string(name));
  }
  const kube::Workload& workload(std::string_view name) const {
    for (const kube::Workload* each : unit_.workloads())
      if (each->object->name == name) return *each;
    throw std::out_of_range(std::string(name));
  }

 private:
  static graph::Unit read(const Manifest& manifest) {
    std::vector<graph::Piece> pieces;
    for (const yaml::Document& document : manifest.documents())
      pieces.push_back(graph::read_piece(document));
    return graph::Unit(std::move(pieces));
  }

  Manifest manifest_;
  graph::Unit unit_;
};

// "Deployment web, Pod a" of objects or workloads.
template <typename List>
std::string names_of(const List& list) {
  std::string text;
  for (const auto* each : list) {
    if (!text.empty()) text += ", ";
    if constexpr (requires { each->object; }) {
      text += kube::show(*each->object);
    } else {
      text += kube::show(*each);
    }
  }
  return text;
}

}  // namespace kready::tests
