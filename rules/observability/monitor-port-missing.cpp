// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "graph/monitors.h"
#include "graph/unseen.h"
#include "kube/api_object.h"
#include "kube/fields.h"
#include "kube/port.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::Answer;

void add(std::string_view name, int64_t number, std::string& text) {
  if (text.size() > 80) return;
  if (!text.empty()) text += ", ";
  text += name.empty() ? fmt::format("{} without a name", number) : fmt::format("'{}'", name);
}

// What the target has instead, as far as messages have room.
std::string ports_of(const graph::EndpointPort& port, const graph::ScrapeTarget& target) {
  std::string text;
  if (port.of_service) {
    for (const yaml::Node& node : kube::items_at(target.service->spec(), "ports"))
      add(kube::text_at(&node, "name"), kube::read_service_port(node).number, text);
  } else if (target.workload) {
    for (const kube::Container& container : target.workload->pod.containers())
      for (const yaml::Node& node : container.ports()) {
        const kube::Port declared = kube::read_container_port(node);
        add(port.is_name ? declared.name : std::to_string(declared.number), declared.number, text);
      }
  }
  return text.empty() ? "none" : text;
}

void report(lint::Ask& ask, const graph::EndpointPort& port, const graph::ScrapeTarget& target) {
  const kube::Object& owner = port.of_service ? *target.service : *target.workload->object;
  const yaml::Node* there = port.of_service ? kube::field(owner.spec(), "ports") : nullptr;
  ask.report(port.node,
             fmt::format("port '{}' is none of {} '{}': it has {}", kube::text_of(port.node),
                         owner.kind, owner.name, ports_of(port, target)),
             {{owner.document, there ? there : kube::field(owner.metadata(), "name"),
               "what the monitor selects"}});
}

bool may_have_more(const graph::Unit& unit, const kube::Object& monitor) {
  const yaml::Node* selector = kube::mapping_at(monitor.spec(), "selector");
  const auto places = graph::monitored_places(monitor);
  return !selector || std::ranges::any_of(places.namespaces, [&](std::string_view namespace_) {
    return graph::may_match_unseen_pods(unit, namespace_, *selector);
  });
}

}  // namespace

void monitor_port_missing(lint::Ask& ask) {
  const kube::Object& monitor = *ask.object();
  if (!graph::is_monitor(monitor)) return;
  const auto targets = graph::scrape_targets(ask.unit(), monitor);
  if (targets.empty() || may_have_more(ask.unit(), monitor)) return;
  for (const yaml::Node& endpoint : graph::scrape_endpoints(monitor)) {
    const graph::EndpointPort port = graph::endpoint_port(monitor, endpoint);
    if (!port.node || kube::is_placeholder(kube::text_of(port.node))) continue;
    const bool is_missing = std::ranges::all_of(
        targets, [&](const auto& target) { return graph::offers(port, target) == Answer::no; });
    if (is_missing) report(ask, port, targets.front());
  }
}

}  // namespace kready::rules
