// SPDX-License-Identifier: MIT
// Which releases of well-known controllers a unit deploys, as the tags of their images say. Knows
// images, not charts.
#pragma once

#include <span>

#include "graph/unit.h"
#include "schema/custom_life.h"

namespace kready::graph {

struct DeployedController {
  const schema::Controller* controller = nullptr;
  schema::Release release;
  const kube::Workload* workload = nullptr;
  const yaml::Node* image = nullptr;
};

// In input order. Images without a release in their tag are not among them.
std::span<const DeployedController> deployed_controllers(const Unit& unit);

}  // namespace kready::graph
