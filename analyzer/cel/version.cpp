// SPDX-License-Identifier: MIT
#include "cel/version.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <tuple>
#include <vector>

namespace kready::cel {

namespace {

constexpr size_t npos = std::string_view::npos;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_number(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

bool is_identifier_char(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
}

std::optional<uint64_t> parse_number(std::string_view text) {
  if (text.empty() || !is_number(text) || (text.size() > 1 && text[0] == '0')) return std::nullopt;
  uint64_t value = 0;
  const char* end = text.data() + text.size();
  if (std::from_chars(text.data(), end, value).ec != std::errc{}) return std::nullopt;
  return value;
}

// Takes what stands before a character, or everything, from the front of a text.
std::string_view take_until(std::string_view& text, char stop) {
  const size_t end = text.find(stop);
  const std::string_view taken = text.substr(0, end);
  text.remove_prefix(end == npos ? text.size() : end + 1);
  return taken;
}

// Identifiers between dots; those of a prerelease may not be numbers with leading zeros.
bool are_identifiers(std::string_view text, bool of_prerelease) {
  for (bool more = true; more;) {
    more = text.find('.') != npos;
    const std::string_view one = take_until(text, '.');
    if (one.empty() || !std::all_of(one.begin(), one.end(), is_identifier_char)) return false;
    if (of_prerelease && one.size() > 1 && one[0] == '0' && is_number(one)) return false;
  }
  return true;
}

template <typename Ordered>
int order(const Ordered& left, const Ordered& right) {
  return (right < left ? 1 : 0) - (left < right ? 1 : 0);
}

// Numbers are compared as such and come before other identifiers.
int compare_identifiers(std::string_view left, std::string_view right) {
  const bool left_number = is_number(left);
  if (left_number != is_number(right)) return left_number ? -1 : 1;
  if (left_number && left.size() != right.size()) return left.size() < right.size() ? -1 : 1;
  return order(left, right);
}

int compare_prereleases(std::string_view left, std::string_view right) {
  if (left.empty() || right.empty()) return order(left.empty(), right.empty());
  while (!left.empty() && !right.empty()) {
    const int result = compare_identifiers(take_until(left, '.'), take_until(right, '.'));
    if (result != 0) return result;
  }
  return order(!left.empty(), !right.empty());
}

std::string without_leading_zeros(std::string_view text) {
  if (text.size() <= 1) return std::string(text);
  text.remove_prefix(std::min(text.find_first_not_of('0'), text.size()));
  return (text.empty() || !is_digit(text[0]) ? "0" : "") + std::string(text);
}

}  // namespace

std::optional<Version> parse_version(std::string_view text) {
  Version version;
  const size_t plus = text.find('+');
  if (plus != npos) {
    version.build = text.substr(plus + 1);
    if (!are_identifiers(version.build, false)) return std::nullopt;
    text = text.substr(0, plus);
  }
  const size_t dash = text.find('-');
  if (dash != npos) {
    version.prerelease = text.substr(dash + 1);
    if (!are_identifiers(version.prerelease, true)) return std::nullopt;
    text = text.substr(0, dash);
  }
  if (std::count(text.begin(), text.end(), '.') != 2) return std::nullopt;
  const auto major = parse_number(take_until(text, '.'));
  const auto minor = parse_number(take_until(text, '.'));
  const auto patch = parse_number(text);
  if (!major || !minor || !patch) return std::nullopt;
  std::tie(version.major, version.minor, version.patch) = std::tie(*major, *minor, *patch);
  return version;
}

std::string normalised_version(std::string_view text) {
  if (text.starts_with('v')) text.remove_prefix(1);
  std::vector<std::string> parts;
  while (parts.size() < 2 && text.find('.') != npos) {
    parts.push_back(without_leading_zeros(take_until(text, '.')));
  }
  parts.push_back(without_leading_zeros(text));
  // A short version with a prerelease is ambiguous: "1.2-3" stays as it is.
  if (parts.back().find_first_of("+-") == std::string::npos) parts.resize(3, "0");
  return fmt::format("{}", fmt::join(parts, "."));
}

int compare(const Version& left, const Version& right) {
  const auto numbers = [](const Version& v) { return std::tie(v.major, v.minor, v.patch); };
  const int result = order(numbers(left), numbers(right));
  return result != 0 ? result : compare_prereleases(left.prerelease, right.prerelease);
}

std::string to_string(const Version& version) {
  return fmt::format("{}.{}.{}{}{}{}{}", version.major, version.minor, version.patch,
                     version.prerelease.empty() ? "" : "-", version.prerelease,
                     version.build.empty() ? "" : "+", version.build);
}

}  // namespace kready::cel
