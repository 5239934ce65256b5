// SPDX-License-Identifier: MIT
// What somebody who knows the cluster says that it provides already, beside the objects of a unit.
// Knows names, not rules.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kready::graph {

class Unit;

// Objects that are there. Namespace and name are patterns as of shells; empty: any.
struct AssumedObjects {
  std::string kind;
  std::string namespace_;
  std::string name;
};

struct Assumptions {
  std::vector<AssumedObjects> objects;
  std::vector<std::string> features;  // of known_features()
};

// "metrics-server", "log-collector", ...
std::span<const std::string_view> known_features();

// Whether such an object is assumed to be there; an empty kind is any.
bool is_assumed(const Unit& unit, std::string_view kind, std::string_view namespace_,
                std::string_view name);
// Whether objects of the kind are, of whatever namespace and name.
bool is_assumed(const Unit& unit, std::string_view kind);
// Whether the cluster is said to provide the feature.
bool provides(const Unit& unit, std::string_view feature);

}  // namespace kready::graph
