// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "graph/velero_server.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {

void backup_selector_splits_pod_and_claim(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (object.group != "velero.io" || !object.spec()) return;
  const graph::BackupSchedule schedule = graph::schedule_of(object);
  const yaml::Node* backup = kube::mapping_at(schedule.spec, "template");
  const yaml::Node* selector = kube::field(backup, "labelSelector");
  if (!selector) selector = kube::field(backup, "orLabelSelectors");
  if (!selector) return;
  for (const graph::BackupRow& row : graph::backups_of(ask.unit()).rows()) {
    if (row.answer.need != graph::Need::needed ||
        row.answer.coverage > graph::Coverage::object_only ||
        !graph::velero_splits(ask.unit(), schedule, row.claim))
      continue;
    ask.report(selector,
               fmt::format("selector takes claim '{}' without the pod that copies its files",
                           row.claim.name),
               {{row.claim.object->document, kube::field(row.claim.object->metadata(), "name"),
                 "the claim"}});
  }
}

}  // namespace kready::rules
