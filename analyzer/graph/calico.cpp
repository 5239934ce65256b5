// SPDX-License-Identifier: MIT
// Calico's NetworkPolicy and GlobalNetworkPolicy: selection, directions, DNS.
#include <algorithm>
#include <utility>
#include <vector>

#include "graph/network_build.h"
#include "kube/calico_selector.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::CalicoLabel;
using kube::CalicoSelector;
using kube::items_at;
using kube::mapping_at;
using kube::text_at;

namespace {

CalicoLabel plain_label(const kube::Labels& labels, std::string_view key) {
  std::string_view value = labels.value(key);
  if (value.data()) return {Answer::yes, value};
  return {labels.has(key), std::nullopt};
}

CalicoLabel pod_label(const LabelIndex::Group& group, std::string_view key) {
  if (key == "projectcalico.org/orchestrator") return {Answer::yes, "k8s"};
  if (key == "projectcalico.org/namespace") {
    if (group.namespace_.empty()) return {Answer::yes, std::nullopt};
    return {Answer::yes, group.namespace_};
  }
  return plain_label(group.labels, key);
}

// "name" of a namespace is a label of its own to Calico.
CalicoLabel namespace_label(const Unit::Index& index, std::string_view namespace_,
                            std::string_view key) {
  if (key == "projectcalico.org/name") {
    if (namespace_.empty()) return {Answer::yes, std::nullopt};
    return {Answer::yes, namespace_};
  }
  return plain_label(namespace_labels(index, namespace_), key);
}

struct Scope {
  std::optional<CalicoSelector> pods;
  std::optional<CalicoSelector> namespaces;
  bool asks_service_account = false;  // accounts' labels are beyond us
};

Scope read_scope(const kube::Object& policy) {
  const yaml::Node* spec = policy.spec();
  return {CalicoSelector::parse(text_at(spec, "selector")),
          CalicoSelector::parse(text_at(spec, "namespaceSelector")),
          !text_at(spec, "serviceAccountSelector").empty()};
}

Answer selects(const Unit::Index& index, const Scope& scope, const LabelIndex::Group& group) {
  if (!scope.pods || !scope.namespaces) return Answer::unknown;
  Answer result = scope.pods->matches([&](std::string_view key) { return pod_label(group, key); });
  result = kube::both(result, scope.namespaces->matches([&](std::string_view key) {
    return namespace_label(index, group.namespace_, key);
  }));
  return scope.asks_service_account ? kube::both(result, Answer::unknown) : result;
}

// Without types: what there are rules for, and Ingress where there are none.
bool applies(const kube::Object& policy, Direction direction) {
  const yaml::Node* spec = policy.spec();
  std::string_view wanted = direction == Direction::ingress ? "Ingress" : "Egress";
  std::span<const yaml::Node> types = items_at(spec, "types");
  if (!types.empty())
    return std::ranges::any_of(
        types, [&](const yaml::Node& type) { return kube::text_of(&type) == wanted; });
  bool has_egress = !items_at(spec, "egress").empty();
  if (direction == Direction::egress) return has_egress;
  return !has_egress || !items_at(spec, "ingress").empty();
}

bool is_dns_port(const yaml::Node& port) {
  std::string_view text = kube::text_of(&port);
  return text == "53" || text == "5353" || text.find(':') != std::string_view::npos;
}

Answer rule_allows_dns(const yaml::Node& rule) {
  if (text_at(&rule, "action") != "Allow") return Answer::no;
  std::string_view protocol = text_at(&rule, "protocol");
  if (!protocol.empty() && protocol != "UDP" && protocol != "17") return Answer::no;
  const yaml::Node* destination = mapping_at(&rule, "destination");
  if (!destination) return Answer::yes;
  std::span<const yaml::Node> ports = items_at(destination, "ports");
  if (!ports.empty() && std::ranges::none_of(ports, is_dns_port)) return Answer::no;
  bool only_ports = destination->size() == (ports.empty() ? 0u : 1u);
  return only_ports ? Answer::yes : Answer::unknown;
}

Answer allows_calico_dns(const kube::Object& policy) {
  Answer result = Answer::no;
  for (const yaml::Node& rule : items_at(policy.spec(), "egress"))
    result = kube::either(result, rule_allows_dns(rule));
  return result;
}

// What narrows the search: labels of the pod itself that the selector cannot do without.
kube::Selector necessary_labels(const Scope& scope) {
  std::vector<kube::Selector::Requirement> requirements;
  if (scope.pods)
    for (const CalicoSelector::Equality& each : scope.pods->necessary())
      if (!each.key.starts_with("projectcalico.org/"))
        requirements.push_back({each.key, kube::Selector::Operator::equal, each.value, {}});
  return kube::Selector(std::move(requirements));
}

void apply(NetworkTable::Row& row, const kube::Object& policy, Answer selected, Answer dns) {
  if (selected == Answer::no) return;
  for (Direction direction : {Direction::ingress, Direction::egress})
    if (applies(policy, direction)) note_isolation(row, direction, policy, selected);
  row.dns = kube::either(row.dns, kube::both(dns, selected));
}

}  // namespace

void add_calico_policy(Unit::Index& index, const kube::Object& policy) {
  if (!policy.spec()) return;
  Scope scope = read_scope(policy);
  Answer dns = allows_calico_dns(policy);
  bool is_global = policy.kind == "GlobalNetworkPolicy";
  kube::Selector necessary = necessary_labels(scope);
  auto hits = is_global ? index.pod_labels.find_everywhere(necessary)
                        : index.pod_labels.find(policy.namespace_, necessary);
  for (const LabelIndex::Hit& hit : hits) {
    const LabelIndex::Group& group = index.pod_labels.groups()[hit.group];
    Answer selected = kube::both(hit.answer, selects(index, scope, group));
    apply(index.network.rows[hit.group], policy, selected, dns);
  }
}

}  // namespace kready::graph
