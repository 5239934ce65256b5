// SPDX-License-Identifier: MIT
#include "cel/address.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

namespace kready::cel {

namespace {

constexpr std::array<uint8_t, 12> mapped_prefix = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};

using Four = std::array<uint8_t, 4>;
using Groups = std::vector<uint16_t>;

std::optional<uint8_t> parse_byte(std::string_view text) {
  unsigned value = 0;
  if (text.empty() || text.size() > 3 || (text.size() > 1 && text[0] == '0')) return std::nullopt;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  if (value > 255) return std::nullopt;
  return static_cast<uint8_t>(value);
}

std::optional<Four> parse_four(std::string_view text) {
  Four four{};
  for (size_t i = 0; i < 4; ++i) {
    const size_t dot = text.find('.');
    if ((dot == std::string_view::npos) != (i == 3)) return std::nullopt;
    const auto byte = parse_byte(text.substr(0, dot));
    if (!byte) return std::nullopt;
    four[i] = *byte;
    if (i < 3) text.remove_prefix(dot + 1);
  }
  return four;
}

bool append_four(Groups& groups, std::string_view text) {
  const auto four = parse_four(text);
  if (!four) return false;
  groups.push_back(static_cast<uint16_t>((*four)[0] << 8 | (*four)[1]));
  groups.push_back(static_cast<uint16_t>((*four)[2] << 8 | (*four)[3]));
  return true;
}

bool append_hex(Groups& groups, std::string_view text) {
  uint16_t value = 0;
  const char* end = text.data() + text.size();
  if (text.empty() || text.size() > 4) return false;
  const auto [stop, error] = std::from_chars(text.data(), end, value, 16);
  groups.push_back(value);
  return stop == end && error == std::errc{};
}

// One side of "::": groups between colons, the last of which may be dotted.
std::optional<Groups> parse_groups(std::string_view text) {
  Groups groups;
  if (text.empty()) return groups;
  for (bool last = false; !last && groups.size() <= 8;) {
    const size_t colon = text.find(':');
    last = colon == std::string_view::npos;
    const std::string_view group = text.substr(0, colon);
    const bool dotted = last && group.find('.') != std::string_view::npos;
    if (!(dotted ? append_four(groups, group) : append_hex(groups, group))) return std::nullopt;
    if (!last) text.remove_prefix(colon + 1);
  }
  return groups;
}

std::optional<Groups> parse_six(std::string_view text) {
  const size_t gap = text.find("::");
  if (gap == std::string_view::npos) {
    auto groups = parse_groups(text);
    return groups && groups->size() == 8 ? groups : std::nullopt;
  }
  auto left = parse_groups(text.substr(0, gap));
  const auto right = parse_groups(text.substr(gap + 2));
  // A dotted part is the end of an address, and "::" stands for at least one group.
  if (!left || !right || left->size() + right->size() > 7) return std::nullopt;
  if (text.substr(0, gap).find('.') != std::string_view::npos) return std::nullopt;
  left->resize(8 - right->size());
  left->insert(left->end(), right->begin(), right->end());
  return left;
}

bool is_mapped(const Address& address) {
  return std::equal(mapped_prefix.begin(), mapped_prefix.end(), address.bytes.begin());
}

unsigned group_of(const Address& address, size_t index) {
  return static_cast<unsigned>(address.bytes[2 * index] << 8 | address.bytes[2 * index + 1]);
}

struct Run {
  size_t begin = 8;
  size_t length = 0;
};

// The longest run of zero groups, the first of equals, which "::" stands for.
Run longest_zeros(const Address& address) {
  Run best;
  Run current;
  for (size_t i = 0; i < 8; ++i) {
    if (group_of(address, i) != 0) {
      current = {};
      continue;
    }
    if (current.length == 0) current.begin = i;
    ++current.length;
    if (current.length > best.length) best = current;
  }
  return best.length >= 2 ? best : Run{};
}

std::string six_text(const Address& address) {
  const Run zeros = longest_zeros(address);
  std::string text;
  for (size_t i = 0; i < 8; ++i) {
    if (i == zeros.begin) {
      text += "::";
      i += zeros.length - 1;
      continue;
    }
    if (!text.empty() && text.back() != ':') text += ':';
    text += fmt::format("{:x}", group_of(address, i));
  }
  return text;
}

const uint8_t* four_of(const Address& address) { return address.bytes.data() + 12; }

}  // namespace

std::variant<Address, AddressFault> parse_address(std::string_view text) {
  Address address;
  if (text.find(':') == std::string_view::npos) {
    const auto four = parse_four(text);
    if (!four) return AddressFault::malformed;
    address.is_v4 = true;
    std::copy(mapped_prefix.begin(), mapped_prefix.end(), address.bytes.begin());
    std::copy(four->begin(), four->end(), address.bytes.begin() + 12);
    return address;
  }
  const size_t zone = text.find('%');
  const auto groups = parse_six(text.substr(0, zone));
  if (!groups) return AddressFault::malformed;
  if (zone != std::string_view::npos) {
    return zone + 1 < text.size() ? AddressFault::zone : AddressFault::malformed;
  }
  for (size_t i = 0; i < 8; ++i) {
    address.bytes[2 * i] = static_cast<uint8_t>((*groups)[i] >> 8);
    address.bytes[2 * i + 1] = static_cast<uint8_t>((*groups)[i]);
  }
  const bool dotted = text.find('.') != std::string_view::npos;
  if (dotted && is_mapped(address)) return AddressFault::mapped;
  return address;
}

std::string to_string(const Address& address) {
  if (!is_mapped(address)) return six_text(address);
  const uint8_t* four = four_of(address);
  return fmt::format("{}{}.{}.{}.{}", address.is_v4 ? "" : "::ffff:", four[0], four[1], four[2],
                     four[3]);
}

bool operator==(const Address& left, const Address& right) { return left.bytes == right.bytes; }

bool same_family(const Address& left, const Address& right) {
  return is_mapped(left) == is_mapped(right);
}

int bits(const Address& address) { return address.is_v4 ? 32 : 128; }

Address masked(const Address& address, int prefix) {
  Address result = address;
  const size_t kept = static_cast<size_t>(prefix + 128 - bits(address));
  for (size_t i = 0; i < 16; ++i) {
    if (kept >= 8 * (i + 1)) continue;
    const size_t of_byte = kept > 8 * i ? kept - 8 * i : 0;
    result.bytes[i] = static_cast<uint8_t>(result.bytes[i] & (0xFF00U >> of_byte));
  }
  return result;
}

bool is_unspecified(const Address& address) {
  const auto begin = address.bytes.begin() + (address.is_v4 ? 12 : 0);
  return std::all_of(begin, address.bytes.end(), [](uint8_t byte) { return byte == 0; });
}

bool is_loopback(const Address& address) {
  if (is_mapped(address)) return four_of(address)[0] == 127;
  return std::all_of(address.bytes.begin(), address.bytes.end() - 1,
                     [](uint8_t byte) { return byte == 0; }) &&
         address.bytes[15] == 1;
}

bool is_multicast(const Address& address) {
  if (is_mapped(address)) return (four_of(address)[0] & 0xF0U) == 0xE0;
  return address.bytes[0] == 0xFF;
}

bool is_link_local_multicast(const Address& address) {
  if (!is_mapped(address)) return (group_of(address, 0) & 0xFF0FU) == 0xFF02;
  const uint8_t* four = four_of(address);
  return four[0] == 224 && four[1] == 0 && four[2] == 0;
}

bool is_link_local_unicast(const Address& address) {
  if (!is_mapped(address)) return (group_of(address, 0) & 0xFFC0U) == 0xFE80;
  return four_of(address)[0] == 169 && four_of(address)[1] == 254;
}

bool is_global_unicast(const Address& address) {
  static constexpr Four broadcast = {255, 255, 255, 255};
  if (is_mapped(address) && std::equal(broadcast.begin(), broadcast.end(), four_of(address))) {
    return false;
  }
  return !is_unspecified(address) && !is_loopback(address) && !is_multicast(address) &&
         !is_link_local_unicast(address);
}

}  // namespace kready::cel
