// SPDX-License-Identifier: MIT
// Texts that something later in the delivery replaces. Knows their marks, not the tools.
#pragma once

#include <algorithm>
#include <string_view>

#include "yaml/node.h"

namespace kready::schema {

// `${NAME}`, `{{ ... }}` or a value that SOPS has encrypted: nothing can be said of it yet.
inline bool is_template(std::string_view text) {
  return text.find("${") != std::string_view::npos || text.find("{{") != std::string_view::npos ||
         text.starts_with("ENC[");
}

// Whether a text at or below the node is one.
inline bool holds_template(const yaml::Node& node) {
  if (node.is_scalar()) return is_template(node.text());
  const auto items = node.items();
  const auto entries = node.entries();
  return std::any_of(items.begin(), items.end(), holds_template) ||
         std::any_of(entries.begin(), entries.end(),
                     [](const yaml::Entry& entry) { return holds_template(entry.value); });
}

}  // namespace kready::schema
