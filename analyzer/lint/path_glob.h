// SPDX-License-Identifier: MIT
// Patterns of paths: `*` within a part, `**` for any number of parts. Knows no disk.
#pragma once

#include <string_view>

namespace kready::lint {

// Whether the pattern matches the path or a folder that holds it. Both are relative to the same
// folder, their parts joined with '/'.
bool path_matches(std::string_view pattern, std::string_view path);

// The length of the longest beginning of the path, a folder or the whole, that the pattern matches;
// 0: none.
size_t matched_length(std::string_view pattern, std::string_view path);

}  // namespace kready::lint
