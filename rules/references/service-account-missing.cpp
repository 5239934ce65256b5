// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "cel/format.h"
#include "graph/unseen.h"
#include "lint/native.h"

namespace kready::rules {

void service_account_missing(lint::Ask& ask) {
  const kube::Workload& workload = *ask.workload();
  for (const graph::Link& link : ask.unit().links(workload, graph::LinkName::runs_as)) {
    // Every namespace has this one from its start.
    if (link.found() || link.name == "default") continue;
    if (!cel::has_format(link.name, "dns1123Subdomain")) continue;  // is refused
    if (graph::may_be_unseen(ask.unit(), link.kind, link.namespace_, link.name)) continue;
    ask.report(link.at, fmt::format("service account '{}' does not exist", link.name));
  }
}

}  // namespace kready::rules
