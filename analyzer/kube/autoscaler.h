// SPDX-License-Identifier: MIT
// HorizontalPodAutoscalers and KEDA's ScaledObjects: their bounds, and what of their target they
// follow. Knows one object, not its target.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "kube/object.h"
#include "yaml/node.h"

namespace kready::kube {

bool scales_replicas(const Object& object);

// minReplicas (1 when absent), minReplicaCount (0). Nothing for other kinds.
std::optional<int64_t> minimum_of(const Object& autoscaler);
// maxReplicas, maxReplicaCount (100). Nothing where it is not known.
std::optional<int64_t> maximum_of(const Object& autoscaler);

// A share of what the containers request: without requests it has no value.
struct Utilization {
  std::string_view resource;   // "cpu"
  std::string_view container;  // empty: of all of them together
  const yaml::Node* at = nullptr;
};
// All it follows, the default (cpu) where it follows nothing that is written.
std::vector<Utilization> utilizations(const Object& autoscaler);

}  // namespace kready::kube
