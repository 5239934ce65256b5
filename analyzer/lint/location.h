// SPDX-License-Identifier: MIT
// From a node to the place a person would look and the path of the field. Knows trees, not rules.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"
#include "yaml/node.h"

namespace kready::lint {

struct Location {
  text::Span span;
  std::string path;  // "spec.containers[0].image", "metadata.annotations[\"a/b\"]"; empty: the root
};

// Scalars are shown by their value, maps and lists by their key, items of lists by their first
// line, the root by its metadata.name. `absent`: keys below the node that do not exist; they only
// lengthen the path. A target that is not in the tree answers the root.
Location locate(const yaml::Node& root, const yaml::Node* target,
                const std::vector<std::string_view>& absent = {});

}  // namespace kready::lint
