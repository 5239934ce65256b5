// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "graph/backup.h"
#include "graph/velero_filter.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {

void namespace_excluded_from_backup(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (object.label(graph::velero_exclude_label) != "true") return;
  constexpr std::string_view opt_out = "kready.dev/backup";
  if (object.label(opt_out) == "not-needed" || object.annotation(opt_out) == "not-needed") return;
  std::vector<lint::RelatedNode> related;
  size_t claims = 0;
  for (const graph::BackupRow& row : graph::backups_of(ask.unit()).rows()) {
    if (row.claim.namespace_ != object.name || row.answer.need != graph::Need::needed) continue;
    if (++claims == 1)
      related.push_back({row.claim.object->document,
                         kube::field(row.claim.object->metadata(), "name"), "a claim in it"});
  }
  if (claims == 0) return;
  ask.report(kube::field(object.labels(), graph::velero_exclude_label),
             fmt::format("namespace '{}' is left out of backups and holds {} claim{}", object.name,
                         claims, claims == 1 ? "" : "s"),
             std::move(related));
}

}  // namespace kready::rules
