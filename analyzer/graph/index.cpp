// SPDX-License-Identifier: MIT
// Building the index of a unit: numbers, names, and what references lead to.
#include "graph/index.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace kready::graph {

void number_objects(Unit::Index& index) {
  for (Piece& piece : index.pieces) {
    size_t next = 0;
    for (kube::Object& object : piece.objects) {
      object.index = static_cast<uint32_t>(index.objects.size());
      index.objects.push_back(&object);
      index.first_workload.push_back(static_cast<uint32_t>(index.workloads.size()));
      for (; next < piece.workloads.size() && piece.workloads[next].object == &object; ++next) {
        piece.workloads[next].index = static_cast<uint32_t>(index.workloads.size());
        index.workloads.push_back(&piece.workloads[next]);
      }
    }
  }
  index.first_workload.push_back(static_cast<uint32_t>(index.workloads.size()));
}

namespace {

ObjectName name_of(const kube::Object& object) {
  bool is_global = kube::is_cluster_scoped(object.group, object.kind);
  return {object.kind, is_global ? std::string_view{} : object.namespace_, object.name};
}

void add_name(Unit::Index& index, const kube::Object& object) {
  Unit::Index::Chain& chain = index.names[name_of(object)];
  if (chain.first == Unit::Index::no_object) {
    chain.first = object.index;
  } else {
    index.next_of_name[chain.last] = object.index;
  }
  chain.last = object.index;
}

void index_names_anywhere(Unit::Index& index) {
  bool is_mixed =
      std::ranges::find(index.namespaces, std::string_view{}) != index.namespaces.end() &&
      index.namespaces.size() > 1;
  if (!is_mixed) return;
  for (const kube::Object* object : index.objects)
    if (!object->namespace_.empty())
      index.names_anywhere.try_emplace({object->kind, {}, object->name}, object->index);
}

}  // namespace

void index_names(Unit::Index& index) {
  index.next_of_name.assign(index.objects.size(), Unit::Index::no_object);
  index.names.reserve(index.objects.size());
  std::unordered_set<std::string_view> seen;
  for (const kube::Object* object : index.objects) {
    add_name(index, *object);
    index.kinds[object->kind].push_back(object);
    if (kube::is_cluster_scoped(object->group, object->kind)) continue;
    if (seen.insert(object->namespace_).second) index.namespaces.push_back(object->namespace_);
  }
  index_names_anywhere(index);
  for (const kube::Workload* workload : index.workloads)
    index.workloads_in[workload->object->namespace_].push_back(workload);
}

bool group_fits(std::string_view asked, const kube::Object& object) {
  auto is_own = [](std::string_view group) { return group.find('.') == std::string_view::npos; };
  return asked == object.group || (is_own(asked) && is_own(object.group));
}

const kube::Object* find_in_group(const Unit::Index& index, std::string_view kind,
                                  std::string_view namespace_, std::string_view name,
                                  std::string_view group) {
  std::string_view where = kube::is_cluster_scoped(group, kind) ? std::string_view{} : namespace_;
  auto found = index.names.find({kind, where, name});
  if (found == index.names.end()) return nullptr;
  for (uint32_t i = found->second.first; i != Unit::Index::no_object; i = index.next_of_name[i])
    if (group_fits(group, *index.objects[i])) return index.objects[i];
  return nullptr;
}

const kube::Object* find_perhaps(const Unit::Index& index, std::string_view kind,
                                 std::string_view namespace_, std::string_view name,
                                 std::string_view group) {
  if (!namespace_.empty()) return find_in_group(index, kind, {}, name, group);
  auto found = index.names_anywhere.find({kind, {}, name});
  if (found == index.names_anywhere.end()) return nullptr;
  const kube::Object* object = index.objects[found->second];
  return group_fits(group, *object) ? object : nullptr;
}

namespace {

void find_target(const Unit::Index& index, Link& link) {
  if (!link.target)
    link.target = find_in_group(index, link.kind, link.namespace_, link.name, link.group);
  if (!link.target) {
    link.target = find_perhaps(index, link.kind, link.namespace_, link.name, link.group);
    if (link.target) link.certain = kube::Answer::unknown;
  }
  if (!link.target || link.link != LinkName::scales) return;
  uint32_t first = index.first_workload[link.target->index];
  if (first < index.first_workload[link.target->index + 1])
    link.target_workload = index.workloads[first];
}

// Turns counts by object into first positions; `first` has one element more than there are objects.
void sum_up(std::vector<uint32_t>& first) {
  uint32_t sum = 0;
  for (uint32_t& each : first) sum += std::exchange(each, sum);
}

void index_incoming(Unit::Index& index) {
  index.first_incoming.assign(index.objects.size() + 1, 0);
  for (const Link& link : index.references)
    if (link.target) ++index.first_incoming[link.target->index];
  sum_up(index.first_incoming);
  index.incoming.resize(index.first_incoming.back());
  std::vector<uint32_t> next = index.first_incoming;
  for (uint32_t i = 0; i < index.references.size(); ++i)
    if (const kube::Object* target = index.references[i].target)
      index.incoming[next[target->index]++] = i;
}

}  // namespace

void resolve_references(Unit::Index& index) {
  size_t count = 0;
  for (const Piece& piece : index.pieces) count += piece.references.size();
  index.references.reserve(count);
  index.first_reference.assign(index.objects.size() + 1, 0);
  for (Piece& piece : index.pieces) {
    for (Link& link : piece.references) {
      find_target(index, link);
      ++index.first_reference[link.source->index];
      index.references.push_back(link);
    }
    piece.references = {};
  }
  sum_up(index.first_reference);
  index_incoming(index);
}

}  // namespace kready::graph
