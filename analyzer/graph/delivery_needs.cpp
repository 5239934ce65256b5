// SPDX-License-Identifier: MIT
// Who comes before whom, and what changes objects on their way.
#include <algorithm>

#include "graph/delivery_folders.h"
#include "graph/delivery_tables.h"
#include "graph/index.h"
#include "graph/producers.h"
#include "kube/fields.h"
#include "text/source.h"

namespace kready::graph {

using kube::Object;
using kube::text_at;

bool is_same_delivery(const Unit& unit, const Object& left, const Object& right) {
  const Delivery* all = delivery(unit);
  if (all && (all->is_delivered(left) || all->is_delivered(right))) {
    return std::ranges::any_of(all->of(left), [&](const Delivered& each) {
      return all->deliverer(each).object &&
             std::ranges::any_of(all->of(right),
                                 [&](const Delivered& other) { return other.by == each.by; });
    });
  }
  const std::string_view left_template = left.document->template_source;
  const std::string_view right_template = right.document->template_source;
  if (left_template.empty() != right_template.empty()) return false;
  if (!left_template.empty()) {
    return left.document->source == right.document->source &&
           left_template.substr(0, left_template.find('/')) ==
               right_template.substr(0, right_template.find('/'));
  }
  return left.document->source == right.document->source ||
         parent_path(left.document->source->name()) == parent_path(right.document->source->name());
}

namespace {

// Nothing is ever earlier that has no place in the first delivery.
bool comes_before(const Object& left, const Object& right) {
  const DeliveryStep first = delivery_step(left);
  const DeliveryStep second = delivery_step(right);
  return first.is_known() && second.is_known() && is_earlier(first, second);
}

// Argo CD moves Namespaces and definitions before what is of them, whatever their waves.
bool is_before_release(const Object& object) {
  const DeliveryStep step = delivery_step(object);
  return step.is_helm && !step.is_argo && step.phase == DeliveryStep::Phase::before;
}

void add_earliest(DeliveryTables& tables, const Object& object) {
  if (!object.has_namespace || !is_before_release(object)) return;
  const Object*& earliest = tables.earliest_in[object.namespace_];
  if (!earliest || comes_before(object, *earliest)) earliest = &object;
}

const DeliveryTables& order_of(const Unit& unit) {
  DeliveryTables& tables = *unit.index().delivery_tables;
  std::call_once(tables.order_once, [&] {
    for (const Object* object : unit.objects()) {
      const DeliveryStep step = delivery_step(*object);
      tables.is_ordered = tables.is_ordered || step.is_argo || step.is_helm;
      if (step.is_argo && !object->annotation("argocd.argoproj.io/hook").empty())
        tables.argo_hooks.push_back(object);
    }
    if (!tables.is_ordered) return;
    for (const Object* object : unit.of_kind("CustomResourceDefinition"))
      tables
          .definitions[{
              text_at(object->spec(), {"names", "kind"}), {}, text_at(object->spec(), "group")}]
          .push_back(object);
    for (const Object* object : unit.objects()) add_earliest(tables, *object);
  });
  return tables;
}

// Helm looks after hooks alone, and installs `crds/` before all.
bool is_waited_for(const Object& early, const Object& late) {
  const DeliveryStep first = delivery_step(early);
  if (late.document->template_source.find("/crds/") != std::string_view::npos) return false;
  return first.is_argo || delivery_step(late).is_argo || first.is_helm;
}

bool is_late(const Unit& unit, const Object& early, const Object& late) {
  return &early != &late && comes_before(early, late) && is_waited_for(early, late) &&
         is_same_delivery(unit, early, late);
}

bool makes_it_wait(const Link& link) {
  return link.link == LinkName::mounts || link.link == LinkName::env ||
         link.link == LinkName::runs_as || link.link == LinkName::claims;
}

// What answers to a link, if all that does comes too late.
const Object* late_target(const Unit& unit, const Object& object, const Link& link) {
  const Object* target = link.target;
  if (!target && (link.kind == "Secret" || link.kind == "ConfigMap"))
    target = produces(unit, link.kind, link.namespace_, link.name).producer;
  if (!target || !is_late(unit, object, *target)) return nullptr;
  const auto all =
      unit.find_all(link.kind, link.target ? target->namespace_ : link.namespace_, link.name);
  const bool are_late =
      std::ranges::all_of(all, [&](const Object* each) { return comes_before(object, *each); });
  return are_late ? target : nullptr;
}

}  // namespace

std::vector<LateObject> needed_but_later(const Unit& unit, const Object& object) {
  const DeliveryTables& tables = order_of(unit);
  std::vector<LateObject> result;
  if (!tables.is_ordered) return result;
  const auto found = tables.definitions.find({object.kind, {}, object.group});
  if (found != tables.definitions.end() && is_before_release(object) &&
      std::ranges::all_of(found->second,
                          [&](const Object* each) { return is_late(unit, object, *each); }))
    result.push_back({found->second.front(), object.node->find("kind")});
  if (object.kind == "CronJob") return result;  // its pods come at their time
  for (const Link& link : unit.references(object)) {
    if (link.optional || link.repeated || !makes_it_wait(link)) continue;
    const Object* late = late_target(unit, object, link);
    const bool told = std::ranges::find(result, late, &LateObject::object) != result.end();
    if (late && !told) result.push_back({late, link.at});
  }
  return result;
}

const Object* inhabitant_before(const Unit& unit, const Object& namespace_) {
  const DeliveryTables& tables = order_of(unit);
  if (!tables.is_ordered) return nullptr;
  const auto found = tables.earliest_in.find(namespace_.name);
  if (found == tables.earliest_in.end()) return nullptr;
  return is_late(unit, *found->second, namespace_) ? found->second : nullptr;
}

const Object* overriding_hook(const Unit& unit, const Object& helm_hook) {
  for (const Object* hook : order_of(unit).argo_hooks)
    if (is_same_delivery(unit, helm_hook, *hook)) return hook;
  return nullptr;
}

}  // namespace kready::graph
