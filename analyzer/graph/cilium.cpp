// SPDX-License-Identifier: MIT
// CiliumNetworkPolicy and CiliumClusterwideNetworkPolicy: selection, default deny, DNS.
#include <algorithm>

#include "graph/network_build.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::items_at;
using kube::mapping_at;
using kube::text_at;
using kube::text_of;

namespace {

// Keys may say where a label comes from: "k8s:app", "any:app".
std::string_view without_source(std::string_view key) {
  for (std::string_view prefix : {"k8s:", "any:", "k8s.", "any."})
    if (key.starts_with(prefix)) return key.substr(prefix.size());
  return key;
}

constexpr std::string_view namespace_key = "io.kubernetes.pod.namespace";
constexpr std::string_view namespace_label_prefix = "io.cilium.k8s.namespace.labels.";

Answer ask_labels(const kube::Labels& labels, std::string_view key,
                  std::optional<std::string_view> value) {
  return value ? labels.equals(key, *value) : labels.has(key);
}

Answer ask_endpoint(const Unit::Index& index, const LabelIndex::Group& group, std::string_view key,
                    std::optional<std::string_view> value) {
  key = without_source(key);
  if (key == namespace_key) {
    if (!value) return Answer::yes;
    return group.namespace_.empty() ? Answer::unknown : kube::answer(group.namespace_ == *value);
  }
  if (key.starts_with(namespace_label_prefix))
    return ask_labels(namespace_labels(index, group.namespace_),
                      key.substr(namespace_label_prefix.size()), value);
  if (key.starts_with("io.cilium.") || key.starts_with("io.kubernetes.")) return Answer::unknown;
  if (key.starts_with("reserved")) return Answer::no;
  return ask_labels(group.labels, key, value);
}

Answer selects(const Unit::Index& index, const LabelIndex::Group& group,
               const yaml::Node* selector) {
  auto ask = [&](std::string_view key, std::optional<std::string_view> value) {
    return ask_endpoint(index, group, key, value);
  };
  return kube::matches(selector, ask);
}

std::string_view rules_key(Direction direction) {
  return direction == Direction::ingress ? "ingress" : "egress";
}

std::string_view deny_key(Direction direction) {
  return direction == Direction::ingress ? "ingressDeny" : "egressDeny";
}

// A direction is denied by default where it has rules, unless the policy says otherwise.
bool denies_by_default(const yaml::Node& rule, Direction direction) {
  const yaml::Node* enable = mapping_at(&rule, "enableDefaultDeny");
  if (!kube::boolean_at(enable, rules_key(direction)).value_or(true)) return false;
  return !items_at(&rule, rules_key(direction)).empty() ||
         !items_at(&rule, deny_key(direction)).empty();
}

bool is_dns_port(const yaml::Node& port) {
  std::string_view number = text_at(&port, "port");
  std::string_view protocol = text_at(&port, "protocol");
  bool is_udp = protocol.empty() || protocol == "UDP" || protocol == "ANY";
  return is_udp && (number == "53" || number == "5353" || number == "0" || number == "dns");
}

bool covers_dns_port(const yaml::Node& rule) {
  std::span<const yaml::Node> lists = items_at(&rule, "toPorts");
  return lists.empty() || std::ranges::any_of(lists, [](const yaml::Node& list) {
           std::span<const yaml::Node> ports = items_at(&list, "ports");
           return ports.empty() || std::ranges::any_of(ports, is_dns_port);
         });
}

bool is_dns_label(const yaml::Entry& entry) {
  std::string_view value = text_of(&entry.value);
  return value == "kube-system" || value == "kube-dns" || value == "openshift-dns";
}

// An endpoint selector that names the DNS pods, or all endpoints of its scope.
Answer covers_dns_endpoint(const yaml::Node& endpoint, bool is_clusterwide) {
  if (kube::is_empty_selector(&endpoint)) return is_clusterwide ? Answer::yes : Answer::no;
  const yaml::Node* labels = mapping_at(&endpoint, "matchLabels");
  bool names_dns = labels && std::ranges::all_of(labels->entries(), is_dns_label);
  return names_dns ? Answer::yes : Answer::unknown;
}

Answer covers_dns_entity(const yaml::Node& entity) {
  std::string_view name = text_of(&entity);
  return kube::answer(name == "all" || name == "cluster");
}

Answer covers_dns_peer(const yaml::Node& rule, bool is_clusterwide) {
  Answer result = Answer::no;
  bool has_peers = false;
  for (const yaml::Entry& entry : rule.entries()) {
    std::string_view key = entry.key.text();
    if (!key.starts_with("to") || key == "toPorts") continue;
    has_peers = true;
    for (const yaml::Node& peer : entry.value.items()) {
      if (key == "toEndpoints") {
        result = kube::either(result, covers_dns_endpoint(peer, is_clusterwide));
      } else if (key == "toEntities") {
        result = kube::either(result, covers_dns_entity(peer));
      } else if (key != "toFQDNs") {
        result = kube::either(result, Answer::unknown);
      }
    }
  }
  // `- {}` allows nothing; ports alone allow them to everyone.
  if (!has_peers) return kube::answer(!items_at(&rule, "toPorts").empty());
  return result;
}

Answer allows_cilium_dns(const yaml::Node& policy_rule, bool is_clusterwide) {
  Answer result = Answer::no;
  for (const yaml::Node& rule : items_at(&policy_rule, "egress"))
    if (covers_dns_port(rule)) result = kube::either(result, covers_dns_peer(rule, is_clusterwide));
  return result;
}

class CiliumReader {
 public:
  CiliumReader(Unit::Index& index, const kube::Object& policy)
      : index_(index),
        policy_(policy),
        is_clusterwide_(policy.kind == "CiliumClusterwideNetworkPolicy") {}

  // A rule without an endpoint selector is about nodes.
  void read(const yaml::Node& rule) {
    const yaml::Node* selector = mapping_at(&rule, "endpointSelector");
    if (!selector) return;
    Answer dns = allows_cilium_dns(rule, is_clusterwide_);
    if (is_clusterwide_) {
      for (uint32_t i = 0; i < index_.pod_labels.groups().size(); ++i)
        apply({i, Answer::yes}, rule, *selector, dns);
    } else {
      for (const LabelIndex::Hit& hit : index_.pod_labels.groups_in(policy_.namespace_))
        apply(hit, rule, *selector, dns);
    }
  }

 private:
  void apply(const LabelIndex::Hit& in_scope, const yaml::Node& rule, const yaml::Node& selector,
             Answer dns) {
    const LabelIndex::Group& group = index_.pod_labels.groups()[in_scope.group];
    Answer selected = kube::both(in_scope.answer, selects(index_, group, &selector));
    if (selected == Answer::no) return;
    NetworkTable::Row& row = index_.network.rows[in_scope.group];
    for (Direction direction : {Direction::ingress, Direction::egress})
      if (denies_by_default(rule, direction)) note_isolation(row, direction, policy_, selected);
    row.dns = kube::either(row.dns, kube::both(dns, selected));
  }

  Unit::Index& index_;
  const kube::Object& policy_;
  bool is_clusterwide_;
};

}  // namespace

void add_cilium_policy(Unit::Index& index, const kube::Object& policy) {
  CiliumReader reader(index, policy);
  if (const yaml::Node* rule = policy.spec()) reader.read(*rule);
  for (const yaml::Node& rule : items_at(policy.node, "specs"))
    if (rule.is_mapping()) reader.read(rule);
}

}  // namespace kready::graph
