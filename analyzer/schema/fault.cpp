// SPDX-License-Identifier: MIT
#include "schema/fault.h"

#include <array>

namespace kready::schema {
namespace {

constexpr std::array<std::string_view, fault_kind_count> names = {
    "unknown-field",   "field-newer",      "field-gated-off", "type-wrong",
    "string-unquoted", "required-missing", "choice-invalid",  "quantity-invalid",
    "limit-violated",  "null-item",        "duplicate-item"};

}  // namespace

std::string_view name(FaultKind kind) { return names[static_cast<size_t>(kind)]; }

std::optional<FaultKind> fault_kind(std::string_view name) {
  for (size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<FaultKind>(i);
  }
  return std::nullopt;
}

}  // namespace kready::schema
