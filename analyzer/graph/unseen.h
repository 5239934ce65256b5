// SPDX-License-Identifier: MIT
// What a unit deploys without showing it: what operators and Helm releases bring, and documents
// that could not be read. Knows names and labels operators use; what it cannot rule out it calls
// possible.
#pragma once

#include <string_view>

#include "graph/unit.h"
#include "yaml/node.h"

namespace kready::graph {

// Whether an object that is not among those of the unit may be deployed with it all the same. An
// empty kind is any.
bool may_be_unseen(const Unit& unit, std::string_view kind, std::string_view namespace_,
                   std::string_view name);

// Whether pods that no workload of the unit makes may carry the labels of a selector (a
// LabelSelector or a plain map).
bool may_match_unseen_pods(const Unit& unit, std::string_view namespace_,
                           const yaml::Node& selector);

// Whether a Helm release of the unit, of Flux, k3s or Argo CD, says the name: in its values, which
// objects of the chart are called by.
bool is_named_by_release(const Unit& unit, std::string_view name);

// Whether a document that could not be read may hold an object of the kind.
bool may_hold_unread(const Unit& unit, std::string_view kind);

}  // namespace kready::graph
