// SPDX-License-Identifier: MIT
#include "graph/assumptions.h"

#include <algorithm>
#include <array>

#include "graph/glob.h"
#include "graph/unit.h"

namespace kready::graph {
namespace {

constexpr std::array<std::string_view, 11> features = {
    "backups",          "cert-manager",       "custom-metrics",
    "external-metrics", "gateway-controller", "ingress-controller",
    "log-collector",    "metrics-collector",  "metrics-server",
    "network-policies", "node-autoscaler"};

// Objects that come with a feature, of names that only the cluster knows.
struct Brought {
  std::string_view feature;
  std::string_view kind;
};
constexpr std::array<Brought, 5> brought = {{{"cert-manager", "ClusterIssuer"},
                                             {"cert-manager", "Issuer"},
                                             {"gateway-controller", "GatewayClass"},
                                             {"ingress-controller", "IngressClass"},
                                             {"network-policies", "NetworkPolicy"}}};

bool is_brought(const Unit& unit, std::string_view kind) {
  return std::ranges::any_of(
      brought, [&](const Brought& one) { return one.kind == kind && provides(unit, one.feature); });
}

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
  if (is_brought(unit, kind)) return true;
  return std::ranges::any_of(unit.assumptions().objects, [&](const AssumedObjects& assumed) {
    return is_one(assumed, kind, namespace_, name);
  });
}

bool is_assumed(const Unit& unit, std::string_view kind) {
  if (is_brought(unit, kind)) return true;
  return std::ranges::any_of(unit.assumptions().objects, [kind](const AssumedObjects& assumed) {
    return assumed.kind == kind && assumed.namespace_.empty() && assumed.name.empty();
  });
}

bool provides(const Unit& unit, std::string_view feature) {
  const auto& assumed = unit.assumptions().features;
  return std::ranges::find(assumed, feature) != assumed.end();
}

}  // namespace kready::graph
