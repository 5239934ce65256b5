// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "graph/gateway_claims.h"
#include "lint/native.h"

namespace kready::rules {

void route_collision(lint::Ask& ask) {
  const graph::RouteClaims& claims = graph::route_claims(ask.unit());
  const yaml::Node* last = nullptr;
  for (const graph::RouteClaim& claim : claims.of(*ask.object())) {
    if (claim.at == last) continue;  // one finding for all hosts and parents
    const graph::RouteClaim* rival = claims.rival(claim);
    if (!rival) continue;
    last = claim.at;
    const std::string where =
        claim.host.empty() ? std::string("every host") : fmt::format("host '{}'", claim.host);
    ask.report(claim.at,
               fmt::format("{} claims path '{}' of {} too", kube::show(*rival->source),
                           claim.path.empty() ? "/" : claim.path, where),
               {{rival->source->document, rival->at, "and sends it elsewhere"}});
  }
}

}  // namespace kready::rules
