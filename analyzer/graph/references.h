// SPDX-License-Identifier: MIT
// The references one object makes by name: what it mounts, reads, claims, scales and routes to.
// Knows the fields, not whether anything answers to the name.
#pragma once

#include <span>
#include <vector>

#include "graph/link.h"

namespace kready::graph {

// Appends the links of the object and of its workloads, targets not yet found.
void read_references(const kube::Object& object, std::span<const kube::Workload> workloads,
                     std::vector<Link>& links);

// One source each; used by read_references.
void read_pod_references(const kube::Workload& workload, std::vector<Link>& links);
void read_scale_references(const kube::Object& object, std::vector<Link>& links);
void read_route_references(const kube::Object& object, std::vector<Link>& links);

// "apps" of "apps/v1"; empty for the core group.
std::string_view group_of(std::string_view api_version);

}  // namespace kready::graph
