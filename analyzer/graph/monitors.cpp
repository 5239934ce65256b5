// SPDX-License-Identifier: MIT
#include "graph/monitors.h"

#include <algorithm>
#include <string>

#include "kube/fields.h"
#include "kube/port.h"
#include "text/pattern.h"

namespace kready::graph {

using kube::Answer;
using kube::field;
using kube::items_at;

namespace {

constexpr std::string_view operator_group = "monitoring.coreos.com";

struct MonitorKind {
  std::string_view kind;
  std::string_view selector;  // fields of the servers
  std::string_view namespaces;
};
constexpr MonitorKind monitor_kinds[] = {
    {"ServiceMonitor", "serviceMonitorSelector", "serviceMonitorNamespaceSelector"},
    {"PodMonitor", "podMonitorSelector", "podMonitorNamespaceSelector"},
    {"Probe", "probeSelector", "probeNamespaceSelector"},
    {"ScrapeConfig", "scrapeConfigSelector", "scrapeConfigNamespaceSelector"},
    {"PrometheusRule", "ruleSelector", "ruleNamespaceSelector"},
};

const MonitorKind* kind_of(const kube::Object& object) {
  if (object.group != operator_group) return nullptr;
  const auto found = std::ranges::find(monitor_kinds, object.kind, &MonitorKind::kind);
  return found == std::end(monitor_kinds) ? nullptr : found;
}

// An absent selector of namespaces means the server's own.
Answer looks_into(const Unit& unit, const kube::Object& server, const yaml::Node* selector,
                  std::string_view namespace_) {
  if (!kube::is_set(selector)) {
    if (server.namespace_ == namespace_) return Answer::yes;
    return server.namespace_.empty() || namespace_.empty() ? Answer::unknown : Answer::no;
  }
  if (kube::is_empty_selector(selector)) return Answer::yes;
  if (namespace_.empty()) return Answer::unknown;
  return kube::matches(selector, unit.namespace_labels(namespace_));
}

}  // namespace

bool is_monitor(const kube::Object& object) { return kind_of(object); }

std::vector<const kube::Object*> monitor_servers(const Unit& unit, const kube::Object& monitor) {
  std::vector<const kube::Object*> servers;
  const bool is_rule = monitor.kind == "PrometheusRule";
  for (std::string_view kind : {std::string_view("Prometheus"),
                                std::string_view(is_rule ? "ThanosRuler" : "PrometheusAgent")})
    for (const kube::Object* server : unit.of_kind(kind))
      if (server->group == operator_group) servers.push_back(server);
  std::ranges::sort(servers, {}, &kube::Object::index);
  return servers;
}

MonitorChoice choice(const Unit& unit, const kube::Object& server, const kube::Object& monitor) {
  using Miss = MonitorChoice::Miss;
  const MonitorKind* kind = kind_of(monitor);
  if (!kind) return {};
  const yaml::Node* selector = field(server.spec(), kind->selector);
  if (!kube::is_set(selector)) return {Answer::no, Miss::selector_absent, kind->selector, nullptr};
  kube::Labels labels;
  labels.written = monitor.labels();
  if (kube::matches(selector, labels) == Answer::no)
    return {Answer::no, Miss::labels, kind->selector, selector};
  const yaml::Node* namespaces = field(server.spec(), kind->namespaces);
  const Answer looked = looks_into(unit, server, namespaces, monitor.namespace_);
  if (looked == Answer::no) return {Answer::no, Miss::namespace_, kind->namespaces, namespaces};
  return {looked, Miss::none, {}, nullptr};
}

MonitoredPlaces monitored_places(const kube::Object& monitor) {
  const yaml::Node* selector = kube::mapping_at(monitor.spec(), "namespaceSelector");
  MonitoredPlaces places;
  places.everywhere = kube::boolean_at(selector, "any").value_or(false);
  for (const yaml::Node& name : items_at(selector, "matchNames"))
    places.namespaces.push_back(kube::text_of(&name));
  if (places.namespaces.empty()) places.namespaces.push_back(monitor.namespace_);
  return places;
}

namespace {

void add_pods_of(const Unit& unit, const Link& link, std::vector<ScrapeTarget>& targets) {
  const size_t before = targets.size();
  for (const Link& pods : unit.links(*link.target, LinkName::selects))
    targets.push_back({link.target, pods.target_workload, kube::both(link.certain, pods.certain)});
  if (targets.size() == before) targets.push_back({link.target, nullptr, link.certain});
}

}  // namespace

std::vector<ScrapeTarget> scrape_targets(const Unit& unit, const kube::Object& monitor) {
  std::vector<ScrapeTarget> targets;
  for (const Link& link : unit.links(monitor, LinkName::selects)) {
    if (link.target_workload)
      targets.push_back({nullptr, link.target_workload, link.certain});
    else
      add_pods_of(unit, link, targets);
  }
  return targets;
}

std::span<const yaml::Node> scrape_endpoints(const kube::Object& monitor) {
  return items_at(monitor.spec(),
                  monitor.kind == "PodMonitor" ? "podMetricsEndpoints" : "endpoints");
}

EndpointPort endpoint_port(const kube::Object& monitor, const yaml::Node& endpoint) {
  const bool by_service = monitor.kind == "ServiceMonitor";
  if (const yaml::Node* port = field(&endpoint, "port"); !kube::text_of(port).empty())
    return {port, by_service, true};
  if (!by_service)
    if (const yaml::Node* number = field(&endpoint, "portNumber"); kube::is_set(number))
      return {number, false, false};
  const yaml::Node* port = field(&endpoint, "targetPort");
  if (kube::text_of(port).empty()) return {};
  return {port, false, !port->as_integer()};
}

namespace {

// Names are held against the whole of the expression, as relabelling does.
bool fits(std::string_view wanted, std::string_view name) {
  if (wanted == name) return true;
  if (name.empty() || wanted.find_first_of(".|*+?[(") == std::string_view::npos) return false;
  const text::Pattern pattern(wanted);
  return pattern.ok() && pattern.matches_all(name);
}

void add_container_ports(const kube::Workload& workload, const EndpointPort& port,
                         std::vector<int64_t>& numbers) {
  const auto wanted = port.is_name ? std::optional<int64_t>{} : port.node->as_integer();
  for (const kube::Container& container : workload.pod.containers())
    for (const yaml::Node& node : container.ports()) {
      const kube::Port declared = kube::read_container_port(node);
      if (port.is_name ? fits(kube::text_of(port.node), declared.name) : declared.number == wanted)
        numbers.push_back(declared.number);
    }
}

// The pods' side of a port of a Service.
void add_target_port(const yaml::Node& service_port, const kube::Workload& workload,
                     std::vector<int64_t>& numbers) {
  const auto target = kube::parse_port_reference(field(&service_port, "targetPort"));
  if (!target) return numbers.push_back(kube::read_service_port(service_port).number);
  if (target->number) return numbers.push_back(*target->number);
  for (const kube::Container& container : workload.pod.containers())
    for (const yaml::Node& node : container.ports())
      if (const kube::Port declared = kube::read_container_port(node);
          declared.name == target->name)
        numbers.push_back(declared.number);
}

bool names_port(const EndpointPort& port, const kube::Object& service) {
  return std::ranges::any_of(items_at(service.spec(), "ports"), [&](const yaml::Node& each) {
    return fits(kube::text_of(port.node), kube::text_at(&each, "name"));
  });
}

}  // namespace

std::optional<std::vector<int64_t>> scraped_ports(const EndpointPort& port,
                                                  const ScrapeTarget& target) {
  if (!target.workload || !port.node) return std::nullopt;
  std::vector<int64_t> numbers;
  if (port.of_service) {
    for (const yaml::Node& each : items_at(target.service->spec(), "ports"))
      if (fits(kube::text_of(port.node), kube::text_at(&each, "name")))
        add_target_port(each, *target.workload, numbers);
  } else {
    add_container_ports(*target.workload, port, numbers);
  }
  return numbers;
}

Answer offers(const EndpointPort& port, const ScrapeTarget& target) {
  if (!port.node) return Answer::unknown;
  if (port.of_service) return kube::answer(names_port(port, *target.service));
  const auto numbers = scraped_ports(port, target);
  return numbers ? kube::answer(!numbers->empty()) : Answer::unknown;
}

}  // namespace kready::graph
