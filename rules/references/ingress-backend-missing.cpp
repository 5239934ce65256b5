// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "cel/format.h"
#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"
#include "rules/service_port.h"

namespace kready::rules {
namespace {

using graph::Link;

// The AWS controller takes such a backend from an annotation, whatever Service it names.
bool is_answered_by_annotation(const Link& link) {
  return kube::text_of(link.port_node) == "use-annotation";
}

void check_port(lint::Ask& ask, const Link& link) {
  const auto reference = kube::parse_port_reference(link.port_node);
  if (!reference || has_port(ask.unit(), *link.target, *reference)) return;
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
