// SPDX-License-Identifier: MIT
// Finds the pod templates inside an object: at their known place, or by shape in custom resources.
#pragma once

#include <vector>

#include "kube/object.h"
#include "yaml/node.h"

namespace kready::kube {

// Mappings under a key that speaks of a template and whose spec.containers lists containers. Looks
// at most 12 levels deep and at a bounded number of nodes; what a found template holds is not
// searched. Nothing for Kubernetes' own groups and for policies, whose patterns only look like
// pods.
std::vector<const yaml::Node*> embedded_templates(const Object& object);

}  // namespace kready::kube
