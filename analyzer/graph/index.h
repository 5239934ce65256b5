// SPDX-License-Identifier: MIT
// What a unit is made of. Only this folder looks inside.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "graph/backup_slot.h"
#include "graph/component_table.h"
#include "graph/controllers.h"
#include "graph/delivery.h"
#include "graph/delivery_substitution.h"
#include "graph/delivery_tables.h"
#include "graph/gateway_certificates.h"
#include "graph/gateway_claims.h"
#include "graph/label_index.h"
#include "graph/network_table.h"
#include "graph/object_name.h"
#include "graph/permission_table.h"
#include "graph/production_table.h"
#include "graph/selection_table.h"
#include "graph/unit.h"

namespace kready::graph {

struct Unit::Index {
  static constexpr uint32_t no_object = UINT32_MAX;
  struct Chain {
    uint32_t first = no_object;
    uint32_t last = no_object;
  };

  std::vector<Piece> pieces;
  std::vector<const kube::Object*> objects;
  std::vector<const kube::Workload*> workloads;
  std::vector<uint32_t> first_workload;  // by object, and one past the last

  std::unordered_map<ObjectName, Chain, ObjectNameHash> names;
  std::vector<uint32_t> next_of_name;  // by object
  // First objects by kind and name alone: filled where only some objects write a namespace.
  std::unordered_map<ObjectName, uint32_t, ObjectNameHash> names_anywhere;
  std::unordered_map<std::string_view, std::vector<const kube::Object*>> kinds;
  std::vector<std::string_view> namespaces;
  std::unordered_map<std::string_view, std::vector<const kube::Workload*>> workloads_in;

  std::vector<Link> references;
  std::vector<uint32_t> first_reference;  // by source object, and one past the last
  std::vector<uint32_t> incoming;         // numbers of references, by target object
  std::vector<uint32_t> first_incoming;   // likewise

  LabelIndex pod_labels;  // members: workloads
  std::vector<uint32_t> group_of_workload;
  SelectionTable pod_selections;
  LabelIndex service_labels;  // members: objects
  std::unordered_map<uint32_t, uint32_t> group_of_service;
  SelectionTable service_selections;
  NetworkTable network;
  PermissionTable permissions;
  ComponentTable components;
  ProductionTable production;
  std::vector<const Piece*> unread;             // broken or unrendered
  std::vector<const kube::Object*> pod_makers;  // whose operator makes pods the unit does not show
  std::unordered_set<std::string_view> pod_label_keys;
  std::vector<DeployedController> controllers;
  std::unique_ptr<const Delivery> delivery;  // null where nothing asks for it
  mutable SubstitutionTable substitutions;
  std::unique_ptr<DeliveryTables> delivery_tables = std::make_unique<DeliveryTables>();
  bool k8up_needs_annotation = false;                   // as its operator is configured in the unit
  std::string_view k8up_annotation = "k8up.io/backup";  // likewise
  BackupSlot backups;
  RouteClaimsSlot route_claims;
  ServedHostsSlot served_hosts;
};

// The steps of building, in this order.
void number_objects(Unit::Index& index);
void index_delivery(Unit::Index& index);
// Gives objects that write no namespace the one that they are delivered into: the one place where
// that is decided.
void place_objects(Unit::Index& index);
void index_names(Unit::Index& index);
void resolve_references(Unit::Index& index);
void index_labels(Unit::Index& index);
void resolve_selectors(Unit::Index& index);
void index_production(Unit::Index& index);
void index_backup_settings(Unit::Index& index);
void index_unseen(Unit::Index& index);
void index_controllers(Unit::Index& index);

// Whether a reference to a group may mean an object of another: Kubernetes' own workload kinds have
// moved between groups.
bool group_fits(std::string_view asked, const kube::Object& object);
// In that namespace exactly.
const kube::Object* find_in_group(const Unit::Index& index, std::string_view kind,
                                  std::string_view namespace_, std::string_view name,
                                  std::string_view group);
// Where the namespace may be the same after delivery: one of the two is not written.
const kube::Object* find_perhaps(const Unit::Index& index, std::string_view kind,
                                 std::string_view namespace_, std::string_view name,
                                 std::string_view group);

}  // namespace kready::graph
