// SPDX-License-Identifier: MIT
#include "lint/version.h"

#include <fmt/format.h>

#include <charconv>

namespace kready::lint {

std::optional<Version> parse_version(std::string_view text) {
  if (text.starts_with('v')) text.remove_prefix(1);
  if (!text.starts_with("1.")) return std::nullopt;
  text.remove_prefix(2);
  Version version;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version.minor);
  if (error != std::errc{} || version.minor < 0 || version.minor > 99) return std::nullopt;
  const std::string_view rest = text.substr(static_cast<size_t>(end - text.data()));
  if (!rest.empty() && rest.front() != '.') return std::nullopt;
  return version;
}

std::optional<VersionRange> parse_versions(std::string_view text) {
  const size_t dots = text.find("..");
  if (dots == std::string_view::npos) {
    const auto version = parse_version(text);
    return version ? std::optional(VersionRange{*version, *version}) : std::nullopt;
  }
  const auto first = parse_version(text.substr(0, dots));
  const auto last = parse_version(text.substr(dots + 2));
  if (!first || !last || *last < *first) return std::nullopt;
  return VersionRange{*first, *last};
}

std::string show(VersionRange versions) {
  if (versions.first == versions.last) return fmt::format("1.{}", versions.first.minor);
  return fmt::format("1.{}..1.{}", versions.first.minor, versions.last.minor);
}

}  // namespace kready::lint
