// SPDX-License-Identifier: MIT
#include "graph/assumptions.h"

#include <algorithm>
#include <array>

#include "graph/glob.h"
#include "graph/unit.h"

namespace kready::graph {
namespace {

constexpr std::array<std::string_view, 12> features = {
    "backups",          "cert-manager",       "custom-metrics",
    "external-metrics", "gateway-controller", "ingress-controller",
    "log-collector",    "metrics-collector",  "metrics-server",
    "network-policies", "node-autoscaler",    "secret-manager"};

bool fits(std::string_view pattern, std::string_view text) {
  return pattern.empty() || glob_matches(pattern, text);
}

// Objects without a written namespace may land in the one that is assumed.
bool is_one(const AssumedObjects& assumed, std::string_view kind, std::string_view namespace_,
            std::string_view name) {
  return (kind.empty() || assumed.kind == kind) && fits(assumed.name, name) &&
         (namespace_.empty() || fits(assumed.namespace_, namespace_));
}

}  // namespace

std::span<const std::string_view> known_features() { return features; }

bool is_assumed(const Unit& unit, std::string_view kind, std::string_view namespace_,
                std::string_view name) {
  return std::ranges::any_of(unit.assumptions().objects, [&](const AssumedObjects& assumed) {
    return is_one(assumed, kind, namespace_, name);
  });
}

bool is_assumed(const Unit& unit, std::string_view kind) {
  if (kind == "NetworkPolicy" && provides(unit, "network-policies")) return true;
  return std::ranges::any_of(unit.assumptions().objects, [kind](const AssumedObjects& assumed) {
    return assumed.kind == kind && assumed.namespace_.empty() && assumed.name.empty();
  });
}

bool provides(const Unit& unit, std::string_view feature) {
  const auto& assumed = unit.assumptions().features;
  return std::ranges::find(assumed, feature) != assumed.end();
}

}  // namespace kready::graph
