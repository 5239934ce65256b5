// SPDX-License-Identifier: MIT
// The name of an object as a key of tables.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace kready::graph {

struct ObjectName {
  std::string_view kind;
  std::string_view namespace_;  // empty for cluster-scoped kinds
  std::string_view name;
  friend bool operator==(const ObjectName&, const ObjectName&) = default;
};

struct ObjectNameHash {
  size_t operator()(const ObjectName& name) const {
    std::hash<std::string_view> hash;
    return (hash(name.name) * 31 + hash(name.kind)) * 31 + hash(name.namespace_);
  }
};

}  // namespace kready::graph
