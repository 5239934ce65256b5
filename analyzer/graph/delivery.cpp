// SPDX-License-Identifier: MIT
#include "graph/delivery.h"

#include <algorithm>
#include <iterator>

#include "graph/delivery_lookup.h"
#include "graph/delivery_reading.h"
#include "graph/index.h"
#include "kube/api_object.h"
#include "kube/fields.h"

namespace kready::graph {
namespace {

// Kustomizations do not rename these.
bool keeps_name(const kube::Object& object) {
  return object.kind == "Namespace" || object.kind == "CustomResourceDefinition" ||
         object.kind == "APIService";
}

bool is_of_tools(const kube::Object& object) {
  return object.group == "argoproj.io" || object.group.ends_with(".toolkit.fluxcd.io");
}

std::string_view arriving_namespace(const Placement& placement, const kube::Object& object) {
  if (!placement.namespace_.empty()) return placement.namespace_;
  return object.has_namespace ? object.namespace_ : std::string_view(placement.fallback);
}

std::vector<Deliverer> all_deliverers(const Unit::Index& index, const Folders& folders) {
  std::vector<Deliverer> result;
  for (const kube::Object* object : index.objects) {
    if (is_flux_kustomization(*object) || is_argo(*object)) read_deliverers(*object, result);
    if (object->is("argoproj.io", "ApplicationSet")) read_application_set(*object, folders, result);
  }
  find_paths(folders, result);
  add_loose_kustomizations(index.pieces, folders, result);
  return result;
}

}  // namespace

Delivery::Delivery(const Unit::Index& index) {
  const Folders folders(index.pieces);
  deliverers_ = all_deliverers(index, folders);
  Walked walked;
  for (uint32_t i = 0; i < deliverers_.size(); ++i) {
    first_by_.push_back(static_cast<uint32_t>(walked.delivered.size()));
    if (deliverers_[i].found == kube::Answer::yes)
      walk(index.pieces, folders, i, deliverers_[i], walked);
  }
  first_by_.push_back(static_cast<uint32_t>(walked.delivered.size()));
  delivered_ = std::move(walked.delivered);
  placements_ = std::move(walked.placements);
  first_object_.assign(index.objects.size() + 1, 0);
  for (const Delivered& each : delivered_) ++first_object_[each.object->index + 1];
  for (size_t i = 1; i < first_object_.size(); ++i) first_object_[i] += first_object_[i - 1];
  of_object_.resize(delivered_.size());
  std::vector<uint32_t> next = first_object_;
  for (const Delivered& each : delivered_) of_object_[next[each.object->index]++] = each;
  has_gaps_ = std::ranges::any_of(
      deliverers_, [](const Deliverer& each) { return each.object && each.has_gaps; });
  find_roots();
  index_names(index);
  find_rings(index);
}

Delivery::~Delivery() = default;

std::span<const Deliverer> Delivery::deliverers(const kube::Object& object) const {
  auto number = [](const Deliverer& each) { return each.object ? each.object->index : UINT32_MAX; };
  const auto first = std::ranges::lower_bound(deliverers_, object.index, {}, number);
  auto last = first;
  while (last != deliverers_.end() && number(*last) == object.index) ++last;
  return {first, last};
}

std::span<const Delivered> Delivery::by(uint32_t deliverer) const {
  return std::span(delivered_)
      .subspan(first_by_[deliverer], first_by_[deliverer + 1] - first_by_[deliverer]);
}

std::span<const Delivered> Delivery::of(const kube::Object& object) const {
  const uint32_t begin = first_object_[object.index];
  return std::span(of_object_).subspan(begin, first_object_[object.index + 1] - begin);
}

std::string Delivery::name(const Delivered& each) const {
  if (keeps_name(*each.object)) return std::string(each.object->name);
  const Placement& where = placement(each);
  return where.prefix + std::string(each.object->name) + where.suffix;
}

std::string_view Delivery::namespace_of(const Delivered& each) const {
  if (kube::is_cluster_scoped(each.object->group, each.object->kind)) return {};
  return arriving_namespace(placement(each), *each.object);
}

std::string_view Delivery::namespace_of(const kube::Object& object) const {
  const std::span<const Delivered> all = of(object);
  if (all.empty()) return object.namespace_;
  const std::string_view first = namespace_of(all.front());
  const bool agree =
      std::ranges::all_of(all, [&](const Delivered& each) { return namespace_of(each) == first; });
  return agree ? first : std::string_view{};
}

bool Delivery::is_delivered(const kube::Object& object) const {
  return std::ranges::any_of(
      of(object), [&](const Delivered& each) { return deliverer(each).object != nullptr; });
}

// Up from deliverer to deliverer; one that delivers itself goes no further up.
void Delivery::find_roots() {
  const size_t count = deliverers_.size();
  std::vector<std::vector<uint32_t>> parents(count);
  for (uint32_t i = 0; i < count; ++i) {
    if (!deliverers_[i].object) continue;
    for (const Delivered& each : of(*deliverers_[i].object))
      if (deliverers_[each.by].object && deliverers_[each.by].object != deliverers_[i].object)
        parents[i].push_back(each.by);
  }
  roots_.resize(count);
  std::vector<uint32_t> seen(count, UINT32_MAX);
  for (uint32_t i = 0; i < count; ++i) {
    std::vector<uint32_t> todo = {i};
    seen[i] = i;
    for (size_t next = 0; next < todo.size(); ++next) {
      if (parents[todo[next]].empty()) roots_[i].push_back(todo[next]);
      for (uint32_t parent : parents[todo[next]])
        if (std::exchange(seen[parent], i) != i) todo.push_back(parent);
    }
    if (roots_[i].empty()) roots_[i] = std::move(todo);  // a ring
    std::ranges::sort(roots_[i]);
  }
}

bool Delivery::is_same_cluster(uint32_t left, uint32_t right) const {
  if (deliverers_[left].cluster != deliverers_[right].cluster) return false;
  std::vector<uint32_t> both;
  std::ranges::set_intersection(roots_[left], roots_[right], std::back_inserter(both));
  return !both.empty();
}

void Delivery::index_names(const Unit::Index& index) {
  size_t renamed = 0;
  for (const Delivered& each : delivered_)
    if (is_of_tools(*each.object) && name(each) != each.object->name) ++renamed;
  new_names_.reserve(renamed);  // names are views of them
  for (const kube::Object* object : index.objects)
    if (is_of_tools(*object)) names_[{object->kind, {}, object->name}].push_back(object);
  for (const Delivered& each : delivered_) {
    if (!is_of_tools(*each.object) || name(each) == each.object->name) continue;
    new_names_.push_back(name(each));
    names_[{each.object->kind, {}, new_names_.back()}].push_back(each.object);
  }
}

std::span<const kube::Object* const> Delivery::named(std::string_view kind,
                                                     std::string_view name) const {
  const auto found = names_.find({kind, {}, name});
  if (found == names_.end()) return {};
  return found->second;
}

// Takes away, again and again, what nothing depends on and what depends on nothing.
void Delivery::find_rings(const Unit::Index& index) {
  std::unordered_map<const kube::Object*, std::vector<const kube::Object*>> targets;
  std::unordered_map<const kube::Object*, std::vector<const kube::Object*>> sources;
  for (const kube::Object* object : index.objects)
    for (const Dependency& each : dependencies(*object))
      for (const kube::Object* target : find_referred(*this, *object, each.reference)) {
        targets[object].push_back(target);
        sources[target].push_back(object);
      }
  auto peel = [&](auto& onward, auto& back) {
    std::unordered_map<const kube::Object*, size_t> open;
    for (const auto& [object, list] : onward) open[object] = list.size();
    std::vector<const kube::Object*> todo;
    for (const auto& [object, list] : back)
      if (!open.contains(object)) todo.push_back(object);
    while (!todo.empty()) {
      const kube::Object* object = todo.back();
      todo.pop_back();
      for (const kube::Object* other : back[object])
        if (--open[other] == 0) todo.push_back(other);
    }
    std::erase_if(open, [](const auto& each) { return each.second == 0; });
    return open;
  };
  const auto forward = peel(targets, sources);
  const auto backward = peel(sources, targets);
  for (const auto& [object, count] : forward)
    if (backward.contains(object)) in_rings_.insert(object);
}

const Delivery* delivery(const Unit& unit) { return unit.index().delivery.get(); }

void index_delivery(Unit::Index& index) {
  const bool has_kustomization = std::ranges::any_of(
      index.pieces, [](const Piece& piece) { return piece.skip == kube::Skip::kustomization; });
  const bool is_asked =
      has_kustomization || std::ranges::any_of(index.objects, [](const kube::Object* object) {
        return is_of_tools(*object);
      });
  if (is_asked) index.delivery = std::make_unique<Delivery>(index);
}

namespace {

// Where a deliverer moves objects from the namespaces that they write, what they refer to and what
// refers to them moves along in ways that are not followed here.
std::vector<bool> movers(const Delivery& delivery) {
  std::vector<bool> result(delivery.deliverers().size());
  for (uint32_t i = 0; i < result.size(); ++i)
    result[i] = std::ranges::any_of(delivery.by(i), [&](const Delivered& each) {
      return each.object->has_namespace && !delivery.placement(each).namespace_.empty() &&
             each.object->namespace_ != delivery.placement(each).namespace_;
    });
  return result;
}

// A binding names accounts of its kustomization without a namespace: they stay together.
bool may_be_placed(const kube::Object& object) {
  return !object.has_namespace && object.kind != "ServiceAccount" &&
         !kube::is_cluster_scoped(object.group, object.kind);
}

}  // namespace

void place_objects(Unit::Index& index) {
  if (!index.delivery) return;
  const Delivery& delivery = *index.delivery;
  const std::vector<bool> moves = movers(delivery);
  for (Piece& piece : index.pieces) {
    for (kube::Object& object : piece.objects) {
      const bool is_moved = std::ranges::any_of(
          delivery.of(object), [&](const Delivered& each) { return moves[each.by]; });
      if (is_moved || !may_be_placed(object)) continue;
      const std::string_view namespace_ = delivery.namespace_of(object);
      if (!kube::is_placeholder(namespace_)) object.namespace_ = namespace_;
    }
    for (Link& link : piece.references)
      if (link.namespace_.empty()) link.namespace_ = link.source->namespace_;
  }
}

}  // namespace kready::graph
