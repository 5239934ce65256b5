// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "cel/format.h"
#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"
#include "rules/service_port.h"

namespace kready::rules {
namespace {

using graph::Link;
using kube::items_at;

// A namespace of which the unit shows nothing is somebody else's.
bool is_shown(const graph::Unit& unit, const Link& link) {
  const auto namespaces = unit.namespaces();
  return std::find(namespaces.begin(), namespaces.end(), link.namespace_) != namespaces.end();
}

void check_port(lint::Ask& ask, const Link& link) {
  const lint::RelatedNode ports{link.target->document, kube::field(link.target->spec(), "ports"),
                                "the ports of the Service"};
  if (!kube::is_set(link.port_node))
    return ask.report(link.at, fmt::format("no port of service '{}' is named", link.name), {ports});
  const auto reference = kube::parse_port_reference(link.port_node);
  if (!reference || !reference->number || has_port(ask.unit(), *link.target, *reference)) return;
  ask.report(link.port_node,
             fmt::format("service '{}' has no port '{}'", link.name, kube::text_of(link.port_node)),
             {ports});
}

void check_services(lint::Ask& ask) {
  for (const Link& link : ask.unit().references(*ask.object())) {
    if (link.link != graph::LinkName::routes) continue;
    if (!cel::has_format(link.name, "dns1123Subdomain")) continue;  // is refused
    if (link.found()) {
      check_port(ask, link);
    } else if (is_shown(ask.unit(), link) &&
               !graph::may_be_unseen(ask.unit(), link.kind, link.namespace_, link.name)) {
      ask.report(link.at, fmt::format("service '{}' does not exist", link.name));
    }
  }
}

// Routes of a mesh have a Service as their parent, which answers where no backend is named.
bool is_of_mesh(const kube::Object& route) {
  return std::ranges::any_of(items_at(route.spec(), "parentRefs"), [](const yaml::Node& parent) {
    const std::string_view kind = kube::text_at(&parent, "kind");
    return !kind.empty() && kind != "Gateway" && kind != "ListenerSet";
  });
}

void check_rule(lint::Ask& ask, const yaml::Node& rule, bool may_be_empty) {
  const auto backends = items_at(&rule, "backendRefs");
  if (backends.empty()) {
    if (!may_be_empty && rule.is_mapping() && items_at(&rule, "filters").empty())
      ask.report(&rule, "the rule has neither backendRefs nor filters");
  } else if (std::ranges::all_of(backends, [](const yaml::Node& backend) {
               return kube::integer_at(&backend, "weight") == 0;
             })) {
    ask.report(kube::field(&backends.front(), "weight"), "the weights of all backendRefs are 0");
  }
}

}  // namespace

void route_backend_missing(lint::Ask& ask) {
  const kube::Object& route = *ask.object();
  if (route.group != "gateway.networking.k8s.io") return;
  check_services(ask);
  const bool is_http = route.kind == "HTTPRoute" || route.kind == "GRPCRoute";
  const bool may_be_empty = !is_http || is_of_mesh(route);
  for (const yaml::Node& rule : items_at(route.spec(), "rules"))
    check_rule(ask, rule, may_be_empty);
}

}  // namespace kready::rules
