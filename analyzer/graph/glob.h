// SPDX-License-Identifier: MIT
// Shell-like patterns of names: `*`, `?`, `[abc]`, `[a-z]`, `[!x]`.
#pragma once

#include <string_view>

namespace kready::graph {

// The whole text. A malformed pattern (a bracket that is not closed) matches nothing. Linear in
// text times pattern.
bool glob_matches(std::string_view pattern, std::string_view text);

}  // namespace kready::graph
