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

using Requirement = kube::Selector::Requirement;

// The requirements on the pod's own labels, and those on what Cilium knows besides.
struct EndpointSelector {
  kube::Selector pods{std::vector<Requirement>{}};
  kube::Selector others{std::vector<Requirement>{}};
};

bool is_pod_label(std::string_view key) {
  return key != namespace_key && !key.starts_with("io.cilium.") &&
         !key.starts_with("io.kubernetes.") && !key.starts_with("reserved");
}

EndpointSelector read_selector(const yaml::Node& node) {
  kube::Selector whole(&node, false, kube::WhenAbsent::everything);
  std::vector<Requirement> pods;
  std::vector<Requirement> others;
  for (Requirement requirement : whole.requirements()) {
    requirement.key = without_source(requirement.key);
    (is_pod_label(requirement.key) ? pods : others).push_back(requirement);
  }
  return {kube::Selector(std::move(pods)), kube::Selector(std::move(others))};
}

Answer ask_namespace(const Unit::Index& index, std::string_view namespace_, std::string_view key,
                     std::optional<std::string_view> value) {
  if (key == namespace_key) {
    if (!value) return Answer::yes;
    return namespace_.empty() ? Answer::unknown : kube::answer(namespace_ == *value);
  }
  if (key.starts_with("reserved")) return Answer::no;
  if (!key.starts_with(namespace_label_prefix)) return Answer::unknown;
  kube::Labels labels = namespace_labels(index, namespace_);
  key.remove_prefix(namespace_label_prefix.size());
  return value ? labels.equals(key, *value) : labels.has(key);
}

Answer matches_others(const Unit::Index& index, const kube::Selector& others,
                      std::string_view namespace_) {
  if (others.requirements().empty()) return Answer::yes;
  return others.matches([&](std::string_view key, std::optional<std::string_view> value) {
    return ask_namespace(index, namespace_, key, value);
  });
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
    const yaml::Node* node = mapping_at(&rule, "endpointSelector");
    if (!node) return;
    EndpointSelector selector = read_selector(*node);
    Answer dns = allows_cilium_dns(rule, is_clusterwide_);
    const LabelIndex& labels = index_.pod_labels;
    auto hits = is_clusterwide_ ? labels.find_everywhere(selector.pods)
                                : labels.find(policy_.namespace_, selector.pods);
    for (const LabelIndex::Hit& hit : hits) apply(hit, rule, selector.others, dns);
  }

 private:
  void apply(const LabelIndex::Hit& hit, const yaml::Node& rule, const kube::Selector& others,
             Answer dns) {
    std::string_view namespace_ = index_.pod_labels.groups()[hit.group].namespace_;
    Answer selected = kube::both(hit.answer, matches_others(index_, others, namespace_));
    if (selected == Answer::no) return;
    NetworkTable::Row& row = index_.network.rows[hit.group];
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
