// SPDX-License-Identifier: MIT
#include "graph/network_build.h"

#include <array>

namespace kready::graph {

using kube::Answer;

void note_isolation(NetworkTable::Row& row, Direction direction, const kube::Object& policy,
                    Answer selected) {
  NetworkTable::Side& side = row.sides[static_cast<size_t>(direction)];
  if (selected <= side.isolated) return;
  side.isolated = selected;
  side.policy = &policy;
}

namespace {

// What the NetworkPolicies with one selector say together.
struct Summary {
  std::array<const kube::Object*, 2> isolating{};
  Answer dns = Answer::no;
};

Summary sum_up(std::span<const kube::Object* const> policies, const NamespaceLabels& namespaces) {
  Summary summary;
  for (const kube::Object* policy : policies) {
    if (policy->kind != "NetworkPolicy") continue;
    for (Direction direction : {Direction::ingress, Direction::egress}) {
      const kube::Object*& first = summary.isolating[static_cast<size_t>(direction)];
      if (!first && isolates(*policy, direction)) first = policy;
    }
    if (summary.dns != Answer::yes && isolates(*policy, Direction::egress))
      summary.dns = kube::either(summary.dns, allows_dns(*policy, namespaces));
  }
  return summary;
}

void apply(const Summary& summary, Answer selected, NetworkTable::Row& row) {
  for (Direction direction : {Direction::ingress, Direction::egress})
    if (const kube::Object* policy = summary.isolating[static_cast<size_t>(direction)])
      note_isolation(row, direction, *policy, selected);
  row.dns = kube::either(row.dns, kube::both(summary.dns, selected));
}

void add_network_policies(Unit::Index& index) {
  if (index.network.policies.empty()) return;
  auto namespaces = [&](std::string_view name) { return namespace_labels(index, name); };
  for (const SelectionTable::Selection& selection : index.pod_selections.selections()) {
    Summary summary = sum_up(selection.sources, namespaces);
    for (const LabelIndex::Hit& hit : selection.hits)
      apply(summary, hit.answer, index.network.rows[hit.group]);
  }
}

using AddPolicy = void (*)(Unit::Index&, const kube::Object&);

AddPolicy reader_of(const kube::Object& object) {
  std::string_view group = object.group;
  if (group == "cilium.io") return add_cilium_policy;
  if (group == "projectcalico.org" || group == "crd.projectcalico.org") return add_calico_policy;
  return add_cluster_policy;
}

constexpr std::string_view other_kinds[] = {"NetworkPolicy",       "GlobalNetworkPolicy",
                                            "CiliumNetworkPolicy", "CiliumClusterwideNetworkPolicy",
                                            "AdminNetworkPolicy",  "BaselineAdminNetworkPolicy",
                                            "ClusterNetworkPolicy"};

bool is_kubernetes_own(const kube::Object& object) {
  return object.kind == "NetworkPolicy" && object.group.find("calico") == std::string_view::npos;
}

}  // namespace

void build_network(Unit::Index& index) {
  index.network.rows.resize(index.pod_labels.groups().size());
  add_network_policies(index);
  for (std::string_view kind : other_kinds) {
    auto found = index.kinds.find(kind);
    if (found == index.kinds.end()) continue;
    for (const kube::Object* object : found->second)
      if (!is_kubernetes_own(*object)) reader_of (*object)(index, *object);
  }
}

}  // namespace kready::graph
