// SPDX-License-Identifier: MIT
// The one form that network policies of all languages become: tiers of policies, in each direction
// an ordered list of rules. Knows which pods and addresses a rule means, not who exists.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/network_address.h"
#include "graph/network_ports.h"
#include "kube/answer.h"
#include "kube/calico_selector.h"
#include "kube/label_selector.h"
#include "kube/object.h"

namespace kready::graph {

enum class Direction : uint8_t { ingress, egress };
inline constexpr std::array both_directions = {Direction::ingress, Direction::egress};
std::string_view name(Direction direction);  // "ingress", "egress"

// A pod as selectors see it.
struct PodView {
  std::string_view namespace_;
  kube::Labels labels;
  kube::Labels namespace_labels;
  std::string_view account;  // the name of its service account
};

// Which pods a policy means. All parts that are set must hold; without any it means every pod.
struct PodSelector {
  kube::Answer certain = kube::Answer::yes;  // unknown: it asks for what manifests do not show
  std::optional<std::string_view> own_namespace;
  std::optional<kube::Selector> pods;
  bool is_cilium = false;  // labels of pods are Cilium's, namespace and account among them
  std::optional<kube::Selector> namespaces;
  std::optional<kube::CalicoSelector> calico_pods;
  std::optional<kube::CalicoSelector> calico_namespaces;
  std::optional<std::vector<std::string_view>> accounts;

  bool means_everyone() const;
  kube::Answer in_namespace(const PodView& pod) const;  // what the namespace alone decides
  kube::Answer matches(const PodView& pod) const;
  // Labels without which no pod is meant, for a search in an index.
  kube::Selector necessary_labels() const;
};

inline constexpr uint32_t no_selection = UINT32_MAX;

// What is no pod of a selector: groups of ends that policies name by a word.
enum Entity : uint8_t {
  entity_pods = 1,
  entity_nodes = 2,
  entity_api_server = 4,
  entity_world = 8,  // addresses outside the cluster
  entity_proxy = 16,
};

// One alternative of a rule's other end. All parts that are set must hold.
struct PolicyPeer {
  uint32_t pods = no_selection;
  uint32_t except_pods = no_selection;  // must not be one of these
  std::optional<AddressSet> addresses;
  uint8_t entities = 0;                      // instead of all above: one of these
  kube::Answer certain = kube::Answer::yes;  // unknown: a name of DNS, a group of a cloud, ...
};

enum class PolicyAction : uint8_t { allow, deny, pass };
std::string_view name(PolicyAction action);  // "allows", "denies", "passes on"

struct PolicyRule {
  PolicyAction action = PolicyAction::allow;
  bool any_peer = false;  // otherwise one of the peers
  std::vector<PolicyPeer> peers;
  std::optional<PolicyPeer> local;  // what the own end must be, besides the subject
  PolicyPorts ports;
  kube::Answer certain = kube::Answer::yes;  // unknown: it asks for more than ends and ports
  const yaml::Node* at = nullptr;
};

struct PolicySide {
  bool applies = false;
  bool isolates = false;  // what no rule of the tier allows is denied
  // Lets nothing in, or out, that is not allowed: `isolates`, or a rule that denies everyone.
  bool closes = false;
  std::vector<PolicyRule> rules;
};

enum class PolicyLanguage : uint8_t { kubernetes, cluster, cilium, calico };

struct NetworkPolicy {
  const kube::Object* object = nullptr;
  PolicyLanguage language = PolicyLanguage::kubernetes;
  uint32_t tier = 0;
  double order = 0;  // within the tier, lower first
  uint32_t subject = no_selection;
  std::array<PolicySide, 2> sides;  // by Direction

  const PolicySide& side(Direction direction) const {
    return sides[static_cast<size_t>(direction)];
  }
  PolicySide& side(Direction direction) { return sides[static_cast<size_t>(direction)]; }
};

struct PolicyTier {
  std::string_view name;
  double order = 0;        // lower first
  bool passes_on = false;  // where no rule of it matches, the next tier decides
};

}  // namespace kready::graph
