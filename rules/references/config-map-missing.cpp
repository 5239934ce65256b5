// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "cel/format.h"
#include "graph/producers.h"
#include "graph/unseen.h"
#include "lint/native.h"

namespace kready::rules {

void config_map_missing(lint::Ask& ask) {
  std::vector<std::string_view> told;  // one finding for each name
  for (const auto name : {graph::LinkName::env, graph::LinkName::mounts}) {
    for (const graph::Link& link : ask.unit().links(*ask.workload(), name)) {
      if (link.kind != "ConfigMap" || link.optional || link.repeated) continue;
      if (!cel::has_format(link.name, "dns1123Subdomain")) continue;  // is refused
      if (std::find(told.begin(), told.end(), link.name) != told.end()) continue;
      const auto made = graph::produces(ask.unit(), link.kind, link.namespace_, link.name);
      if (made.produced != kube::Answer::no) continue;
      if (graph::may_be_unseen(ask.unit(), link.kind, link.namespace_, link.name)) continue;
      ask.report(link.at, fmt::format("nothing makes ConfigMap '{}'", link.name));
      told.push_back(link.name);
    }
  }
}

}  // namespace kready::rules
