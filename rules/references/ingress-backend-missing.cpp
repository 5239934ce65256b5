// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "graph/unseen.h"
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

bool has_port(const Object& service, const yaml::Node* port_node) {
  const auto reference = kube::parse_port_reference(port_node);
  if (!reference) return true;
  const auto ports = kube::items_at(service.spec(), "ports");
  return std::any_of(ports.begin(), ports.end(), [&](const yaml::Node& port) {
    return kube::refers_to(*reference, kube::read_service_port(port));
  });
}

void check_port(lint::Ask& ask, const Link& link) {
  if (kube::text_at(link.target->spec(), "type") == "ExternalName") return;
  if (has_port(*link.target, link.port_node)) return;
  ask.report(link.port_node,
             fmt::format("service '{}' has no port '{}'", link.name, kube::text_of(link.port_node)),
             {{link.target->document, kube::field(link.target->spec(), "ports"),
               "the ports of the Service"}});
}

}  // namespace

void ingress_backend_missing(lint::Ask& ask) {
  for (const Link& link : ask.unit().links(*ask.object(), graph::LinkName::routes)) {
    if (link.kind != "Service" || is_answered_by_annotation(link)) continue;
    if (link.found()) {
      check_port(ask, link);
    } else if (!graph::may_be_unseen(ask.unit(), link.kind, link.namespace_, link.name)) {
      ask.report(link.at, fmt::format("service '{}' does not exist", link.name));
    }
  }
}

}  // namespace kready::rules
