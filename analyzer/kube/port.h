// SPDX-License-Identifier: MIT
// Ports of containers and Services, and how a reference to a port is resolved.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "yaml/node.h"

namespace kready::kube {

struct Port {
  const yaml::Node* node = nullptr;
  std::string_view name;              // empty when absent
  int64_t number = 0;                 // containerPort, or a Service's port; 0 when absent
  std::string_view protocol = "TCP";  // TCP when absent
};

// containers[].ports[] and Service spec.ports[].
Port read_container_port(const yaml::Node& node);
Port read_service_port(const yaml::Node& node);

// A reference by number or by name. A quoted number counts as a number, as Kubernetes' clients do.
struct PortReference {
  std::optional<int64_t> number;
  std::string_view name;  // empty when by number
};
// Nothing when null or neither a number nor a text.
std::optional<PortReference> parse_port_reference(const yaml::Node* node);

// What the API server accepts as the name of a port: up to 15 of [a-z0-9-], a letter among them.
bool is_port_name(std::string_view text);

bool refers_to(const PortReference& reference, const Port& port);

}  // namespace kready::kube
