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
using kube::Answer;

// Where the API server is told to call a Service.
struct Call {
  const kube::Object* source = nullptr;
  const yaml::Node* service = nullptr;  // {namespace, name, port}
};

void add(const kube::Object& source, const yaml::Node* service, std::vector<Call>& calls) {
  if (service) calls.push_back({&source, service});
}

// All calls of the unit; there are few such objects.
std::vector<Call> calls_of(const graph::Unit& unit) {
  std::vector<Call> calls;
  for (std::string_view kind : {"ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"})
    for (const kube::Object* object : unit.of_kind(kind))
      for (const yaml::Node& webhook : kube::items_at(object->node, "webhooks"))
        add(*object, kube::mapping_at(&webhook, {"clientConfig", "service"}), calls);
  for (const kube::Object* object : unit.of_kind("CustomResourceDefinition"))
    add(*object,
        kube::mapping_at(object->spec(), {"conversion", "webhook", "clientConfig", "service"}),
        calls);
  for (const kube::Object* object : unit.of_kind("APIService"))
    add(*object, kube::mapping_at(object->spec(), "service"), calls);
  return calls;
}

bool is_for(const Call& call, const kube::Object& service) {
  return kube::text_at(call.service, "name") == service.name &&
         kube::text_at(call.service, "namespace") == service.namespace_;
}

// The ports of the pods behind the Service's port, 443 where none is written.
graph::PortSet ports_behind(const Call& call, const kube::Object& service,
                            const kube::Workload& workload) {
  const int64_t wanted = kube::integer_at(call.service, "port").value_or(443);
  graph::PortSet ports;
  for (const yaml::Node& node : kube::items_at(service.spec(), "ports")) {
    if (kube::read_service_port(node).number != wanted) continue;
    const auto target = kube::parse_port_reference(kube::field(&node, "targetPort"));
    const int64_t number = target && target->number ? *target->number : wanted;
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

// The API server is no pod of a selector where it runs as a process, or on the host's network; its
// own pods, where it has some, are in kube-system or openshift-kube-apiserver.
bool may_be_api_server(const graph::PodSelection& selection) {
  graph::PodView view;
  view.labels.open = true;
  for (std::string_view namespace_ : {"kube-system", "openshift-kube-apiserver"}) {
    view.namespace_ = namespace_;
    view.namespace_labels = {nullptr, {}, "kubernetes.io/metadata.name", namespace_, true};
    if (selection.selector.matches(view) != Answer::no) return true;
  }
  return false;
}

bool lets_in_pods_only(const graph::Network& network, const kube::Workload& workload,
                       const graph::PortSet& ports) {
  const uint32_t own = network.class_of(workload);
  const auto named = graph::named_ports(workload.pod);
  for (const auto& selected : network.classes()[own].policies_for(Direction::ingress)) {
    const graph::NetworkPolicy& policy = network.book().policies()[selected.policy];
    for (const graph::PolicyRule& rule : policy.side(Direction::ingress).rules) {
      if (rule.action == graph::PolicyAction::deny) continue;
      if (!rule.ports.at(&named).maybe.overlaps(ports)) continue;
      if (rule.any_peer || rule.action == graph::PolicyAction::pass) return false;
      for (const graph::PolicyPeer& peer : rule.peers)
        if (peer.pods == graph::no_selection ||
            may_be_api_server(network.book().selections()[peer.pods]))
          return false;
    }
  }
  return true;
}

void report(lint::Ask& ask, const Call& call, const kube::Object& policy) {
  ask.report_absent(
      ask.workload()->object->metadata(), {"name"},
      fmt::format("{} '{}' calls the pods, and no network policy lets the API server in",
                  call.source->kind, call.source->name),
      {{call.source->document, call.service, "the API server is sent from here"},
       {policy.document, kube::field(policy.metadata(), "name"),
        "this isolates the pods for ingress"}});
}

}  // namespace

void webhook_isolated(lint::Ask& ask) {
  const kube::Workload& workload = *ask.workload();
  if (workload.is_hook || workload.pod.host_network()) return;
  const graph::Isolation ingress = graph::isolation(ask.unit(), workload, Direction::ingress);
  if (ingress.isolated != Answer::yes) return;
  const auto services = ask.unit().selecting(workload, "Service");
  if (services.empty() || graph::may_hold_unread(ask.unit(), "NetworkPolicy")) return;
  const graph::Network& network = graph::network_of(ask.unit());
  for (const Call& call : calls_of(ask.unit()))
    for (const kube::Object* service : services) {
      if (!is_for(call, *service)) continue;
      const graph::PortSet ports = ports_behind(call, *service, workload);
      if (ports.empty() || !lets_in_pods_only(network, workload, ports)) continue;
      return report(ask, call, *ingress.policy);
    }
}

}  // namespace kready::rules
