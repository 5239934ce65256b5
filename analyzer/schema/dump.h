// SPDX-License-Identifier: MIT
// Shapes as text, in the manner of the tables of schemas/kubernetes.
#pragma once

#include <string>

#include "schema/shape.h"

namespace kready::schema {

// "all", "none", or ranges as "-29", "26-27,30-".
std::string dump(Minors minors);
// One line, "object" or "list" or a type and what limits it, and below it, indented, a line a
// field. Types of Kubernetes stand by their names below the first line.
std::string dump(const Shape& shape);

}  // namespace kready::schema
