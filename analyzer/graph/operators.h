// SPDX-License-Identifier: MIT
// What the unit's operators and deliveries make that no manifest here shows: pods, Services, whole
// releases. Knows names and labels operators use; what it cannot rule out it calls possible.
#pragma once

#include <string_view>

#include "graph/unit.h"
#include "yaml/node.h"

namespace kready::graph {

// Whether a delivery of the unit (a Helm release of Flux, k3s or Argo CD) installs more into the
// namespace than the unit shows: nothing can be said to be absent there.
bool is_installed_into(const Unit& unit, std::string_view namespace_);

// Whether pods that no workload of the unit makes may carry the labels of a selector (a
// LabelSelector or a plain map): those of the control plane, of an operator, or of a delivery.
bool may_match_other_pods(const Unit& unit, std::string_view namespace_,
                          const yaml::Node& selector);

// Whether a Service that is not in the unit may be made by an operator or a delivery.
bool may_make_service(const Unit& unit, std::string_view namespace_, std::string_view name);

}  // namespace kready::graph
