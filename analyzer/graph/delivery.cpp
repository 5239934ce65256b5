// SPDX-License-Identifier: MIT
#include "graph/delivery.h"

#include <algorithm>

#include "graph/producers.h"
#include "kube/fields.h"
#include "kube/label_selector.h"

namespace kready::graph {
namespace {

using kube::Answer;
using kube::Object;
using kube::WhenAbsent;

struct Selection {
  const yaml::Node* selector = nullptr;
  bool plain_map = false;
  WhenAbsent absent = WhenAbsent::nothing;
};

Selection selection_of(const Object& source) {
  if (source.kind == "Service") return {kube::field(source.spec(), "selector"), true};
  if (source.kind == "PodDisruptionBudget") return {kube::field(source.spec(), "selector")};
  return {kube::field(source.spec(), "podSelector"), false, WhenAbsent::everything};
}

bool selects_in(const Unit& unit, const Object& source, std::string_view namespace_) {
  const Selection selection = selection_of(source);
  return !unit.matching(namespace_, selection.selector, selection.plain_map, selection.absent,
                        Answer::unknown)
              .empty();
}

bool may_select(const Object& source, const kube::Workload& workload) {
  if (!may_be_same_namespace(source.namespace_, workload.object->namespace_)) return false;
  const Selection selection = selection_of(source);
  const kube::Labels& labels = workload.pod.labels();
  const Answer answer = selection.plain_map
                            ? kube::matches_map(selection.selector, labels, selection.absent)
                            : kube::matches(selection.selector, labels, selection.absent);
  return answer != Answer::no;
}

}  // namespace

bool may_be_same_namespace(std::string_view left, std::string_view right) {
  return left == right || left.empty() || right.empty();
}

bool may_exist(const Unit& unit, const Link& link) {
  if (link.found()) return true;
  if (!link.namespace_.empty()) return unit.find(link.kind, "", link.name, link.group) != nullptr;
  const auto namespaces = unit.namespaces();
  return std::any_of(namespaces.begin(), namespaces.end(), [&](std::string_view namespace_) {
    return unit.find(link.kind, namespace_, link.name, link.group) != nullptr;
  });
}

bool may_be_produced(const Unit& unit, const Link& link) {
  const auto made_in = [&](std::string_view namespace_) {
    return produces(unit, link.kind, namespace_, link.name).produced != Answer::no;
  };
  if (link.found() || made_in(link.namespace_)) return true;
  if (!link.namespace_.empty()) return made_in("");
  const auto namespaces = unit.namespaces();
  return std::any_of(namespaces.begin(), namespaces.end(), made_in);
}

bool may_select_any(const Unit& unit, const Object& source) {
  if (!unit.selected_by(source, Answer::unknown).empty()) return true;
  if (source.has_namespace) return selects_in(unit, source, "");
  const auto namespaces = unit.namespaces();
  return std::any_of(namespaces.begin(), namespaces.end(), [&](std::string_view namespace_) {
    return selects_in(unit, source, namespace_);
  });
}

std::vector<const Object*> perhaps_selecting(const Unit& unit, const kube::Workload& workload,
                                             std::string_view kind) {
  std::vector<const Object*> found;
  for (const Object* source : unit.of_kind(kind)) {
    if (source->namespace_ == workload.object->namespace_) continue;
    if (may_select(*source, workload)) found.push_back(source);
  }
  return found;
}

}  // namespace kready::graph
