// SPDX-License-Identifier: MIT
// Kubernetes' named formats: what a name, a label or a date must look like. Knows nothing of
// values.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kready::cel {

// What is wrong with a text, one sentence each; empty when nothing is.
using Faults = std::vector<std::string>;

struct Format {
  std::string_view name;  // "dns1123Label"
  Faults (*check)(std::string_view text) = nullptr;
};

std::span<const Format> formats();
const Format* find_format(std::string_view name);  // null when there is none
// Whether the text has the form of that name. REQUIRES: there is a format of that name.
bool has_format(std::string_view text, std::string_view name);

}  // namespace kready::cel
