// SPDX-License-Identifier: MIT
// The ends of connections and ports as people write them on a command line.
#pragma once

#include <memory>
#include <string>

#include "graph/network.h"

namespace kready::cli {

// An end, and what it needs to stay alive.
struct NamedEnd {
  graph::Endpoint end;
  std::string name;                                      // "Deployment shop/web", "192.0.2.1", ...
  std::unique_ptr<std::vector<graph::NamedPort>> ports;  // of a workload
  std::unique_ptr<graph::PodView> view;  // of a pod of which only the namespace is known
};

// A workload as NAME, KIND/NAME, NAMESPACE/NAME or NAMESPACE/KIND/NAME; some pod of a namespace as
// NAMESPACE/*; an address or a block; `node`, `api-server`. Throws CannotRun for what the unit does
// not have, or has several times.
NamedEnd find_end(const graph::Network& network, const std::string& text);

// "8080", "8080/udp", "http", "dns/udp"; empty for all. Throws CannotRun.
graph::PortQuestion parse_port(const std::string& text);

}  // namespace kready::cli
