// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "graph/monitors.h"
#include "graph/network.h"
#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using graph::Direction;
using kube::Answer;

// The pods that the operator makes of a server: its own labels, whose values it chooses, and those
// of podMetadata.
graph::PodView pods_of(const graph::Unit& unit, const kube::Object& server) {
  static constexpr std::string_view keys[] = {"app.kubernetes.io/instance",
                                              "app.kubernetes.io/managed-by",
                                              "app.kubernetes.io/version",
                                              "apps.kubernetes.io/pod-index",
                                              "controller-revision-hash",
                                              "operator.prometheus.io/mode",
                                              "operator.prometheus.io/name",
                                              "operator.prometheus.io/shard",
                                              "prometheus",
                                              "statefulset.kubernetes.io/pod-name"};
  graph::PodView view;
  view.namespace_ = server.namespace_;
  view.labels = {kube::mapping_at(server.spec(), {"podMetadata", "labels"}), keys,
                 "app.kubernetes.io/name",
                 server.kind == "Prometheus" ? "prometheus" : "prometheus-agent", false};
  view.namespace_labels = unit.namespace_labels(server.namespace_);
  view.account = kube::text_at(server.spec(), "serviceAccountName");
  return view;
}

graph::PortSet port_set(const std::vector<int64_t>& numbers) {
  graph::PortSet ports;
  for (int64_t number : numbers) ports |= graph::ports_of(graph::Protocol::tcp, number, number);
  return ports;
}

struct Path {
  const kube::Object* server = nullptr;
  const graph::ScrapeTarget* target = nullptr;
  const kube::Object* policy = nullptr;
};

// Whether the policies of the target's pods keep the server out for certain.
bool is_blocked(const graph::Unit& unit, const kube::Object& server,
                const graph::ScrapeTarget& target, const graph::PortSet& ports) {
  const graph::Network& network = graph::network_of(unit);
  const graph::PodView view = pods_of(unit, server);
  graph::Endpoint from = graph::Endpoint::of(graph::Endpoint::Kind::known);
  from.view = &view;
  const uint32_t own = network.class_of(*target.workload);
  return graph::allows(network.at_end(own, Direction::ingress, from), ports) == Answer::no;
}

std::vector<const kube::Object*> servers_of(const graph::Unit& unit, const kube::Object& monitor) {
  std::vector<const kube::Object*> servers;
  for (const kube::Object* server : graph::monitor_servers(unit, monitor)) {
    if (graph::choice(unit, *server, monitor).chosen != Answer::yes) continue;
    // On the host's network it is no pod to policies.
    if (kube::boolean_at(server->spec(), "hostNetwork").value_or(false)) continue;
    servers.push_back(server);
  }
  return servers;
}

void report(lint::Ask& ask, const yaml::Node* at, const Path& path, const graph::PortSet& ports) {
  const kube::Object& pods = *path.target->workload->object;
  ask.report(
      at,
      fmt::format("no network policy lets {} '{}' into the pods of {} '{}' on {}",
                  path.server->kind, path.server->name, pods.kind, pods.name, graph::show(ports)),
      {{path.policy->document, kube::field(path.policy->metadata(), "name"),
        "this isolates the pods for ingress"},
       {path.server->document, kube::field(path.server->metadata(), "name"),
        "the server that scrapes"}});
}

}  // namespace

void scrape_path_blocked(lint::Ask& ask) {
  const graph::Unit& unit = ask.unit();
  const kube::Object& monitor = *ask.object();
  if (!graph::is_monitor(monitor)) return;
  const auto servers = servers_of(unit, monitor);
  if (servers.empty() || graph::may_hold_unread(unit, "NetworkPolicy")) return;
  const auto targets = graph::scrape_targets(unit, monitor);
  for (const yaml::Node& endpoint : graph::scrape_endpoints(monitor)) {
    const graph::EndpointPort port = graph::endpoint_port(monitor, endpoint);
    for (const graph::ScrapeTarget& target : targets) {
      if (target.certain != Answer::yes || !target.workload) continue;
      if (target.workload->pod.host_network() || target.workload->is_hook) continue;
      const auto isolation = graph::isolation(unit, *target.workload, Direction::ingress);
      if (isolation.isolated != Answer::yes) continue;
      const graph::PortSet ports =
          port_set(graph::scraped_ports(port, target).value_or(std::vector<int64_t>{}));
      if (ports.empty() || !is_blocked(unit, *servers.front(), target, ports)) continue;
      report(ask, port.node, {servers.front(), &target, isolation.policy}, ports);
      break;
    }
  }
}

}  // namespace kready::rules
