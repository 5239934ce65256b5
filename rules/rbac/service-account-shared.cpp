// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "graph/permissions.h"
#include "lint/native.h"

namespace kready::rules {

void service_account_shared(lint::Ask& ask) {
  const kube::Workload& workload = *ask.workload();
  if (workload.is_hook || graph::account_of(workload) == "default") return;
  for (const graph::Link& link : ask.unit().links(workload, graph::LinkName::runs_as)) {
    if (!link.found()) continue;
    for (const graph::Link& other : ask.unit().links_to(*link.target, graph::LinkName::runs_as)) {
      if (other.source_workload == &workload || other.source_workload->is_hook) continue;
      const kube::Object& object = *other.source;
      // The same workload once more, as an overlay has it.
      if (object.kind == workload.object->kind && object.name == workload.object->name) continue;
      return ask.report(link.at,
                        fmt::format("{} '{}' runs as ServiceAccount '{}', too", object.kind,
                                    object.name, link.name),
                        {{object.document, other.at, "the other workload"}});
    }
  }
}

}  // namespace kready::rules
