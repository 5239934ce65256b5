// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "graph/backup.h"
#include "lint/native.h"

namespace kready::rules {

void backup_schedule_invalid(lint::Ask& ask) {
  const kube::Object& schedule = *ask.object();
  const auto fault = graph::backup_fault(ask.unit(), schedule);
  if (!fault) return;
  const yaml::Node* at = fault->parent ? fault->parent : schedule.node;
  ask.report_absent(at, fault->keys,
                    fmt::format("makes no backup: {} {}", schedule.kind, fault->words));
}

}  // namespace kready::rules
