// SPDX-License-Identifier: MIT
// What a unit keeps of the programs it deploys.
#pragma once

#include <memory>
#include <mutex>

namespace kready::graph {

class Components;

struct ComponentTable {
  ComponentTable();
  ~ComponentTable();

  // All of them, once someone asks.
  mutable std::once_flag once;
  mutable std::unique_ptr<const Components> components;
};

}  // namespace kready::graph
