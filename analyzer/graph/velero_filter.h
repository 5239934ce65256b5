// SPDX-License-Identifier: MIT
// What a Velero backup takes at all: whether it runs, and its namespaces and resources. Knows the
// filters, not the volumes.
#pragma once

#include <string>
#include <string_view>

#include "graph/unit.h"
#include "kube/answer.h"

namespace kready::graph {

// On objects and namespaces: "true" leaves them out.
inline constexpr std::string_view velero_exclude_label = "velero.io/exclude-from-backup";

// `backup` is the schedule's template, or null. What keeps it from making backups: "is paused";
// empty where it makes them.
std::string velero_fault(const Unit& unit, const kube::Object& schedule, const yaml::Node* backup);

kube::Answer velero_takes_namespace(const Unit& unit, const yaml::Node* backup,
                                    std::string_view namespace_);
bool velero_takes_claims(const yaml::Node* backup);
bool velero_takes_pods(const yaml::Node* backup);

}  // namespace kready::graph
