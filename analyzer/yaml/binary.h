// SPDX-License-Identifier: MIT
// Base64 as Go's standard encoding reads it. Knows nothing of YAML.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kready::yaml {

// Nothing when the text is not padded base64; line ends inside it are skipped.
std::optional<std::string> decode_base64(std::string_view text);

}  // namespace kready::yaml
