// SPDX-License-Identifier: MIT
// What tools/compile_schemas writes from the tables of schemas/kubernetes. Constant data.
#pragma once

#include <span>
#include <string_view>

#include "schema/kubernetes.h"
#include "schema/shape.h"

namespace kready::schema {

struct KubernetesData {
  std::span<const Shape> shapes;                 // the types first, in the order of their names
  std::span<const std::string_view> type_names;  // sorted
  std::span<const Kind> kinds;                   // by kind, group, version
  std::span<const std::string_view> groups;      // sorted
  std::span<const Gate> gates;                   // by name
};

extern constinit const KubernetesData kubernetes_data;

}  // namespace kready::schema
