// SPDX-License-Identifier: MIT
#include "kube/container.h"

#include <algorithm>

#include "kube/fields.h"

namespace kready::kube {

std::string_view name(Role role) {
  switch (role) {
    case Role::app:
      return "app";
    case Role::init:
      return "init";
    case Role::sidecar:
      return "sidecar";
    case Role::ephemeral:
      break;
  }
  return "ephemeral";
}

const yaml::Node* Container::image() const { return node->find("image"); }

ImageReference Container::image_reference() const { return parse_image(text_of(image())); }

const yaml::Node* Container::own_security(std::string_view key) const {
  return field_at(node, {"securityContext", key});
}

const yaml::Node* Container::effective_security(std::string_view key) const {
  const yaml::Node* own = own_security(key);
  return is_set(own) ? own : field_at(pod_spec, {"securityContext", key});
}

const yaml::Node* Container::resource(std::string_view section,
                                      std::string_view resource_name) const {
  return field_at(node, {"resources", section, resource_name});
}

Probe Container::liveness_probe() const { return read_probe(node->find("livenessProbe")); }
Probe Container::readiness_probe() const { return read_probe(node->find("readinessProbe")); }
Probe Container::startup_probe() const { return read_probe(node->find("startupProbe")); }

std::span<const yaml::Node> Container::ports() const { return items_at(node, "ports"); }
std::span<const yaml::Node> Container::env() const { return items_at(node, "env"); }
std::span<const yaml::Node> Container::env_from() const { return items_at(node, "envFrom"); }
std::span<const yaml::Node> Container::mounts() const { return items_at(node, "volumeMounts"); }
std::span<const yaml::Node> Container::devices() const { return items_at(node, "volumeDevices"); }

bool Container::declares_port(const PortReference& reference) const {
  return std::ranges::any_of(ports(), [&](const yaml::Node& port) {
    return refers_to(reference, read_container_port(port));
  });
}

}  // namespace kready::kube
