// SPDX-License-Identifier: MIT
// "Did you mean": the known names that look most like a mistyped one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kready::text {

// Up to `most` of `known`, nearest first (edit distance with transpositions, ties by name), none
// farther than a third of the name's length (at least 1). Empty when nothing is near.
std::vector<std::string> nearest(std::string_view name, const std::vector<std::string>& known,
                                 size_t most = 3);

}  // namespace kready::text
