// SPDX-License-Identifier: MIT
// What a unit keeps of its network policies.
#pragma once

#include <memory>
#include <mutex>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kube/object.h"

namespace kready::graph {

class Network;

struct NetworkTable {
  NetworkTable();
  ~NetworkTable();

  // NetworkPolicies of Kubernetes by namespace, in input order.
  std::unordered_map<std::string_view, std::vector<const kube::Object*>> policies;
  // All policies together, once someone asks.
  mutable std::once_flag once;
  mutable std::unique_ptr<const Network> network;
};

}  // namespace kready::graph
