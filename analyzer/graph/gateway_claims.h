// SPDX-License-Identifier: MIT
// Which hosts and paths Ingresses and routes claim, so that two claims of one can be found. Knows
// what is written, not which controller serves it.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/unit.h"
#include "kube/object.h"

namespace kready::graph {

struct RouteClaim {
  const kube::Object* source = nullptr;
  const yaml::Node* at = nullptr;  // the path, the match or the rule
  std::string key;                 // class or parent, host, path, all that tells requests apart
  std::string target;              // where the requests go
  std::string_view host;           // empty: every host
  std::string_view path;           // as written; empty where none is
};

class RouteClaims {
 public:
  explicit RouteClaims(const Unit& unit);

  std::span<const RouteClaim> of(const kube::Object& object) const;
  // The first claim of the same by another object before it that leads elsewhere. Null: there is
  // none.
  const RouteClaim* rival(const RouteClaim& claim) const;

 private:
  std::vector<RouteClaim> claims_;  // in input order
  std::unordered_map<std::string_view, std::vector<uint32_t>> by_key_;
  std::unordered_map<const kube::Object*, std::pair<uint32_t, uint32_t>> by_object_;
};

// The claims of a unit, gathered when they are first asked for. Thread-safe.
const RouteClaims& route_claims(const Unit& unit);

// Where a unit keeps them.
struct RouteClaimsSlot {
  mutable std::once_flag once;
  mutable std::unique_ptr<const RouteClaims> claims;
};

}  // namespace kready::graph
