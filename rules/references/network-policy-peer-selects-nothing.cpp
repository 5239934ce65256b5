// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "graph/unseen.h"
#include "kube/fields.h"
#include "kube/label_selector.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::Answer;
using kube::field;
using kube::mapping_at;
using Workloads = std::vector<const kube::Workload*>;

constexpr std::string_view name_label = "kubernetes.io/metadata.name";

Workloads matching(const graph::Unit& unit, std::string_view namespace_, const yaml::Node& pods) {
  return unit.matching(namespace_, &pods, false, kube::WhenAbsent::nothing, Answer::unknown);
}

// Pods of the unit in the namespaces that a selector means for certain.
bool matches_in(const graph::Unit& unit, const yaml::Node& namespaces, const yaml::Node& pods) {
  for (std::string_view namespace_ : unit.namespaces())
    if (kube::matches(&namespaces, unit.namespace_labels(namespace_)) == Answer::yes &&
        !matching(unit, namespace_, pods).empty())
      return true;
  return false;
}

// A peer before or after this one that names namespaces alone, in which pods have the labels: the
// two were meant as one.
const yaml::Node* other_half(const graph::Unit& unit, std::span<const yaml::Node> peers,
                             size_t number, const yaml::Node& pods) {
  for (size_t other : {number - 1, number + 1}) {
    if (other >= peers.size()) continue;
    const yaml::Node* namespaces = mapping_at(&peers[other], "namespaceSelector");
    if (namespaces && !field(&peers[other], "podSelector") && matches_in(unit, *namespaces, pods))
      return namespaces;
  }
  return nullptr;
}

// A label that pods of others take to be let in.
bool is_taken_by_others(const yaml::Node& pods) {
  const yaml::Node* labels = mapping_at(&pods, "matchLabels");
  return labels && std::ranges::any_of(labels->entries(), [](const yaml::Entry& entry) {
           return kube::text_of(&entry.value) == "true";
         });
}

void check_pods(lint::Ask& ask, std::span<const yaml::Node> peers, size_t number,
                const yaml::Node& pods) {
  const graph::Unit& unit = ask.unit();
  const std::string_view namespace_ = ask.object()->namespace_;
  if (is_taken_by_others(pods) || !matching(unit, namespace_, pods).empty()) return;
  if (graph::may_match_unseen_pods(unit, namespace_, pods)) return;
  const std::string fault =
      fmt::format("podSelector '{}' matches no workload of the namespace", kube::shown(&pods));
  if (const yaml::Node* other = other_half(unit, peers, number, pods)) {
    ask.report(&pods, fault + ", only such of the namespaces in the item beside it",
               {{ask.object()->document, other, "this is an alternative, not a condition"}});
  } else {
    ask.report(&pods, fault);
  }
}

// The namespace a selector asks for by the name alone; empty where it asks otherwise.
std::string_view named_namespace(const yaml::Node& namespaces) {
  const yaml::Node* labels = mapping_at(&namespaces, "matchLabels");
  if (!labels || labels->size() != 1 || field(&namespaces, "matchExpressions")) return {};
  return kube::text_at(labels, name_label);
}

// Pods of a namespace that is written out, where the unit holds workloads of it.
void check_elsewhere(lint::Ask& ask, const yaml::Node& namespaces, const yaml::Node& pods) {
  const graph::Unit& unit = ask.unit();
  const std::string_view name = named_namespace(namespaces);
  if (name.empty() || unit.workloads_in(name).empty()) return;
  if (!unit.find("Namespace", {}, name) || !matching(unit, name, pods).empty()) return;
  if (graph::may_match_unseen_pods(unit, name, pods)) return;
  ask.report(&pods, fmt::format("podSelector '{}' matches no workload of namespace '{}'",
                                kube::shown(&pods), name));
}

void check_peers(lint::Ask& ask, std::span<const yaml::Node> peers) {
  for (size_t i = 0; i < peers.size(); ++i) {
    const yaml::Node* pods = mapping_at(&peers[i], "podSelector");
    if (!pods || kube::is_empty_selector(pods)) continue;
    const yaml::Node* namespaces = field(&peers[i], "namespaceSelector");
    if (!kube::is_set(namespaces)) {
      check_pods(ask, peers, i, *pods);
    } else if (namespaces->is_mapping()) {
      check_elsewhere(ask, *namespaces, *pods);
    }
  }
}

}  // namespace

void network_policy_peer_selects_nothing(lint::Ask& ask) {
  const kube::Object& policy = *ask.object();
  if (policy.group != "networking.k8s.io" && policy.group != "extensions") return;
  for (const yaml::Node& rule : kube::items_at(policy.spec(), "ingress"))
    check_peers(ask, kube::items_at(&rule, "from"));
  for (const yaml::Node& rule : kube::items_at(policy.spec(), "egress"))
    check_peers(ask, kube::items_at(&rule, "to"));
}

}  // namespace kready::rules
