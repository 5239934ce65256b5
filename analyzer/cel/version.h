// SPDX-License-Identifier: MIT
// Semantic versions (semver.org 2.0): their text and order. Knows nothing of values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kready::cel {

struct Version {
  uint64_t major = 0;
  uint64_t minor = 0;
  uint64_t patch = 0;
  std::string_view prerelease;  // "rc.1"; views of the text that was parsed
  std::string_view build;       // "sha.5114f85"
};

// Strictly "1.2.3-rc.1+build": three numbers, no leading zeros, no prefix.
std::optional<Version> parse_version(std::string_view text);
// The strict form of what people write: "v1.2" becomes "1.2.0", "01.2.3" becomes "1.2.3". Text that
// cannot be mended comes back as something parse_version refuses.
std::string normalised_version(std::string_view text);

// Order by precedence: a prerelease comes before its release, the build does not count.
int compare(const Version& left, const Version& right);
std::string to_string(const Version& version);

}  // namespace kready::cel
