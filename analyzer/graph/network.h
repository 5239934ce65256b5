// SPDX-License-Identifier: MIT
// Network isolation of pods: which policies of the unit select them in which direction, and whether
// DNS stays reachable. Knows NetworkPolicy exactly; Cilium, Calico and cluster policies as far as
// selection and direction go.
#pragma once

#include <cstdint>

#include "graph/unit.h"
#include "kube/answer.h"

namespace kready::graph {

enum class Direction : uint8_t { ingress, egress };

struct Isolation {
  kube::Answer isolated = kube::Answer::no;
  const kube::Object* policy = nullptr;  // the first that isolates, for certain if any does
};

// unknown: a policy may select the pods (open labels) or its language is beyond us.
Isolation isolation(const Unit& unit, const kube::Workload& workload, Direction direction);

// Whether pods that are isolated for egress can ask DNS; yes where they are not isolated.
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
