// SPDX-License-Identifier: MIT
// What is wrong with one value or field, in the API server's eyes. Knows nothing of rules.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"
#include "yaml/node.h"

namespace kready::schema {

enum class FaultKind : uint8_t {
  unknown_field,     // in no version, or in none from the target on
  field_newer,       // only in versions after the target
  field_gated_off,   // dropped in silence, because its feature gate is off
  type_wrong,        // a list for a map, text for a number
  string_unquoted,   // a plain text that YAML reads as a boolean or a number, where text is wanted
  required_missing,  // absent, null, or empty where something is wanted
  choice_invalid,
  quantity_invalid,
  limit_violated,  // pattern, format, range, length, count, alternatives
  null_item,       // a list item without a value
  duplicate_item,  // two items of a set or a keyed list that are the same
};
inline constexpr size_t fault_kind_count = 11;

// "unknown-field", as rule files write it.
std::string_view name(FaultKind kind);
std::optional<FaultKind> fault_kind(std::string_view name);

struct Fault {
  FaultKind kind = FaultKind::unknown_field;
  const yaml::Node* node = nullptr;  // the value, or the mapping that lacks something
  text::Span key;                    // where the field's name is the fault; empty otherwise
  std::string absent;                // the field the mapping lacks; empty where nothing is missing
  std::string message;
  const yaml::Node* related = nullptr;  // the item that stood first
  bool is_slip = false;                 // a slip of the pen: all but one letter is right
};

}  // namespace kready::schema
