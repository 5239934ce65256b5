// SPDX-License-Identifier: MIT
// Which connections a change opens and closes. Knows two networks, not how they are shown.
#pragma once

#include <string>
#include <vector>

#include "graph/network_rows.h"

namespace kready::graph {

struct NetworkChange {
  // Workloads, of the new unit; empty for the end that `outside` names.
  std::vector<const kube::Workload*> from;
  std::vector<const kube::Workload*> to;
  std::string outside;  // "every address", "pods app=web of shop", ...; empty: both are of the unit
  Reach reach;          // what is open now, or was: not sure where it is, or stays, undecided
};

struct NetworkDiff {
  std::vector<NetworkChange> opened;
  std::vector<NetworkChange> closed;
  // Workloads of one unit alone: what they connect to is no change of others.
  std::vector<const kube::Workload*> added;
  std::vector<const kube::Workload*> removed;

  bool is_empty() const {
    return opened.empty() && closed.empty() && added.empty() && removed.empty();
  }
};

// Workloads are the same when kind, namespace and name are.
NetworkDiff compare(const Connections& before, const Connections& after);

// The ends that every network knows.
inline constexpr std::string_view words_for_outside = "everyone outside the input";
inline constexpr std::string_view words_for_nodes = "nodes";
inline constexpr std::string_view words_for_api_server = "the API server";
inline constexpr std::string_view words_for_strangers = "pods not of the input";

}  // namespace kready::graph
