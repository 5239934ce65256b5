// SPDX-License-Identifier: MIT
// All network policies of a unit in their one form, and the selections they use, each once. Knows
// languages of policies, not which pods there are.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/network_policy.h"
#include "graph/unit.h"

namespace kready::graph {

// Pods that policies mean, each description once.
struct PodSelection {
  PodSelector selector;
  std::string words;  // "pods app=web of shop"
  bool is_peer = false;
  // The classes of pods that are meant, by rising number, unless it is everyone.
  struct Hit {
    uint32_t pods = 0;
    kube::Answer answer = kube::Answer::yes;  // never no
  };
  std::vector<Hit> hits;
};

class PolicyBook {
 public:
  // Reads all policies; they come out by tier and order.
  explicit PolicyBook(const Unit& unit);

  const Unit& unit() const { return *unit_; }
  const std::vector<PolicyTier>& tiers() const { return tiers_; }
  const std::vector<NetworkPolicy>& policies() const { return policies_; }
  const std::vector<PodSelection>& selections() const { return selections_; }
  std::vector<PodSelection>& selections() { return selections_; }
  // Policies that an object became, by number; several where a language has several in one.
  std::span<const uint32_t> policies_of(const kube::Object& object) const;
  bool names_ports() const { return names_ports_; }
  bool names_accounts() const { return names_accounts_; }

  // For the readers.
  uint32_t select(PodSelector selector, std::string words);
  uint32_t tier(std::string_view name);
  void add(NetworkPolicy policy);

 private:
  void read_tiers();
  void sort();

  const Unit* unit_;
  std::vector<PolicyTier> tiers_;  // by order, once all policies are read
  std::vector<NetworkPolicy> policies_;
  std::unordered_map<const kube::Object*, std::vector<uint32_t>> by_object_;
  std::vector<PodSelection> selections_;
  std::unordered_map<std::string, uint32_t> by_words_;
  bool names_ports_ = false;
  bool names_accounts_ = false;
};

// Kubernetes' NetworkPolicy, and those of vendors that are written alike.
void read_kubernetes_policy(PolicyBook& book, const kube::Object& object);
// AdminNetworkPolicy, BaselineAdminNetworkPolicy, ClusterNetworkPolicy.
void read_cluster_policy(PolicyBook& book, const kube::Object& object);
void read_cilium_policy(PolicyBook& book, const kube::Object& object);
void read_calico_policy(PolicyBook& book, const kube::Object& object);

// A LabelSelector as a part of a PodSelector: nothing where it is absent or empty.
std::optional<kube::Selector> part_of_selector(const yaml::Node* selector);
// "every pod of shop", "pods app=web of namespaces team=a", ... `namespaces` null: the own one.
std::string words_of(const yaml::Node* pods, const yaml::Node* namespaces,
                     std::string_view own_namespace);

}  // namespace kready::graph
