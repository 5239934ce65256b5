// SPDX-License-Identifier: MIT
// The pods of a unit that carry traffic from outside to others: ingress controllers, by their
// images. Knows images, not which routes they serve.
#pragma once

#include <string_view>
#include <vector>

#include "graph/unit.h"

namespace kready::graph {

struct Gateway {
  const kube::Workload* workload = nullptr;
  std::string_view word;  // what names of its classes hold: "nginx"
};

// In input order.
std::vector<Gateway> find_gateways(const Unit& unit);

// Whether a repository of images is `name`, or ends in it after a slash.
bool is_repository(std::string_view repository, std::string_view name);

}  // namespace kready::graph
