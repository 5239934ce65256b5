// SPDX-License-Identifier: MIT
// Everything that is deployed together, and the links within. Knows objects and names, not rules.
// Where kustomizations, Flux or Argo CD put objects that write no namespace, those are in that one.
// Other objects without a written namespace share one nameless namespace: they are delivered
// together, wherever that is; whether a written one is the same cannot be known, so that links
// across are made but are not certain.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/assumptions.h"
#include "graph/link.h"
#include "graph/piece.h"
#include "kube/answer.h"

namespace kready::graph {

// Immutable once it is built and told what to assume; safe to read from several threads. All orders
// are input order.
class Unit {
 public:
  // The cheap serial step: numbers the objects and builds the indices. REQUIRES: the documents of
  // the pieces outlive the unit.
  explicit Unit(std::vector<Piece> pieces);
  ~Unit();
  Unit(Unit&&) noexcept;
  Unit& operator=(Unit&&) noexcept;

  std::span<const Piece> pieces() const;
  std::span<const kube::Object* const> objects() const;      // objects()[i]->index == i
  std::span<const kube::Workload* const> workloads() const;  // likewise
  std::span<const kube::Workload* const> workloads_of(const kube::Object& object) const;

  // The first object of that name; `group` empty matches any group (names are looked up by people
  // and references that leave it out). Cluster-scoped kinds ignore the namespace.
  const kube::Object* find(std::string_view kind, std::string_view namespace_,
                           std::string_view name, std::string_view group = {}) const;
  // All of them, for duplicates.
  std::vector<const kube::Object*> find_all(std::string_view kind, std::string_view namespace_,
                                            std::string_view name) const;
  std::span<const kube::Object* const> of_kind(std::string_view kind) const;
  std::span<const kube::Workload* const> workloads_in(std::string_view namespace_) const;
  // Written namespaces and the nameless one, in order of appearance.
  std::span<const std::string_view> namespaces() const;
  // Labels of a namespace: of its Namespace object and kubernetes.io/metadata.name; an open set
  // where the unit has no such object.
  kube::Labels namespace_labels(std::string_view namespace_) const;

  // Links out of an object (those of all its pods included), of one workload, and into an object.
  std::vector<Link> links(const kube::Object& source, LinkName name) const;
  std::vector<Link> links(const kube::Workload& source, LinkName name) const;
  std::vector<Link> links_to(const kube::Object& target, LinkName name) const;
  std::vector<Link> links_to(const kube::Workload& target, LinkName name) const;
  // The same without copies for all links but `selects`: in input order, nothing else.
  std::span<const Link> references(const kube::Object& source) const;

  // Workloads whose labels the selector of the object (Service, PodDisruptionBudget, NetworkPolicy,
  // PodMonitor) matches for certain, or perhaps too; in input order.
  std::vector<const kube::Workload*> selected_by(const kube::Object& source,
                                                 kube::Answer at_least = kube::Answer::yes) const;
  // Objects of a kind that select the workload.
  std::vector<const kube::Object*> selecting(const kube::Workload& workload, std::string_view kind,
                                             kube::Answer at_least = kube::Answer::yes) const;
  // Workloads in a namespace that any label selector or map of labels matches; uses the label
  // index.
  std::vector<const kube::Workload*> matching(std::string_view namespace_,
                                              const yaml::Node* selector, bool plain_map,
                                              kube::WhenAbsent absent,
                                              kube::Answer at_least = kube::Answer::yes) const;

  // Objects that scale the workload's object.
  std::vector<const kube::Object*> scalers(const kube::Workload& workload) const;
  // The least replicas that run: an autoscaler's minimum (HorizontalPodAutoscaler default 1, KEDA
  // default 0), else spec.replicas (default 1). Nothing where unknown: DaemonSet, custom kinds.
  std::optional<int64_t> minimum_replicas(const kube::Workload& workload) const;

  // What the cluster provides beside the objects of the unit.
  const Assumptions& assumptions() const { return assumptions_; }
  void assume(const Assumptions& assumptions) { assumptions_ = assumptions; }

  struct Index;  // defined in index.h of this folder
  const Index& index() const { return *index_; }

 private:
  std::unique_ptr<Index> index_;
  Assumptions assumptions_;
};

// Every object with its workloads and links, for `kready-lint dump graph` and tests.
std::string dump(const Unit& unit);

}  // namespace kready::graph
