// SPDX-License-Identifier: MIT
// Building the index of a unit: which objects select which pods and Services.
#include "graph/index.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::field;
using kube::mapping_at;
using kube::WhenAbsent;

namespace {

bool is_service(const kube::Object& object) {
  return object.kind == "Service" && object.group.empty();
}

bool is_network_policy(const kube::Object& object) {
  return object.kind == "NetworkPolicy" && object.group.find("calico") == std::string_view::npos;
}

// policy/v1beta1 took an empty selector for one that matches nothing.
const yaml::Node* budget_selector(const kube::Object& budget) {
  const yaml::Node* selector = field(budget.spec(), "selector");
  bool is_old_empty = budget.version == "v1beta1" && kube::is_empty_selector(selector);
  return is_old_empty ? nullptr : selector;
}

// Namespaces a monitor looks at: its own, all, or those named.
SelectionScope monitored(const kube::Object& monitor) {
  const yaml::Node* selector = mapping_at(monitor.spec(), "namespaceSelector");
  SelectionScope scope;
  scope.everywhere = kube::boolean_at(selector, "any").value_or(false);
  for (const yaml::Node& name : kube::items_at(selector, "matchNames"))
    scope.namespaces.push_back(kube::text_of(&name));
  if (scope.namespaces.empty()) scope.namespaces.push_back(monitor.namespace_);
  return scope;
}

// Where a finding about the selector points: at it, or at the object that lacks it.
const yaml::Node* place(const kube::Object& object, const yaml::Node* selector) {
  return selector ? selector : object.node;
}

class Resolver {
 public:
  explicit Resolver(Unit::Index& index) : index_(index) {}

  void resolve(const kube::Object& object) {
    if (is_service(object)) {
      const yaml::Node* selector = field(object.spec(), "selector");
      if (mapping_at(object.spec(), "selector")) own(object, selector, {selector, true});
    } else if (object.kind == "PodDisruptionBudget") {
      own(object, field(object.spec(), "selector"), {budget_selector(object)});
    } else if (is_network_policy(object)) {
      const yaml::Node* selector = field(object.spec(), "podSelector");
      own(object, selector, {selector, false, WhenAbsent::everything});
      index_.network.policies[object.namespace_].push_back(&object);
    } else if (object.group == "monitoring.coreos.com") {
      monitor(object);
    }
  }

 private:
  void own(const kube::Object& object, const yaml::Node* at, const SelectorUse& selector) {
    index_.pod_selections.add(object, place(object, at), {{object.namespace_}}, selector,
                              index_.pod_labels);
  }

  void monitor(const kube::Object& object) {
    const yaml::Node* selector = field(object.spec(), "selector");
    const yaml::Node* at = place(object, selector);
    if (object.kind == "PodMonitor")
      index_.pod_selections.add(object, at, monitored(object), {selector}, index_.pod_labels);
    if (object.kind == "ServiceMonitor")
      index_.service_selections.add(object, at, monitored(object), {selector},
                                    index_.service_labels);
  }

  Unit::Index& index_;
};

// A member's group by member: the inverse of Group::members.
std::vector<uint32_t> groups_of_members(const LabelIndex& labels, size_t count) {
  std::vector<uint32_t> groups(count);
  for (uint32_t group = 0; group < labels.groups().size(); ++group)
    for (uint32_t member : labels.groups()[group].members) groups[member] = group;
  return groups;
}

}  // namespace

void index_labels(Unit::Index& index) {
  for (const kube::Workload* workload : index.workloads)
    index.pod_labels.add(workload->object->namespace_, workload->pod.labels(), workload->index);
  index.group_of_workload = groups_of_members(index.pod_labels, index.workloads.size());
  for (const kube::Object* object : index.objects) {
    if (!is_service(*object)) continue;
    kube::Labels labels;
    labels.written = object->labels();
    index.service_labels.add(object->namespace_, labels, object->index);
  }
  for (uint32_t group = 0; group < index.service_labels.groups().size(); ++group)
    for (uint32_t member : index.service_labels.groups()[group].members)
      index.group_of_service.emplace(member, group);
}

void resolve_selectors(Unit::Index& index) {
  Resolver resolver(index);
  for (const kube::Object* object : index.objects) resolver.resolve(*object);
}

}  // namespace kready::graph
