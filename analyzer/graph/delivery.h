// SPDX-License-Identifier: MIT
// What Flux, Argo CD and kustomizations deliver of a unit, in which namespace and under which name.
// Knows their objects and files; knows no cluster and no other repository: what lies there it calls
// unknown.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "graph/object_name.h"
#include "graph/unit.h"
#include "kube/answer.h"

namespace kready::graph {

enum class DeliveryTool : uint8_t {
  flux,       // Kustomization of kustomize.toolkit.fluxcd.io
  argo_cd,    // Application; ApplicationSet, one for each Application that can be read off it
  kustomize,  // a kustomization file that nothing else of the unit takes
};

// One delivery of the objects below a path.
struct Deliverer {
  DeliveryTool tool = DeliveryTool::kustomize;
  const kube::Object* object = nullptr;  // null for a kustomization file
  const yaml::Node* spec = nullptr;      // of the object, or of the template of an ApplicationSet
  const yaml::Node* source = nullptr;    // of Argo CD
  const yaml::Node* path_node = nullptr;
  std::string path;        // as written, with the parameters of an ApplicationSet filled in
  std::string repository;  // which source the path is one of; empty for a kustomization file
  std::string folder;      // the path among the names of the sources, where `found` is yes
  kube::Answer found = kube::Answer::unknown;  // no: the unit shows the repository without the path
  std::string namespace_;                      // that objects are put into; or empty
  std::string cluster;                         // empty: the one the deliverer is in
  std::string_view prefix;                     // of names
  std::string_view suffix;
  bool prunes = false;
  bool complete = true;   // false: delivers more than the unit shows, or other than it shows
  bool has_gaps = false;  // names files that the unit lacks, or that could not be read
};

// What is put on the objects below a kustomization.
struct Placement {
  std::string namespace_;  // in place of the written one; empty: as written
  std::string fallback;    // where none is written
  std::string prefix;
  std::string suffix;
  bool may_guard = false;  // patches or annotations that speak of pruning
};

struct Delivered {
  const kube::Object* object = nullptr;
  uint32_t by = 0;         // number of a deliverer
  uint32_t placement = 0;  // number of a placement
};

// Immutable. REQUIRES: the objects outlive it.
class Delivery {
 public:
  // Objects are numbered; nothing else of the index is asked.
  explicit Delivery(const Unit::Index& index);
  ~Delivery();

  std::span<const Deliverer> deliverers() const { return deliverers_; }
  // Those of one object, which are neighbours.
  std::span<const Deliverer> deliverers(const kube::Object& object) const;
  std::span<const Delivered> by(uint32_t deliverer) const;
  std::span<const Delivered> of(const kube::Object& object) const;
  uint32_t number(const Deliverer& deliverer) const {
    return static_cast<uint32_t>(&deliverer - deliverers_.data());
  }
  const Deliverer& deliverer(const Delivered& each) const { return deliverers_[each.by]; }
  const Placement& placement(const Delivered& each) const { return placements_[each.placement]; }

  // Name and namespace as they arrive; the namespace is empty for cluster-scoped kinds, and where
  // none is known.
  std::string name(const Delivered& each) const;
  std::string_view namespace_of(const Delivered& each) const;
  // The one namespace in which every deliverer puts the object; as written where nothing is known
  // to deliver it; empty where they differ. A view of a text that lives as long as this.
  std::string_view namespace_of(const kube::Object& object) const;

  // Whether files that would be delivered are missing, so that absence proves nothing.
  bool has_gaps() const { return has_gaps_; }
  // Whether Flux or Argo CD deliver the object, by an object of the unit.
  bool is_delivered(const kube::Object& object) const;
  // Deliverers that nothing else of the unit delivers and that lead to this one, itself where there
  // is none. Ascending.
  std::span<const uint32_t> roots(uint32_t deliverer) const { return roots_[deliverer]; }
  // Objects of Flux and Argo CD of that kind and name, as written or as it arrives, wherever they
  // lie.
  std::span<const kube::Object* const> named(std::string_view kind, std::string_view name) const;
  // Whether the object's dependencies may lead back to it.
  bool may_be_in_ring(const kube::Object& object) const { return in_rings_.contains(&object); }
  // Whether both deliver to one cluster, as far as the unit shows.
  bool is_same_cluster(uint32_t left, uint32_t right) const;

 private:
  void find_roots();
  void index_names(const Unit::Index& index);
  void find_rings(const Unit::Index& index);

  std::vector<Deliverer> deliverers_;
  std::vector<Placement> placements_;
  std::vector<Delivered> delivered_;    // by deliverer
  std::vector<uint32_t> first_by_;      // and one past the last
  std::vector<Delivered> of_object_;    // by object
  std::vector<uint32_t> first_object_;  // likewise
  std::vector<std::vector<uint32_t>> roots_;
  std::unordered_map<ObjectName, std::vector<const kube::Object*>, ObjectNameHash> names_;
  std::vector<std::string> new_names_;
  bool has_gaps_ = false;
  std::unordered_set<const kube::Object*> in_rings_;
};

// Null where the unit has neither objects of Flux or Argo CD nor kustomizations.
const Delivery* delivery(const Unit& unit);

}  // namespace kready::graph
