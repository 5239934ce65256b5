// SPDX-License-Identifier: MIT
// Connections of a unit as text, for tests.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "graph/network.h"
#include "graph_unit.h"

namespace kready::tests {

// A workload by "name" or "namespace/name".
inline const kube::Workload& find_workload(const graph::Unit& unit, std::string_view name) {
  for (const kube::Workload* each : unit.workloads()) {
    std::string full = fmt::format("{}/{}", each->object->namespace_, each->object->name);
    if (each->object->name == name || full == name) return *each;
  }
  throw std::out_of_range(std::string(name));
}

// A workload, an address or block, "node", "apiserver", or "stranger" (a pod that no rule names).
inline graph::Endpoint find_end(const graph::Unit& unit, std::string_view name) {
  using graph::Endpoint;
  if (name == "node") return Endpoint::of(Endpoint::Kind::node);
  if (name == "apiserver") return Endpoint::of(Endpoint::Kind::api_server);
  if (name == "stranger") return Endpoint::stranger();
  if (auto block = graph::parse_block(name)) return Endpoint::address(*block);
  return Endpoint::pods(graph::network_of(unit).class_of(find_workload(unit, name)));
}

// "client -> web" as show(Reach).
inline std::string connection(const graph::Unit& unit, std::string_view arrow) {
  size_t at = arrow.find(" -> ");
  return graph::show(graph::network_of(unit).reach(find_end(unit, arrow.substr(0, at)),
                                                   find_end(unit, arrow.substr(at + 4))));
}

}  // namespace kready::tests
