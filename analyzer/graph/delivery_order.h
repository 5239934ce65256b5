// SPDX-License-Identifier: MIT
// When an object is applied, within what is delivered together: phases and waves of Argo CD, hooks
// and weights of Helm. Knows annotations, not what objects need of each other.
#pragma once

#include <cstdint>
#include <string>

#include "kube/object.h"

namespace kready::graph {

struct DeliveryStep {
  // In this order; `other` is none that the first delivery passes through (rollback, test, Skip).
  enum class Phase : uint8_t { before, main, after, other };
  Phase phase = Phase::main;
  int64_t wave = 0;      // sync wave, or weight of a hook
  bool is_argo = false;  // Argo CD's own annotations say so
  bool is_helm = false;  // a Helm hook

  bool is_known() const { return phase != Phase::other; }
};

// Of the first delivery into an empty cluster: hooks of upgrades alone are `other` to Helm.
DeliveryStep delivery_step(const kube::Object& object);
// Strictly, so that waiting for the earlier never ends; REQUIRES: both known.
bool is_earlier(const DeliveryStep& left, const DeliveryStep& right);
// "PreSync, wave 0", "wave -1", "pre-install of weight 5", "the main phase"
std::string show(const DeliveryStep& step);

}  // namespace kready::graph
