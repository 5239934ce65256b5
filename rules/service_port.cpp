// SPDX-License-Identifier: MIT
#include "rules/service_port.h"

#include <algorithm>

#include "kube/api_object.h"
#include "kube/fields.h"

namespace kready::rules {
namespace {

bool is_open(const yaml::Node& port) {
  return kube::is_placeholder(kube::text_at(&port, "port")) ||
         kube::is_placeholder(kube::text_at(&port, "name"));
}

bool writes_port(const kube::Object& service, const kube::PortReference& reference) {
  const auto ports = kube::items_at(service.spec(), "ports");
  return std::any_of(ports.begin(), ports.end(), [&](const yaml::Node& port) {
    return is_open(port) || kube::refers_to(reference, kube::read_service_port(port));
  });
}

}  // namespace

bool has_port(const graph::Unit& unit, const kube::Object& service,
              const kube::PortReference& reference) {
  if (kube::text_at(service.spec(), "type") == "ExternalName") return true;
  const auto services = unit.find_all("Service", service.namespace_, service.name);
  return std::any_of(services.begin(), services.end(),
                     [&](const kube::Object* each) { return writes_port(*each, reference); });
}

}  // namespace kready::rules
