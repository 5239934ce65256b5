// SPDX-License-Identifier: MIT
// Turns the encodings YAML allows into UTF-8. Knows byte order marks and NUL patterns, not lines.
#pragma once

#include <string>

namespace kready::text {

// UTF-16 in either byte order becomes UTF-8 and a UTF-8 byte order mark goes; anything else,
// invalid UTF-8 included, stays as it is. A lone surrogate becomes U+FFFD.
std::string to_utf8(std::string bytes);

}  // namespace kready::text
