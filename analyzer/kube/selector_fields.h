// SPDX-License-Identifier: MIT
// Finds the label selectors of an object at any depth. Knows how such fields are named, not which
// kind has which.
#pragma once

#include <vector>

#include "kube/object.h"
#include "yaml/node.h"

namespace kready::kube {

// The LabelSelectors ({matchLabels, matchExpressions}) of an object of a built-in group, in source
// order: selector, podSelector, labelSelector, clusterRoleSelectors[], ... Requirements on nodes
// and on quota scopes have another form and are left out.
std::vector<const yaml::Node*> label_selectors(const Object& object);

}  // namespace kready::kube
