// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "graph/network.h"
#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using graph::Direction;
using graph::Network;
using graph::PortSet;
using kube::Answer;

// The class an Ingress asks for; empty: the cluster's default one, or a Gateway's.
std::string_view class_of(const kube::Object& route) {
  const std::string_view name = kube::text_at(route.spec(), "ingressClassName");
  return name.empty() ? route.annotation("kubernetes.io/ingress.class") : name;
}

// Load balancers of clouds come to the pods by themselves, from addresses or from nodes.
bool is_of_cloud(const kube::Object& route) {
  const std::string_view name = class_of(route);
  for (std::string_view cloud : {"alb", "nlb", "gce", "azure"})
    if (name.find(cloud) != std::string_view::npos) return true;
  const yaml::Node* annotations = route.annotations();
  if (!annotations) return false;
  for (const yaml::Entry& entry : annotations->entries())
    if (entry.key.text().starts_with("alb.ingress.kubernetes.io/")) return true;
  return false;
}

// Ports of the pod that a backend leads to.
PortSet ports_behind(const kube::Object& service, const yaml::Node* port_node,
                     const kube::Workload& workload) {
  PortSet ports;
  const auto wanted = kube::parse_port_reference(port_node);
  for (const yaml::Node& node : kube::items_at(service.spec(), "ports")) {
    const kube::Port port = kube::read_service_port(node);
    if (!wanted || !kube::refers_to(*wanted, port) || port.protocol != "TCP") continue;
    const auto target = kube::parse_port_reference(kube::field(&node, "targetPort"));
    const int64_t number = target && target->number ? *target->number : port.number;
    if (!target || target->number) {
      ports |= graph::ports_of(graph::Protocol::tcp, number, number);
      continue;
    }
    for (const graph::NamedPort& named : graph::named_ports(workload.pod))
      if (named.name == target->name)
        ports |= graph::ports_of(named.protocol, named.number, named.number);
  }
  return ports;
}

class Backend {
 public:
  explicit Backend(lint::Ask& ask)
      : ask_(ask),
        workload_(*ask.workload()),
        network_(graph::network_of(ask.unit())),
        own_(network_.class_of(workload_)) {}

  void check() {
    for (const kube::Object* service : ask_.unit().selecting(workload_, "Service"))
      for (const graph::Link& link : ask_.unit().links_to(*service, graph::LinkName::routes))
        if (link.certain == Answer::yes && check(*service, link)) return;
  }

 private:
  bool check(const kube::Object& service, const graph::Link& link) {
    const kube::Object& route = *link.source;
    if (route.group == "route.openshift.io" || is_of_cloud(route)) return false;
    const PortSet ports = ports_behind(service, link.port_node, workload_);
    if (ports.empty()) return false;
    const bool is_cut = network_.gateways().empty() || route.kind != "Ingress"
                            ? lets_in_applications_only(ports)
                            : cuts_all_gateways(route, ports);
    if (!is_cut || graph::may_hold_unread(ask_.unit(), "NetworkPolicy")) return false;
    report(service, link, ports);
    return true;
  }

  // The controllers of the unit that may serve the class; on the host's network nobody knows.
  bool cuts_all_gateways(const kube::Object& route, const PortSet& ports) const {
    const std::string_view asked = class_of(route);
    bool has_one = false;
    for (const graph::Gateway& gateway : network_.gateways()) {
      if (gateway.workload->pod.host_network()) return false;
      if (!asked.empty() && asked.find(gateway.word) == std::string_view::npos) continue;
      has_one = true;
      const graph::Reach reach = network_.reach(
          graph::Endpoint::pods(network_.class_of(*gateway.workload)), graph::Endpoint::pods(own_));
      if (graph::allows(reach, ports) != Answer::no) return false;
    }
    return has_one;
  }

  // A controller that is not of the unit is not among pods of the own namespace with labels of the
  // unit's applications; it may be among all others.
  bool is_application(const graph::PolicyPeer& peer) const {
    if (peer.entities || peer.addresses || peer.pods == graph::no_selection) return false;
    const graph::PodSelection& selection = network_.book().selections()[peer.pods];
    const graph::PodSelector& selector = selection.selector;
    if (!selector.own_namespace || selector.certain != Answer::yes) return false;
    if (!selector.pods && !selector.calico_pods) return false;
    return std::any_of(selection.hits.begin(), selection.hits.end(),
                       [](const auto& hit) { return hit.answer == Answer::yes; });
  }

  bool lets_in_applications_only(const PortSet& ports) const {
    const graph::PodClass& own = network_.classes()[own_];
    for (const auto& selected : own.policies_for(Direction::ingress)) {
      const graph::NetworkPolicy& policy = network_.book().policies()[selected.policy];
      for (const graph::PolicyRule& rule : policy.side(Direction::ingress).rules) {
        if (rule.action == graph::PolicyAction::deny) continue;
        const auto named = graph::named_ports(workload_.pod);
        if (!rule.ports.at(&named).maybe.overlaps(ports)) continue;
        if (rule.action == graph::PolicyAction::pass || rule.any_peer) return false;
        for (const graph::PolicyPeer& peer : rule.peers)
          if (!is_application(peer)) return false;
      }
    }
    return true;
  }

  void report(const kube::Object& service, const graph::Link& link, const PortSet& ports) {
    const graph::Isolation ingress = graph::isolation(ask_.unit(), workload_, Direction::ingress);
    std::vector<lint::RelatedNode> related;
    related.push_back({link.source->document, link.at, "traffic is sent from here"});
    related.push_back(
        {service.document, kube::field(service.metadata(), "name"), "by this Service"});
    related.push_back({ingress.policy->document, kube::field(ingress.policy->metadata(), "name"),
                       "this isolates the pods for ingress"});
    ask_.report_absent(
        workload_.object->metadata(), {"name"},
        fmt::format("{} '{}' leads to {} of the pods, and no network policy lets its controller in",
                    link.source->kind, link.source->name, show(ports)),
        std::move(related));
  }

  lint::Ask& ask_;
  const kube::Workload& workload_;
  const Network& network_;
  uint32_t own_;
};

}  // namespace

void backend_isolated_from_gateway(lint::Ask& ask) {
  const kube::Workload& workload = *ask.workload();
  if (workload.is_hook || workload.pod.host_network()) return;
  if (graph::isolation(ask.unit(), workload, Direction::ingress).isolated != Answer::yes) return;
  Backend(ask).check();
}

}  // namespace kready::rules
