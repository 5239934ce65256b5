// SPDX-License-Identifier: MIT
// What a unit keeps of its roles and bindings.
#pragma once

#include <memory>
#include <mutex>

namespace kready::graph {

class Permissions;

struct PermissionTable {
  PermissionTable();
  ~PermissionTable();

  // All permissions together, once someone asks.
  mutable std::once_flag once;
  mutable std::unique_ptr<const Permissions> permissions;
};

}  // namespace kready::graph
