// SPDX-License-Identifier: MIT
// What delivery leaves open: an object without a written namespace may land in any. Knows objects,
// links and selectors; what it cannot rule out it calls possible.
#pragma once

#include <string_view>
#include <vector>

#include "graph/unit.h"

namespace kready::graph {

// The same namespace, or one of the two is not written.
bool may_be_same_namespace(std::string_view left, std::string_view right);

// Whether the target of a link that found none may be an object of the unit all the same.
bool may_exist(const Unit& unit, const Link& link);
// The same for a ConfigMap or Secret that an object of the unit, or its controller, may make.
bool may_be_produced(const Unit& unit, const Link& link);

// Whether a Service, PodDisruptionBudget or NetworkPolicy may select the pods of any workload.
bool may_select_any(const Unit& unit, const kube::Object& source);

// The objects of a kind (one of those three) that select the workload if delivery brings them into
// one namespace; those of its own namespace are not among them.
std::vector<const kube::Object*> perhaps_selecting(const Unit& unit, const kube::Workload& workload,
                                                   std::string_view kind);

}  // namespace kready::graph
