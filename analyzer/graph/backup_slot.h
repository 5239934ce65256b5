// SPDX-License-Identifier: MIT
// Where a unit keeps what it knows of its backups, once someone asks.
#pragma once

#include <memory>
#include <mutex>

namespace kready::graph {

class BackupTable;

struct BackupSlot {
  BackupSlot();
  ~BackupSlot();

  mutable std::once_flag once;
  mutable std::unique_ptr<const BackupTable> table;
};

}  // namespace kready::graph
