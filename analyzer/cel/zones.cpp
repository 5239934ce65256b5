// SPDX-License-Identifier: MIT
#include "cel/zones.h"

namespace kready::cel {
namespace {

std::optional<int> two_digits(std::string_view text, int most) {
  if (text.size() != 2 || text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9') {
    return std::nullopt;
  }
  const int value = (text[0] - '0') * 10 + (text[1] - '0');
  return value <= most ? std::optional(value) : std::nullopt;
}

std::optional<int64_t> fixed_offset(std::string_view zone) {
  const bool negative = zone.starts_with('-');
  if (negative || zone.starts_with('+')) zone.remove_prefix(1);
  if (zone.size() != 5 || zone[2] != ':') return std::nullopt;
  const auto hours = two_digits(zone.substr(0, 2), 23);
  const auto minutes = two_digits(zone.substr(3), 59);
  if (!hours || !minutes) return std::nullopt;
  const int64_t seconds = *hours * 3600 + *minutes * 60;
  return negative ? -seconds : seconds;
}

}  // namespace

std::optional<int64_t> zone_offset(std::string_view zone, int64_t) {
  if (zone == "UTC" || zone.empty()) return 0;
  return fixed_offset(zone);
}

}  // namespace kready::cel
