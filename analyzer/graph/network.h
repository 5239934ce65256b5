// SPDX-License-Identifier: MIT
// Who can connect to whom, as all network policies of a unit together say: exactly where manifests
// decide it, unknown where they do not. Knows connections, not how they are shown.
//
// Pods that no policy can tell apart are one class, so that nothing here is done for each pair of
// pods. Pods on the host's network stand outside: no policy selects them, and who they are to
// others is the network plugin's affair.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "graph/network_book.h"
#include "graph/network_gateways.h"
#include "graph/network_policy.h"
#include "graph/unit.h"
#include "kube/answer.h"

namespace kready::graph {

// Pods of one namespace, on or off the host's network, with equal ports as far as policies name
// them, that the same selectors match.
struct PodClass {
  std::string_view namespace_;
  bool host_network = false;
  std::vector<NamedPort> ports;
  std::vector<uint32_t> members;  // workloads, rising; never empty

  struct Selected {
    uint32_t policy = 0;  // of PolicyBook::policies()
    kube::Answer answer = kube::Answer::yes;
  };
  // Policies that select them and say something of the direction, by tier and order.
  std::array<std::vector<Selected>, 2> policies;

  std::span<const Selected> policies_for(Direction direction) const {
    return policies[static_cast<size_t>(direction)];
  }
};

// One end of a connection.
struct Endpoint {
  enum class Kind : uint8_t {
    pods,       // a class of the unit
    stranger,   // a pod outside the unit: one a selection means, or one that none does
    known,      // a pod outside the unit of which some labels are known
    addresses,  // outside the cluster
    node,
    api_server,
    proxy,  // of Cilium's ingress
  };
  Kind kind = Kind::stranger;
  uint32_t number = no_selection;  // of the class or the selection
  AddressSet addresses;            // addresses, and a node's where it is known
  const PodView* view = nullptr;   // known
  // The names it gives to ports; null: those of its class, or not known.
  const std::vector<NamedPort>* ports = nullptr;

  static Endpoint pods(uint32_t number) { return of(Kind::pods, number); }
  static Endpoint stranger(uint32_t selection = no_selection) {
    return of(Kind::stranger, selection);
  }
  static Endpoint address(AddressSet addresses) {
    Endpoint end = of(Kind::addresses, no_selection);
    end.addresses = std::move(addresses);
    return end;
  }
  static Endpoint of(Kind kind, uint32_t number = no_selection) {
    Endpoint end;
    end.kind = kind;
    end.number = number;
    return end;
  }
};

// What one policy says of a connection, at one of its ends.
struct PolicyStep {
  // Where the policy stops to speak: at its rules, their peers or their ports, or not at all.
  enum class Stop : uint8_t { no_rule, no_peer, no_port, none };
  const NetworkPolicy* policy = nullptr;
  kube::Answer selects = kube::Answer::yes;
  Stop stop = Stop::no_rule;
  const PolicyRule* rule = nullptr;         // the first that matches, or whose peers do
  kube::Answer matches = kube::Answer::no;  // of that rule, ports and all
};

// What all policies at one end say.
struct EndVerdict {
  bool is_of_unit = false;  // a class of pods; of other ends no policy is known
  kube::Answer isolated = kube::Answer::no;
  Reach reach;
  std::vector<PolicyStep> steps;  // every policy that selects the end, by tier and order
};

struct Verdict {
  Reach reach;    // both ends together
  PortSet asked;  // what was asked about
  kube::Answer allowed = kube::Answer::no;
  EndVerdict egress;
  EndVerdict ingress;
};

// A port that is asked about: by number, by the name its target gives it, or all of them.
struct PortQuestion {
  std::optional<Protocol> protocol;  // TCP where a port is asked without it
  std::optional<uint16_t> number;
  std::string_view name;
};

class Network {
 public:
  // REQUIRES: the unit outlives the network.
  explicit Network(const Unit& unit);

  const Unit& unit() const { return book_.unit(); }
  const PolicyBook& book() const { return book_; }
  const std::vector<PodClass>& classes() const { return classes_; }
  uint32_t class_of(const kube::Workload& workload) const;
  const std::vector<Gateway>& gateways() const { return gateways_; }

  // What the policies of one end let through to, or from, the other end, whatever the other's own
  // policies say. REQUIRES: own is a class of pods.
  Reach at_end(uint32_t own, Direction direction, const Endpoint& other) const;
  // What both ends let through.
  Reach reach(const Endpoint& from, const Endpoint& to) const;
  // The same with every step. A name that the target does not declare asks for nothing.
  Verdict explain(const Endpoint& from, const Endpoint& to, const PortQuestion& port) const;

  kube::Answer matches(const PolicyPeer& peer, PolicyLanguage language, const Endpoint& end) const;
  // The selections that a class is among, for the answer of one.
  kube::Answer selects(uint32_t selection, uint32_t pods) const;

 private:
  // One end of a connection as its policies see it.
  struct Asked {
    uint32_t own;
    Direction direction;
    const Endpoint* other;
    const std::vector<NamedPort>* target;  // the names of the destination's ports
  };
  kube::Answer matches(const PolicyRule& rule, const Asked& asked, PolicyLanguage language) const;
  Reach apply(const PolicyRule& rule, const Asked& asked, PolicyLanguage language,
              const Reach& rest, const Reach& next_tier) const;
  Reach tier(std::span<const PodClass::Selected> policies, const Asked& asked,
             const Reach& next_tier) const;
  EndVerdict end_verdict(uint32_t own, Direction direction, const Asked& asked,
                         const PortSet& ports) const;
  PolicyStep step(const PodClass::Selected& selected, const Asked& asked,
                  const PortSet& ports) const;
  const std::vector<NamedPort>* ports_of_end(const Endpoint& end) const;
  kube::Answer matches_addresses(const AddressSet& addresses, PolicyLanguage language,
                                 const Endpoint& end) const;
  kube::Answer matches_pods(uint32_t selection, const Endpoint& end) const;

  PolicyBook book_;
  std::vector<PodClass> classes_;
  std::vector<uint32_t> class_of_workload_;
  std::vector<Gateway> gateways_;
};

// The names that containers give to ports, sorted.
std::vector<NamedPort> named_ports(const kube::Pod& pod);

// The network of a unit, built when it is first asked for. Thread-safe.
const Network& network_of(const Unit& unit);

struct Isolation {
  kube::Answer isolated = kube::Answer::no;
  const kube::Object* policy = nullptr;  // the first that isolates, for certain if any does
};

// unknown: a policy may select the pods (open labels) or its language is beyond us.
Isolation isolation(const Unit& unit, const kube::Workload& workload, Direction direction);

// Whether pods can ask DNS; yes where no policy isolates them for egress.
kube::Answer reaches_dns(const Unit& unit, const kube::Workload& workload);

// A policy that isolates all pods of a namespace in the direction and allows nothing; and one with
// an empty selector that allows everything and so undoes it. Both null when there is none.
struct DefaultDeny {
  const kube::Object* policy = nullptr;
  const kube::Object* undone_by = nullptr;
};
DefaultDeny default_deny(const Unit& unit, std::string_view namespace_, Direction direction);

// The directions a NetworkPolicy isolates: policyTypes, else Ingress, and Egress where it has
// egress rules.
bool isolates(const kube::Object& network_policy, Direction direction);

}  // namespace kready::graph
