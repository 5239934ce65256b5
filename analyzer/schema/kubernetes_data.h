// SPDX-License-Identifier: MIT
// What tools/compile_schemas writes from the tables of schemas/kubernetes. Constant data.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "schema/kubernetes.h"
#include "schema/shape.h"

namespace kready::schema {

// Where the search for a kind begins; 32 bits of FNV-1a.
constexpr uint32_t kind_hash(std::string_view version, std::string_view kind) {
  uint32_t hash = 2166136261U;
  for (const std::string_view text : {version, kind}) {
    for (const char letter : text) {
      hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619U;
    }
  }
  return hash;
}

struct KubernetesData {
  std::span<const Shape> shapes;                 // the types first, in the order of their names
  std::span<const std::string_view> type_names;  // sorted
  std::span<const Kind> kinds;                   // by kind, group, version
  // Places in `kinds` plus one, or 0, where the search for a hash ends; a power of two of them. The
  // search goes on to the next slot, and from the last to the first.
  std::span<const uint16_t> slots;
  std::span<const std::string_view> groups;  // sorted
  std::span<const Gate> gates;               // by name
};

extern constinit const KubernetesData kubernetes_data;

}  // namespace kready::schema
