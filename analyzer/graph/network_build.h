// SPDX-License-Identifier: MIT
// Building the isolation table of a unit from its policies, one language a .cpp.
#pragma once

#include "graph/dns.h"
#include "graph/index.h"
#include "graph/network.h"

namespace kready::graph {

// Everything: the rows of the table.
void build_network(Unit::Index& index);

// Notes that a policy selects a group with this certainty, isolates it in the direction, and, for
// egress, whether it lets DNS through.
void note_isolation(NetworkTable::Row& row, Direction direction, const kube::Object& policy,
                    kube::Answer selected);

kube::Labels namespace_labels(const Unit::Index& index, std::string_view namespace_);

void add_cilium_policy(Unit::Index& index, const kube::Object& policy);
void add_calico_policy(Unit::Index& index, const kube::Object& policy);
// AdminNetworkPolicy, BaselineAdminNetworkPolicy, ClusterNetworkPolicy.
void add_cluster_policy(Unit::Index& index, const kube::Object& policy);

}  // namespace kready::graph
