// SPDX-License-Identifier: MIT
// What the Prometheus operator makes of its objects: which servers choose a monitor, which Services
// and pods the monitor leads to, and at which ports. Knows selectors and names, not networks.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "graph/unit.h"
#include "kube/answer.h"

namespace kready::graph {

// ServiceMonitor, PodMonitor, Probe, ScrapeConfig or PrometheusRule, of the operator's own group.
bool is_monitor(const kube::Object& object);

// Servers of the unit that could choose an object of the monitor's kind: Prometheus and, of rules,
// ThanosRuler, else PrometheusAgent. In input order.
std::vector<const kube::Object*> monitor_servers(const Unit& unit, const kube::Object& monitor);

// Whether a server chooses a monitor, and at what it fails.
struct MonitorChoice {
  enum class Miss : uint8_t { none, selector_absent, labels, namespace_ };
  kube::Answer chosen = kube::Answer::no;
  Miss miss = Miss::none;
  std::string_view field;                // the name of the server's selector that failed
  const yaml::Node* selector = nullptr;  // likewise; null where absent
};
MonitorChoice choice(const Unit& unit, const kube::Object& server, const kube::Object& monitor);

// Where a ServiceMonitor or PodMonitor looks: its own namespace, all, or those it names.
struct MonitoredPlaces {
  bool everywhere = false;
  std::vector<std::string_view> namespaces;
};
MonitoredPlaces monitored_places(const kube::Object& monitor);

// Pods that a monitor leads to, by a Service unless it is a PodMonitor.
struct ScrapeTarget {
  const kube::Object* service = nullptr;     // null for a PodMonitor
  const kube::Workload* workload = nullptr;  // null: pods that the unit does not show
  kube::Answer certain = kube::Answer::yes;
};
std::vector<ScrapeTarget> scrape_targets(const Unit& unit, const kube::Object& monitor);

// The endpoints of a monitor; each is read with the functions below.
std::span<const yaml::Node> scrape_endpoints(const kube::Object& monitor);

// What an endpoint names: the port of the Service (or of a container, by name) takes precedence
// over those of containers. Null node: none is named.
struct EndpointPort {
  const yaml::Node* node = nullptr;
  bool of_service = false;  // otherwise of containers
  bool is_name = false;     // a regular expression over names; otherwise a number
};
EndpointPort endpoint_port(const kube::Object& monitor, const yaml::Node& endpoint);

// Numbers of the ports of the pods that are scraped. Empty where the target has no such port;
// nothing where the unit does not show the pods.
std::optional<std::vector<int64_t>> scraped_ports(const EndpointPort& port,
                                                  const ScrapeTarget& target);
// Whether the target offers what the endpoint names; unknown where the pods are not shown.
kube::Answer offers(const EndpointPort& port, const ScrapeTarget& target);

}  // namespace kready::graph
