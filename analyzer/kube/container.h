// SPDX-License-Identifier: MIT
// One container of a pod as a view. Knows its own fields and what it inherits from its pod.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "kube/image_reference.h"
#include "kube/port.h"
#include "kube/probe.h"
#include "yaml/node.h"

namespace kready::kube {

// A sidecar is an init container with restartPolicy Always.
enum class Role : uint8_t { app, init, sidecar, ephemeral };
std::string_view name(Role role);  // "app", "init", "sidecar", "ephemeral"

struct Container {
  const yaml::Node* node = nullptr;      // a mapping
  const yaml::Node* pod_spec = nullptr;  // a mapping
  std::string_view name;                 // empty when absent
  std::string_view list;                 // "initContainers", "containers" or "ephemeralContainers"
  uint32_t index = 0;                    // position in its list
  Role role = Role::app;

  bool is_app() const { return role == Role::app; }

  const yaml::Node* image() const;  // null when absent
  ImageReference image_reference() const;

  // securityContext.FIELD as written here; null when absent.
  const yaml::Node* own_security(std::string_view field) const;
  // The container's, else the pod's (runAsUser, runAsNonRoot, seccompProfile, ...).
  const yaml::Node* effective_security(std::string_view field) const;

  // resources.SECTION.RESOURCE ("requests", "cpu") as written; null when absent.
  const yaml::Node* resource(std::string_view section, std::string_view resource_name) const;

  Probe liveness_probe() const;
  Probe readiness_probe() const;
  Probe startup_probe() const;

  std::span<const yaml::Node> ports() const;  // read each with read_container_port
  std::span<const yaml::Node> env() const;
  std::span<const yaml::Node> env_from() const;
  std::span<const yaml::Node> mounts() const;   // volumeMounts
  std::span<const yaml::Node> devices() const;  // volumeDevices
  bool declares_port(const PortReference& reference) const;
};

}  // namespace kready::kube
