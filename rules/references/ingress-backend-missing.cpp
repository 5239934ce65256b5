// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "cel/format.h"
#include "graph/unseen.h"
#include "kube/api_object.h"
#include "kube/fields.h"
#include "kube/port.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using graph::Link;
using kube::Object;

// The AWS controller takes such a backend from an annotation, whatever Service it names.
bool is_answered_by_annotation(const Link& link) {
  return kube::text_of(link.port_node) == "use-annotation";
}

// Another program fills the port in.
bool is_open(const yaml::Node& port) {
  return kube::is_placeholder(kube::text_at(&port, "port")) ||
         kube::is_placeholder(kube::text_at(&port, "name"));
}

bool has_port(const Object& service, const kube::PortReference& reference) {
  const auto ports = kube::items_at(service.spec(), "ports");
  return std::any_of(ports.begin(), ports.end(), [&](const yaml::Node& port) {
    return is_open(port) || kube::refers_to(reference, kube::read_service_port(port));
  });
}

// Where the unit writes the Service more than once, whichever is last counts: any may be.
bool has_port_somewhere(const graph::Unit& unit, const Link& link) {
  const auto reference = kube::parse_port_reference(link.port_node);
  if (!reference) return true;
  const auto services = unit.find_all(link.kind, link.target->namespace_, link.name);
  return std::any_of(services.begin(), services.end(),
                     [&](const Object* service) { return has_port(*service, *reference); });
}

void check_port(lint::Ask& ask, const Link& link) {
  if (kube::text_at(link.target->spec(), "type") == "ExternalName") return;
  if (has_port_somewhere(ask.unit(), link)) return;
  ask.report(link.port_node,
             fmt::format("service '{}' has no port '{}'", link.name, kube::text_of(link.port_node)),
             {{link.target->document, kube::field(link.target->spec(), "ports"),
               "the ports of the Service"}});
}

}  // namespace

void ingress_backend_missing(lint::Ask& ask) {
  for (const Link& link : ask.unit().links(*ask.object(), graph::LinkName::routes)) {
    if (link.kind != "Service" || is_answered_by_annotation(link)) continue;
    if (!cel::has_format(link.name, "dns1123Subdomain")) continue;  // is refused
    if (link.found()) {
      check_port(ask, link);
    } else if (!graph::may_be_unseen(ask.unit(), link.kind, link.namespace_, link.name)) {
      ask.report(link.at, fmt::format("service '{}' does not exist", link.name));
    }
  }
}

}  // namespace kready::rules
