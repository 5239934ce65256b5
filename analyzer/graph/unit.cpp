// SPDX-License-Identifier: MIT
#include "graph/unit.h"

#include "graph/index.h"
#include "graph/kustomize.h"

namespace kready::graph {

Unit::Unit(std::vector<Piece> pieces) : index_(std::make_unique<Index>()) {
  index_->pieces = std::move(pieces);
  skip_patches(index_->pieces);
  number_objects(*index_);
  index_delivery(*index_);
  place_objects(*index_);
  index_names(*index_);
  resolve_references(*index_);
  index_labels(*index_);
  resolve_selectors(*index_);
  index_production(*index_);
  index_backup_settings(*index_);
  index_unseen(*index_);
  index_controllers(*index_);
}

Unit::~Unit() = default;
Unit::Unit(Unit&&) noexcept = default;
Unit& Unit::operator=(Unit&&) noexcept = default;

std::span<const Piece> Unit::pieces() const { return index_->pieces; }
std::span<const kube::Object* const> Unit::objects() const { return index_->objects; }
std::span<const kube::Workload* const> Unit::workloads() const { return index_->workloads; }
std::span<const std::string_view> Unit::namespaces() const { return index_->namespaces; }

std::span<const kube::Workload* const> Unit::workloads_of(const kube::Object& object) const {
  uint32_t begin = index_->first_workload[object.index];
  uint32_t end = index_->first_workload[object.index + 1];
  return workloads().subspan(begin, end - begin);
}

std::vector<const kube::Object*> Unit::find_all(std::string_view kind, std::string_view namespace_,
                                                std::string_view name) const {
  std::vector<const kube::Object*> result;
  auto add = [&](std::string_view where) {
    auto found = index_->names.find({kind, where, name});
    if (found == index_->names.end()) return;
    for (uint32_t i = found->second.first; i != Index::no_object; i = index_->next_of_name[i])
      result.push_back(index_->objects[i]);
  };
  add(namespace_);
  if (!namespace_.empty() && result.empty()) {
    add({});  // a cluster-scoped object, if it is one
    std::erase_if(result, [](const kube::Object* object) {
      return !kube::is_cluster_scoped(object->group, object->kind);
    });
  }
  return result;
}

const kube::Object* Unit::find(std::string_view kind, std::string_view namespace_,
                               std::string_view name, std::string_view group) const {
  for (const kube::Object* object : find_all(kind, namespace_, name))
    if (group.empty() || object->group == group) return object;
  return nullptr;
}

std::span<const kube::Object* const> Unit::of_kind(std::string_view kind) const {
  auto found = index_->kinds.find(kind);
  if (found == index_->kinds.end()) return {};
  return found->second;
}

std::span<const kube::Workload* const> Unit::workloads_in(std::string_view namespace_) const {
  auto found = index_->workloads_in.find(namespace_);
  if (found == index_->workloads_in.end()) return {};
  return found->second;
}

kube::Labels Unit::namespace_labels(std::string_view namespace_) const {
  kube::Labels labels;
  if (namespace_.empty()) {
    labels.open = true;
    return labels;
  }
  labels.fixed_key = "kubernetes.io/metadata.name";
  labels.fixed_value = namespace_;
  const kube::Object* object = find_in_group(*index_, "Namespace", {}, namespace_, {});
  labels.open = object == nullptr;
  if (object) labels.written = object->labels();
  return labels;
}

std::span<const Link> Unit::references(const kube::Object& source) const {
  uint32_t begin = index_->first_reference[source.index];
  uint32_t end = index_->first_reference[source.index + 1];
  return std::span<const Link>(index_->references).subspan(begin, end - begin);
}

}  // namespace kready::graph
