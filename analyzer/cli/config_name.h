// SPDX-License-Identifier: MIT
// What the configuration file is called.
#pragma once

#include <string_view>

namespace kready::cli {

inline constexpr std::string_view config_name = ".kready-lint.yaml";

}  // namespace kready::cli
