// SPDX-License-Identifier: MIT
// Whether a Service has the port that something asks it for.
#pragma once

#include "graph/unit.h"
#include "kube/object.h"
#include "kube/port.h"

namespace kready::rules {

// A port that another program fills in may be any; where the unit writes the Service more than once
// any of them may be the one that is delivered; an ExternalName has no ports.
bool has_port(const graph::Unit& unit, const kube::Object& service,
              const kube::PortReference& reference);

}  // namespace kready::rules
