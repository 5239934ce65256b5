// SPDX-License-Identifier: MIT
// IP addresses: their text and the ranges with a meaning. Knows nothing of values.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace kready::cel {

struct Address {
  // In network order; an IPv4 address lies in the last four, after ::ffff, so that it equals the
  // IPv6 address that is mapped to it.
  std::array<uint8_t, 16> bytes{};
  bool is_v4 = false;
};

// Kubernetes refuses a zone ("fe80::1%en0") and IPv4 written inside a mapped IPv6 address.
enum class AddressFault : uint8_t { malformed, zone, mapped };

// IPv4 numbers with leading zeros are malformed: some software reads them as octal.
std::variant<Address, AddressFault> parse_address(std::string_view text);
std::string to_string(const Address& address);  // canonical (RFC 5952)

bool operator==(const Address& left, const Address& right);
bool same_family(const Address& left, const Address& right);  // a mapped address is IPv4's
int bits(const Address& address);                             // 32 or 128
// The address with only its first bits kept. REQUIRES: prefix <= bits(address)
Address masked(const Address& address, int prefix);

bool is_unspecified(const Address& address);
bool is_loopback(const Address& address);
bool is_multicast(const Address& address);
bool is_link_local_multicast(const Address& address);
bool is_link_local_unicast(const Address& address);
bool is_global_unicast(const Address& address);  // private ranges included

}  // namespace kready::cel
