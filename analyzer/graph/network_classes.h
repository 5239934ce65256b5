// SPDX-License-Identifier: MIT
// Divides the pods of a unit into classes that no policy tells apart.
#pragma once

#include <vector>

#include "graph/network.h"

namespace kready::graph {

struct PodClasses {
  std::vector<PodClass> classes;  // by their first workload; `policies` are filled
  std::vector<uint32_t> of_workload;
};

// Also fills in the hits of the book's selections.
PodClasses divide_into_classes(PolicyBook& book);

}  // namespace kready::graph
