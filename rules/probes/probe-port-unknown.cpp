// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "kube/api_object.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

bool declares(const kube::Container& container, std::string_view name) {
  return std::ranges::any_of(container.ports(), [&](const yaml::Node& port) {
    const std::string_view own = kube::text_at(&port, "name");
    return own == name || kube::is_placeholder(own);
  });
}

void check(lint::Ask& ask, std::string_view field, const yaml::Node* handler) {
  const kube::Container& container = *ask.container();
  for (const std::string_view kind : {"httpGet", "tcpSocket"}) {
    const yaml::Node* port = kube::field_at(handler, {kind, "port"});
    const auto reference = kube::parse_port_reference(port);
    if (!reference || !kube::is_port_name(reference->name) || declares(container, reference->name))
      continue;
    ask.report(port, fmt::format("{} asks port '{}', unknown to container '{}'", field,
                                 reference->name, container.name));
  }
}

}  // namespace

void probe_port_unknown(lint::Ask& ask) {
  const yaml::Node* container = ask.container()->node;
  for (const std::string_view probe : {"livenessProbe", "readinessProbe", "startupProbe"}) {
    check(ask, probe, kube::mapping_at(container, probe));
  }
  for (const std::string_view hook : {"postStart", "preStop"}) {
    check(ask, hook, kube::mapping_at(container, {"lifecycle", hook}));
  }
}

}  // namespace kready::rules
