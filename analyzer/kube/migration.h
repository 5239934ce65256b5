// SPDX-License-Identifier: MIT
// What else has to change in a manifest when another version of its API is written: fields that
// moved, fields that became required, defaults that differ. Knows trees, not releases.
#pragma once

#include <string_view>
#include <vector>

#include "kube/object.h"
#include "yaml/node.h"

namespace kready::kube {

struct Change {
  const yaml::Node* node = nullptr;  // of the object
  std::string_view words;            // "'serviceName' becomes 'service.name'"
};

// In the order of the table; of what occurs several times, the first place. None where only
// apiVersion changes.
std::vector<Change> changes(const Object& object, std::string_view to_api_version);

}  // namespace kready::kube
