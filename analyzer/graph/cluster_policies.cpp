// SPDX-License-Identifier: MIT
// AdminNetworkPolicy, BaselineAdminNetworkPolicy and ClusterNetworkPolicy: ordered rules of whole
// clusters. A pod is isolated where a rule denies what comes from, or goes to, every namespace.
#include <algorithm>

#include "graph/network_build.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::items_at;
using kube::mapping_at;
using kube::text_at;

namespace {

Answer selects(const Unit::Index& index, const LabelIndex::Group& group,
               const yaml::Node& subject) {
  if (const yaml::Node* names = mapping_at(&subject, "namespaces"))
    return kube::matches(names, namespace_labels(index, group.namespace_));
  const yaml::Node* pods = mapping_at(&subject, "pods");
  if (!pods) return Answer::no;
  Answer in_namespace =
      kube::matches(mapping_at(pods, "namespaceSelector"),
                    namespace_labels(index, group.namespace_), kube::WhenAbsent::everything);
  return kube::both(in_namespace, kube::matches(mapping_at(pods, "podSelector"), group.labels,
                                                kube::WhenAbsent::everything));
}

bool is_every_address(const yaml::Node& network) {
  std::string_view text = kube::text_of(&network);
  return text == "0.0.0.0/0" || text == "::/0";
}

bool is_everyone(const yaml::Node& peer) {
  const yaml::Node* names = mapping_at(&peer, "namespaces");
  return kube::is_empty_selector(names) ||
         std::ranges::any_of(items_at(&peer, "networks"), is_every_address);
}

bool denies_everyone(const yaml::Node& rule, std::string_view peers) {
  bool is_limited = !items_at(&rule, "ports").empty() || !items_at(&rule, "protocols").empty();
  return text_at(&rule, "action") == "Deny" && !is_limited &&
         std::ranges::any_of(items_at(&rule, peers), is_everyone);
}

// Rules are ordered: what an earlier rule accepts from everyone is not denied any more.
bool isolates(const kube::Object& policy, std::string_view rules, std::string_view peers) {
  for (const yaml::Node& rule : items_at(policy.spec(), rules)) {
    if (denies_everyone(rule, peers)) return true;
    bool is_whole = items_at(&rule, "ports").empty() && items_at(&rule, "protocols").empty();
    bool is_final = text_at(&rule, "action") != "Deny";
    if (is_whole && is_final && std::ranges::any_of(items_at(&rule, peers), is_everyone))
      return false;
  }
  return false;
}

// Which rule decides about DNS depends on order and tier; only a policy without any rule that lets
// something out is clear.
Answer may_allow_dns(const kube::Object& policy) {
  auto rules = items_at(policy.spec(), "egress");
  return std::ranges::any_of(
             rules, [](const yaml::Node& rule) { return text_at(&rule, "action") != "Deny"; })
             ? Answer::unknown
             : Answer::no;
}

}  // namespace

void add_cluster_policy(Unit::Index& index, const kube::Object& policy) {
  const yaml::Node* subject = mapping_at(policy.spec(), "subject");
  if (!subject) return;
  bool ingress = isolates(policy, "ingress", "from");
  bool egress = isolates(policy, "egress", "to");
  Answer dns = may_allow_dns(policy);
  for (uint32_t i = 0; i < index.network.rows.size(); ++i) {
    Answer selected = selects(index, index.pod_labels.groups()[i], *subject);
    if (selected == Answer::no) continue;
    NetworkTable::Row& row = index.network.rows[i];
    if (ingress) note_isolation(row, Direction::ingress, policy, selected);
    if (egress) note_isolation(row, Direction::egress, policy, selected);
    row.dns = kube::either(row.dns, kube::both(dns, selected));
  }
}

}  // namespace kready::graph
