// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

bool declares(const kube::Container& container, int64_t number) {
  return std::ranges::any_of(container.ports(), [&](const yaml::Node& node) {
    const kube::Port port = kube::read_container_port(node);
    return port.protocol == "TCP" && (port.number == number || port.number == 0);
  });
}

void check(lint::Ask& ask, std::string_view field) {
  const kube::Container& container = *ask.container();
  const yaml::Node* probe = kube::mapping_at(container.node, field);
  for (const std::string_view kind : {"httpGet", "tcpSocket", "grpc"}) {
    const yaml::Node* handler = kube::mapping_at(probe, kind);
    // Another host has ports of its own.
    if (!handler || !kube::text_at(handler, "host").empty()) continue;
    const yaml::Node* port = kube::field(handler, "port");
    const auto reference = kube::parse_port_reference(port);
    if (!reference || !reference->number || declares(container, *reference->number)) continue;
    ask.report(port, fmt::format("{} asks port '{}', which container '{}' does not declare", field,
                                 *reference->number, container.name));
  }
}

}  // namespace

void probe_port_undeclared(lint::Ask& ask) {
  for (const std::string_view probe : {"livenessProbe", "readinessProbe", "startupProbe"})
    check(ask, probe);
}

}  // namespace kready::rules
