// SPDX-License-Identifier: MIT
// Finds template actions (`{{ }}`, `{% %}`) that stand where YAML needs a value or a key. Knows
// nothing of the template languages themselves.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "text/span.h"

namespace kready::yaml {

// The action at which a line or a value begins, outside block scalars and comments: the last one
// on or before the line that holds `near`, else the first one.
std::optional<text::Span> template_action(std::string_view text, size_t near);

}  // namespace kready::yaml
