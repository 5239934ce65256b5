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

void secret_missing(lint::Ask& ask) {
  using graph::LinkName;
  const bool always = ask.parameter("always") == "true";
  if (!always && !graph::produces_any(ask.unit(), "Secret")) return;
  std::vector<std::string_view> told;  // one finding for each name
  for (const auto name : {LinkName::env, LinkName::mounts, LinkName::pulls}) {
    for (const graph::Link& link : ask.unit().links(*ask.workload(), name)) {
      if (link.kind != "Secret" || link.optional || link.repeated) continue;
      if (!cel::has_format(link.name, "dns1123Subdomain")) continue;  // is refused
      if (std::find(told.begin(), told.end(), link.name) != told.end()) continue;
      const auto made = graph::produces(ask.unit(), link.kind, link.namespace_, link.name);
      if (made.produced != kube::Answer::no) continue;
      if (graph::may_be_unseen(ask.unit(), {}, link.namespace_, link.name)) continue;
      ask.report(link.at, fmt::format("nothing makes Secret '{}'", link.name));
      told.push_back(link.name);
    }
  }
}

}  // namespace kready::rules
