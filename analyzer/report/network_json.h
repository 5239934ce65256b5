// SPDX-License-Identifier: MIT
// The parts that JSON documents about networks share. Knows no document as a whole.
#pragma once

#include <string>
#include <string_view>

#include "graph/network_ports.h"
#include "kube/object.h"

namespace kready::report {

// `"kind":..,"namespace":..,"name":..,"file":..,"line":..` without braces.
void append_policy(std::string& out, const kube::Object& object);
// `lead` and the line of a node of the object's document.
void append_line(std::string& out, std::string_view lead, const kube::Object& object,
                 const yaml::Node& node);
// `"allowed":[..]` and, where there is more, `,"perhaps":[..]`: lists of protocol, first, last.
void append_reach(std::string& out, const graph::Reach& reach);

}  // namespace kready::report
