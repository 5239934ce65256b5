// SPDX-License-Identifier: MIT
// Who selects whom.
#include <algorithm>

#include "graph/index.h"

namespace kready::graph {

namespace {

std::vector<const kube::Workload*> members(const Unit::Index& index,
                                           std::span<const LabelIndex::Hit> hits,
                                           kube::Answer at_least) {
  std::vector<const kube::Workload*> result;
  for (const LabelIndex::Hit& hit : hits)
    if (hit.answer >= at_least)
      for (uint32_t member : index.pod_labels.groups()[hit.group].members)
        result.push_back(index.workloads[member]);
  std::ranges::sort(result, {}, &kube::Workload::index);
  return result;
}

}  // namespace

std::vector<const kube::Workload*> Unit::selected_by(const kube::Object& source,
                                                     kube::Answer at_least) const {
  const SelectionTable::Use* use = index_->pod_selections.use_of(source);
  if (!use) return {};
  return members(*index_, index_->pod_selections.selections()[use->selection].hits, at_least);
}

std::vector<const kube::Object*> Unit::selecting(const kube::Workload& workload,
                                                 std::string_view kind,
                                                 kube::Answer at_least) const {
  std::vector<const kube::Object*> result;
  const SelectionTable& table = index_->pod_selections;
  for (const auto& reverse : table.selecting(index_->group_of_workload[workload.index])) {
    if (reverse.answer < at_least) continue;
    for (const kube::Object* source : table.selections()[reverse.selection].sources)
      if (source->kind == kind) result.push_back(source);
  }
  std::ranges::sort(result, {}, &kube::Object::index);
  return result;
}

std::vector<const kube::Workload*> Unit::matching(std::string_view namespace_,
                                                  const yaml::Node* selector, bool plain_map,
                                                  kube::WhenAbsent absent,
                                                  kube::Answer at_least) const {
  kube::Selector read(selector, plain_map, absent);
  return members(*index_, index_->pod_labels.find(namespace_, read), at_least);
}

namespace {

Link selection_link(const kube::Object& source, const yaml::Node* at, const kube::Object& target,
                    kube::Answer certain) {
  Link link;
  link.link = LinkName::selects;
  link.source = &source;
  link.at = at;
  link.group = target.group;
  link.kind = target.kind;
  link.namespace_ = target.namespace_;
  link.name = target.name;
  link.certain = certain;
  link.target = &target;
  return link;
}

Link pod_link(const kube::Object& source, const yaml::Node* at, const kube::Workload& target,
              kube::Answer certain) {
  Link link = selection_link(source, at, *target.object, certain);
  link.target_workload = &target;
  return link;
}

uint32_t target_order(const Link& link) {
  return link.target_workload ? link.target_workload->index : link.target->index;
}

uint32_t source_order(const Link& link) { return link.source->index; }

void add_selected(const Unit::Index& index, const kube::Object& source, std::vector<Link>& links) {
  if (const SelectionTable::Use* use = index.pod_selections.use_of(source))
    for (const auto& hit : index.pod_selections.selections()[use->selection].hits)
      for (uint32_t member : index.pod_labels.groups()[hit.group].members)
        links.push_back(pod_link(source, use->at, *index.workloads[member], hit.answer));
  if (const SelectionTable::Use* use = index.service_selections.use_of(source))
    for (const auto& hit : index.service_selections.selections()[use->selection].hits)
      for (uint32_t member : index.service_labels.groups()[hit.group].members)
        links.push_back(selection_link(source, use->at, *index.objects[member], hit.answer));
  std::ranges::stable_sort(links, {}, target_order);
}

void add_selecting(const Unit::Index& index, const kube::Workload& target,
                   std::vector<Link>& links) {
  const SelectionTable& table = index.pod_selections;
  for (const auto& reverse : table.selecting(index.group_of_workload[target.index]))
    for (const kube::Object* source : table.selections()[reverse.selection].sources)
      links.push_back(pod_link(*source, table.use_of(*source)->at, target, reverse.answer));
  std::ranges::stable_sort(links, {}, source_order);
}

void add_monitors(const Unit::Index& index, const kube::Object& service, std::vector<Link>& links) {
  auto group = index.group_of_service.find(service.index);
  if (group == index.group_of_service.end()) return;
  const SelectionTable& table = index.service_selections;
  for (const auto& reverse : table.selecting(group->second))
    for (const kube::Object* source : table.selections()[reverse.selection].sources)
      links.push_back(selection_link(*source, table.use_of(*source)->at, service, reverse.answer));
  std::ranges::stable_sort(links, {}, source_order);
}

}  // namespace

std::vector<Link> Unit::links(const kube::Object& source, LinkName name) const {
  std::vector<Link> result;
  if (name == LinkName::selects) {
    add_selected(*index_, source, result);
    return result;
  }
  for (const Link& link : references(source))
    if (link.link == name) result.push_back(link);
  return result;
}

std::vector<Link> Unit::links(const kube::Workload& source, LinkName name) const {
  std::vector<Link> result;
  for (const Link& link : references(*source.object))
    if (link.link == name && link.source_workload == &source) result.push_back(link);
  return result;
}

std::vector<Link> Unit::links_to(const kube::Object& target, LinkName name) const {
  std::vector<Link> result;
  if (name == LinkName::selects) {
    for (const kube::Workload* workload : workloads_of(target))
      add_selecting(*index_, *workload, result);
    add_monitors(*index_, target, result);
    return result;
  }
  for (uint32_t i = index_->first_incoming[target.index];
       i < index_->first_incoming[target.index + 1]; ++i) {
    const Link& link = index_->references[index_->incoming[i]];
    if (link.link == name) result.push_back(link);
  }
  return result;
}

std::vector<Link> Unit::links_to(const kube::Workload& target, LinkName name) const {
  if (name != LinkName::selects) return links_to(*target.object, name);
  std::vector<Link> result;
  add_selecting(*index_, target, result);
  return result;
}

}  // namespace kready::graph
