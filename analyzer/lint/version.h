// SPDX-License-Identifier: MIT
// Versions of Kubernetes, and ranges of them for clusters in upgrade.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace kready::lint {

struct Version {  // 1.NN
  int minor = 37;
  friend auto operator<=>(const Version&, const Version&) = default;
};
inline constexpr Version newest_version{37};

struct VersionRange {  // both included
  Version first = newest_version;
  Version last = newest_version;
  friend bool operator==(const VersionRange&, const VersionRange&) = default;
};

std::optional<Version> parse_version(std::string_view text);        // "1.34", "v1.34", "1.34.2"
std::optional<VersionRange> parse_versions(std::string_view text);  // "1.34", "1.31..1.34"
std::string show(VersionRange versions);                            // "1.31", "1.31..1.34"

}  // namespace kready::lint
