// SPDX-License-Identifier: MIT
// Which variables Flux fills in after building a Kustomization. Knows names, not values.
#pragma once

#include <mutex>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "graph/unit.h"
#include "kube/object.h"

namespace kready::graph {

struct Substitution {
  bool is_active = false;  // something is filled in at all
  bool is_open = false;    // more may be filled in than the unit shows
  std::unordered_set<std::string_view> names{};
};

// By deliverer, for those of Flux; with what their own deliverers may patch into them. Found when
// first asked, from any thread. REQUIRES: the unit has a delivery.
std::span<const Substitution> substitutions(const Unit& unit);

struct SubstitutionTable {
  std::once_flag once;
  std::vector<Substitution> by_deliverer;
};

// A `${NAME}` without a default, as it stands in a text; `$${NAME}` is none.
struct Variable {
  std::string_view name;
  bool has_default = false;
};
std::vector<Variable> variables(std::string_view text);

// Whether the object is left as it is, whatever its Kustomization substitutes.
bool opts_out_of_substitution(const kube::Object& object);

}  // namespace kready::graph
