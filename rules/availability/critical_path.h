// SPDX-License-Identifier: MIT
// Workloads that the whole cluster depends on. The rule critical-path-single-replica speaks of
// them; rules that say the same of any workload leave them to it.
#pragma once

#include <string>

#include "graph/unit.h"
#include "kube/workload.h"

namespace kready::rules {

// "the ingress controller", "the backend of webhook 'guard'"; empty for any other workload.
std::string critical_role(const graph::Unit& unit, const kube::Workload& workload);

}  // namespace kready::rules
