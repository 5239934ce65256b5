// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/components.h"
#include "graph/gateway.h"
#include "graph/unseen.h"
#include "kube/api_object.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

// Controllers make classes of their own names; those of clouds are there before all else.
constexpr std::array<std::string_view, 16> controllers = {
    "istio", "cilium", "envoy",   "nginx",   "traefik", "contour", "kong",      "kgateway",
    "gloo",  "alb",    "haproxy", "higress", "airlock", "varnish", "tailscale", "agentgateway",
};
constexpr std::array<std::string_view, 5> of_platforms = {"gke-", "amazon-vpc-lattice", "azure-alb",
                                                          "openshift", "aks-"};

bool is_of_platform(std::string_view name) {
  return std::ranges::any_of(of_platforms,
                             [&](std::string_view each) { return name.starts_with(each); });
}

// The word of a controller in a name: a class "envoy-internal" is Envoy Gateway's.
bool may_be_served(const graph::Components& components, std::string_view name) {
  bool is_known = false;
  for (const std::string_view word : controllers) {
    if (name.find(word) == std::string_view::npos) continue;
    is_known = true;
    if (components.mentions(std::array{word})) return true;
  }
  return !is_known && components.mentions(controllers);
}

}  // namespace

void gateway_class_missing(lint::Ask& ask) {
  const kube::Object& gateway = *ask.object();
  if (gateway.group != graph::gateway_group) return;
  const yaml::Node* node = kube::field(gateway.spec(), "gatewayClassName");
  const std::string_view name = kube::text_of(node);
  const graph::Unit& unit = ask.unit();
  if (name.empty() || kube::is_placeholder(name) || is_of_platform(name)) return;
  const graph::Components& components = graph::components_of(unit);
  if (!components.root() || components.has_remote_parts()) return;
  if (graph::may_hold_unread(unit, "GatewayClass")) return;
  if (graph::is_named_by_release(unit, name)) return;
  const kube::Object* gateway_class = unit.find("GatewayClass", {}, name);
  if (!gateway_class && !may_be_served(components, name))
    return ask.report(node, fmt::format("GatewayClass '{}' does not exist", name));
  if (!gateway_class) return;
  const std::string_view controller = kube::text_at(gateway_class->spec(), "controllerName");
  if (controller.empty() || kube::is_placeholder(controller)) return;
  if (controller.starts_with("networking.gke.io/") || may_be_served(components, controller)) return;
  ask.report(node, fmt::format("no controller of the repository serves GatewayClass '{}'", name),
             {{gateway_class->document, kube::field(gateway_class->spec(), "controllerName"),
               "the controller"}});
}

}  // namespace kready::rules
