// SPDX-License-Identifier: MIT
// What only some questions about deliveries need, built when the first of them is asked.
#pragma once

#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "graph/delivery.h"
#include "graph/delivery_order.h"
#include "graph/object_name.h"
#include "graph/unit.h"

namespace kready::graph {

struct DeliveryTables {
  std::once_flag rivals_once;
  std::unordered_map<std::string, std::vector<Delivered>> rivals;

  std::once_flag order_once;
  bool is_ordered = false;  // some object says when it comes
  // By group and kind that they define.
  std::unordered_map<ObjectName, std::vector<const kube::Object*>, ObjectNameHash> definitions;
  std::unordered_map<std::string_view, const kube::Object*> earliest_in;  // by namespace
  std::vector<const kube::Object*> argo_hooks;

  std::once_flag patches_once;
  std::vector<std::string_view> patches;  // texts that change objects on their way

  std::once_flag groups_once;
  std::unordered_set<std::string_view> change_groups;
  bool has_more_groups = false;  // kapp is configured in the unit
};

// The first object before this one in the unit that another deliverer brings to the same cluster
// under the same name with other content, and who that is; nothing where there is none.
struct Rival {
  const kube::Object* object = nullptr;
  const Deliverer* by = nullptr;   // of the rival
  const Deliverer* own = nullptr;  // of the object
};
Rival rival(const Unit& unit, const kube::Object& object);

// Whether both are applied together, so that waves and hooks compare.
bool is_same_delivery(const Unit& unit, const kube::Object& left, const kube::Object& right);

// An object that comes after one that needs it, where the tool waits for the latter for ever; in
// the order of the links.
struct LateObject {
  const kube::Object* object = nullptr;
  const yaml::Node* at = nullptr;  // where the need is written
};
std::vector<LateObject> needed_but_later(const Unit& unit, const kube::Object& object);
// The first object that comes into a Namespace before it is there; null where none does.
const kube::Object* inhabitant_before(const Unit& unit, const kube::Object& namespace_);

// A hook of Argo CD that is delivered with a hook of Helm, which does not count for that; or null.
const kube::Object* overriding_hook(const Unit& unit, const kube::Object& helm_hook);

// Whether a kustomization, a patch, or what Flux patches speaks of a field: then objects may have
// it, or have it otherwise, when they arrive.
bool may_be_patched(const Unit& unit, std::string_view field);

// Whether an object of the unit is in the change group of kapp, or may be.
bool has_change_group(const Unit& unit, std::string_view group);

}  // namespace kready::graph
