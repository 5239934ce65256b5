// SPDX-License-Identifier: MIT
// Texts that something later in the delivery replaces. Knows their marks, not the tools.
#pragma once

#include <string_view>

namespace kready::schema {

// `${NAME}`, `{{ ... }}` or a value that SOPS has encrypted: nothing can be said of it yet.
inline bool is_template(std::string_view text) {
  return text.find("${") != std::string_view::npos || text.find("{{") != std::string_view::npos ||
         text.starts_with("ENC[");
}

}  // namespace kready::schema
