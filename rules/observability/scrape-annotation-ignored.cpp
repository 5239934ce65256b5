// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string_view>

#include "kube/fields.h"
#include "kube/port.h"
#include "lint/native.h"
#include "rules/observability/telemetry.h"

namespace kready::rules {
namespace {

constexpr std::string_view scrape = "prometheus.io/scrape";
constexpr std::string_view port_key = "prometheus.io/port";

bool has_text(const kube::Object& object, std::string_view text) {
  const yaml::Node* data = kube::mapping_at(object.node, "data");
  return data && std::ranges::any_of(data->entries(), [&](const yaml::Entry& entry) {
           return kube::text_of(&entry.value).find(text) != std::string_view::npos;
         });
}

// Servers of the operator read monitors; annotations only where a configuration of their own asks
// for them. Other servers and collectors read annotations by themselves.
bool only_operator_scrapes(const graph::Unit& unit) {
  static constexpr std::string_view words[] = {
      "prom/prometheus", "datadog", "alloy", "otel",          "opentelemetry",
      "vmagent",         "linkerd", "istio", "grafana-agent", "k8s-monitoring"};
  const auto servers = unit.of_kind("Prometheus");
  if (servers.empty() || graph::components_of(unit).mentions(words)) return false;
  for (const kube::Object* server : servers)
    for (std::string_view field : {"additionalScrapeConfigs", "scrapeConfigSelector"})
      if (kube::is_set(kube::field(server->spec(), field))) return false;
  for (const kube::Object* map : unit.of_kind("ConfigMap"))
    if (has_text(*map, "annotation_prometheus_io")) return false;
  return true;
}

// Whether the pods, or Services before them, say it where it counts.
bool is_said_elsewhere(const graph::Unit& unit, const kube::Workload& workload) {
  if (workload.pod.annotation(scrape).data()) return true;
  const auto services = unit.selecting(workload, "Service", kube::Answer::unknown);
  return std::ranges::any_of(
      services, [](const kube::Object* service) { return service->annotation(scrape).data(); });
}

bool declares(const kube::Pod& pod, std::string_view text) {
  int64_t number = 0;
  const char* end = text.data() + text.size();
  if (std::from_chars(text.data(), end, number).ptr != end) return true;
  bool has_ports = false;
  for (const kube::Container& container : pod.containers())
    for (const yaml::Node& node : container.ports()) {
      has_ports = true;
      if (kube::read_container_port(node).number == number) return true;
    }
  return !has_ports;
}

// Sidecars that a mesh adds to the pods have ports of their own.
bool may_get_sidecars(const kube::Pod& pod, std::string_view port) {
  const yaml::Node* annotations = kube::mapping_at(pod.metadata(), "annotations");
  return port == "15020" || port == "15090" ||
         std::ranges::any_of(annotations->entries(), [](const yaml::Entry& entry) {
           return entry.key.text().find("inject") != std::string_view::npos;
         });
}

// Whoever is monitored otherwise loses nothing.
bool is_monitored(const graph::Unit& unit, const kube::Workload& workload) {
  if (!unit.selecting(workload, "PodMonitor", kube::Answer::unknown).empty()) return true;
  const auto services = unit.selecting(workload, "Service", kube::Answer::unknown);
  return std::ranges::any_of(services, [&](const kube::Object* service) {
    return !unit.links_to(*service, graph::LinkName::selects).empty();
  });
}

void ask_workload(lint::Ask& ask, const kube::Workload& workload) {
  const kube::Object& object = *workload.object;
  const yaml::Node* own = object.annotations();
  const bool is_pod = workload.pod.metadata() == object.metadata();
  if (!is_pod && own && own->find(scrape) && !is_said_elsewhere(ask.unit(), workload))
    ask.report(own->find(scrape),
               fmt::format("annotation '{}' is on the {}, not on its pods", scrape, object.kind));
  const yaml::Node* annotations = kube::mapping_at(workload.pod.metadata(), "annotations");
  if (!annotations || kube::text_at(annotations, scrape) != "true") return;
  const yaml::Node* port = annotations->find(port_key);
  if (port && !declares(workload.pod, kube::text_of(port)) &&
      !may_get_sidecars(workload.pod, kube::text_of(port)))
    ask.report(port, fmt::format("no container declares port '{}'", kube::text_of(port)));
  if (only_operator_scrapes(ask.unit()) && !is_monitored(ask.unit(), workload))
    ask.report(annotations->find(scrape),
               fmt::format("annotation '{}' is read by no Prometheus of the unit", scrape));
}

}  // namespace

void scrape_annotation_ignored(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (object.kind == "Service") {
    const yaml::Node* annotations = object.annotations();
    if (annotations && kube::text_at(annotations, scrape) == "true" &&
        only_operator_scrapes(ask.unit()) &&
        ask.unit().links_to(object, graph::LinkName::selects).empty())
      ask.report(annotations->find(scrape),
                 fmt::format("annotation '{}' is read by no Prometheus of the unit", scrape));
    return;
  }
  for (const kube::Workload* workload : ask.unit().workloads_of(object))
    ask_workload(ask, *workload);
}

}  // namespace kready::rules
