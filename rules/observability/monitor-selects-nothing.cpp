// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "graph/components.h"
#include "graph/monitors.h"
#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::Answer;

// A workload whose pods have the labels that were meant for a Service.
const kube::Workload* pods_meant(const graph::Unit& unit, const kube::Object& monitor,
                                 const yaml::Node& selector) {
  const graph::MonitoredPlaces places = graph::monitored_places(monitor);
  const auto names = places.everywhere ? unit.namespaces() : std::span(places.namespaces);
  for (std::string_view namespace_ : names)
    for (const kube::Workload* workload :
         unit.matching(namespace_, &selector, false, kube::WhenAbsent::nothing))
      if (!workload->is_hook) return workload;
  return nullptr;
}

// Kubernetes and the operator keep Services of their own there.
bool is_of_cluster(std::string_view namespace_) {
  return namespace_ == "kube-system" || namespace_.starts_with("openshift");
}

// The API server's own Service carries these.
bool means_api_server(const yaml::Node& selector) {
  return kube::text_at(&selector, {"matchLabels", "component"}) == "apiserver";
}

// Whether the unit shows what there is where the monitor looks.
bool shows(const graph::Unit& unit, std::string_view namespace_) {
  if (!unit.workloads_in(namespace_).empty()) return true;
  return std::ranges::any_of(unit.of_kind("Service"), [&](const kube::Object* service) {
    return service->namespace_ == namespace_;
  });
}

// Operators make Services with labels of their own choice for their objects.
bool has_operator(const graph::Unit& unit, std::string_view namespace_) {
  static constexpr std::string_view groups[] = {
      "k8s.io",    "monitoring.coreos.com", "cert-manager.io", "external-secrets.io",
      "fluxcd.io", "argoproj.io",           "bitnami.com",     "openshift.io",
      "cilium.io", "projectcalico.org",     "istio.io",        "traefik.io"};
  return std::ranges::any_of(unit.objects(), [&](const kube::Object* object) {
    if (object->namespace_ != namespace_ || object->group.find('.') == std::string_view::npos)
      return false;
    return std::ranges::none_of(
        groups, [&](std::string_view group) { return object->group.ends_with(group); });
  });
}

bool may_be_elsewhere(const graph::Unit& unit, const kube::Object& monitor,
                      const yaml::Node& selector) {
  const graph::MonitoredPlaces places = graph::monitored_places(monitor);
  if (places.everywhere || means_api_server(selector)) return true;
  if (graph::may_hold_unread(unit, "Service")) return true;
  if (graph::components_of(unit).has_remote_parts()) return true;
  return std::ranges::any_of(places.namespaces, [&](std::string_view namespace_) {
    return is_of_cluster(namespace_) || !shows(unit, namespace_) ||
           has_operator(unit, namespace_) ||
           graph::may_match_unseen_pods(unit, namespace_, selector);
  });
}

}  // namespace

void monitor_selects_nothing(lint::Ask& ask) {
  const graph::Unit& unit = ask.unit();
  const kube::Object& monitor = *ask.object();
  const yaml::Node* selector = kube::mapping_at(monitor.spec(), "selector");
  if (!graph::is_monitor(monitor) || !selector) return;
  if (!graph::scrape_targets(unit, monitor).empty()) return;
  const bool by_service = monitor.kind == "ServiceMonitor";
  if (by_service) {
    if (const kube::Workload* workload = pods_meant(unit, monitor, *selector))
      return ask.report(
          selector,
          fmt::format("selector '{}' matches the pods of {} '{}' and no Service",
                      kube::shown(selector), workload->object->kind, workload->object->name),
          {{workload->object->document, workload->pod.labels().written, "labels of the pods"}});
  }
  if (may_be_elsewhere(unit, monitor, *selector)) return;
  ask.report(selector, fmt::format("selector '{}' matches no {}", kube::shown(selector),
                                   by_service ? "Service" : "pod"));
}

}  // namespace kready::rules
