// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <vector>

#include "graph/components.h"
#include "graph/unseen.h"
#include "kube/api_object.h"
#include "kube/fields.h"
#include "kube/port.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

constexpr std::string_view variables[] = {"OTEL_EXPORTER_OTLP_ENDPOINT",
                                          "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
                                          "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT",
                                          "OTEL_EXPORTER_OTLP_LOGS_ENDPOINT",
                                          "JAEGER_ENDPOINT",
                                          "JAEGER_AGENT_HOST",
                                          "DD_AGENT_HOST",
                                          "DD_TRACE_AGENT_URL"};

// "http://collector.observability.svc:4317/v1/traces" in its parts.
struct Address {
  std::string_view service;
  std::string_view namespace_;  // empty: the pod's own
  bool is_full = false;         // `.svc` is written, so that it is a name of the cluster
  std::optional<int64_t> port;
};

std::string_view cut(std::string_view& text, char end) {
  const size_t at = text.find(end);
  const std::string_view head = text.substr(0, at);
  text = at == std::string_view::npos ? std::string_view{} : text.substr(at + 1);
  return head;
}

std::optional<Address> parse(std::string_view text) {
  if (const size_t scheme = text.find("://"); scheme != std::string_view::npos)
    text.remove_prefix(scheme + 3);
  std::string_view authority = cut(text, '/');
  Address address;
  std::string_view host = cut(authority, ':');
  if (!authority.empty()) {
    int64_t port = 0;
    const char* end = authority.data() + authority.size();
    if (std::from_chars(authority.data(), end, port).ptr != end) return std::nullopt;
    address.port = port;
  }
  if (host.ends_with('.')) host.remove_suffix(1);
  address.service = cut(host, '.');
  address.namespace_ = cut(host, '.');
  address.is_full = host == "svc" || host == "svc.cluster.local";
  if (!host.empty() && !address.is_full) return std::nullopt;
  const bool is_number = address.service.find_first_not_of("0123456789") == std::string_view::npos;
  if (address.service.empty() || is_number || address.service == "localhost") return std::nullopt;
  return address;
}

// The unit shows the namespace where it has Services of it.
bool shows(const graph::Unit& unit, std::string_view namespace_) {
  return std::ranges::any_of(unit.of_kind("Service"), [&](const kube::Object* service) {
    return service->namespace_ == namespace_ && service->group.empty();
  });
}

bool offers(const kube::Object& service, int64_t port) {
  const yaml::Node* spec = service.spec();
  if (kube::text_at(spec, "clusterIP") == "None") return true;
  if (kube::text_at(spec, "type") == "ExternalName") return true;
  const auto ports = kube::items_at(spec, "ports");
  return ports.empty() || std::ranges::any_of(ports, [&](const yaml::Node& each) {
           return kube::read_service_port(each).number == port;
         });
}

void ask_variable(lint::Ask& ask, const yaml::Node& variable) {
  const std::string_view name = kube::text_at(&variable, "name");
  if (name.empty() || (name[0] != 'O' && name[0] != 'J' && name[0] != 'D')) return;
  if (std::ranges::find(variables, name) == std::end(variables)) return;
  const yaml::Node* value = kube::field(&variable, "value");
  const std::string_view text = kube::text_of(value);
  if (text.empty() || kube::is_placeholder(text)) return;
  const auto address = parse(text);
  if (!address) return;
  const graph::Unit& unit = ask.unit();
  const std::string_view own = ask.workload()->object->namespace_;
  const std::string_view namespace_ = address->namespace_.empty() ? own : address->namespace_;
  const kube::Object* service = unit.find("Service", namespace_, address->service, "");
  if (service && service->group.empty()) {
    if (address->port && !offers(*service, *address->port))
      ask.report(value, fmt::format("Service '{}' has no port {}", service->name, *address->port),
                 {{service->document, kube::field(service->spec(), "ports"), "its ports"}});
    return;
  }
  if (!shows(unit, namespace_) || graph::components_of(unit).has_remote_parts() ||
      graph::may_be_unseen(unit, "Service", namespace_, address->service))
    return;
  ask.report(value, namespace_.empty()
                        ? fmt::format("Service '{}' does not exist", address->service)
                        : fmt::format("Service '{}' of '{}' does not exist", address->service,
                                      namespace_));
}

}  // namespace

void telemetry_endpoint_missing(lint::Ask& ask) {
  for (const kube::Container& container : ask.pod()->containers())
    for (const yaml::Node& variable : container.env()) ask_variable(ask, variable);
}

}  // namespace kready::rules
