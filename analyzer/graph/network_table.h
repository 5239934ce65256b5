// SPDX-License-Identifier: MIT
// Isolation by group of equal pod labels, resolved once for a unit.
#pragma once

#include <array>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kube/answer.h"
#include "kube/object.h"

namespace kready::graph {

struct NetworkTable {
  struct Side {
    kube::Answer isolated = kube::Answer::no;
    const kube::Object* policy = nullptr;
  };
  struct Row {
    std::array<Side, 2> sides;            // by Direction
    kube::Answer dns = kube::Answer::no;  // whether a policy allows it
  };

  std::vector<Row> rows;  // by group of pod labels
  // NetworkPolicies of Kubernetes by namespace, in input order.
  std::unordered_map<std::string_view, std::vector<const kube::Object*>> policies;
};

}  // namespace kready::graph
