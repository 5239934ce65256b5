// SPDX-License-Identifier: MIT
// Sets of IP addresses of both families, from CIDR blocks. Knows text and numbers, not policies.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "graph/network_ranges.h"

namespace kready::graph {

// 128 bits; an IPv4 address is the IPv6 address it is mapped to (::ffff:0:0/96).
struct AddressNumber {
  uint64_t high = 0;
  uint64_t low = 0;
  friend auto operator<=>(const AddressNumber&, const AddressNumber&) = default;
  AddressNumber& operator++() {
    if (++low == 0) ++high;
    return *this;
  }
  AddressNumber& operator--() {
    if (low-- == 0) --high;
    return *this;
  }
};

using AddressSet = RangeSet<AddressNumber>;

AddressSet all_addresses();
AddressSet all_v4();
AddressSet all_v6();  // without the mapped ones
// Where clusters have their pods and Services: the private and shared ranges of both families.
const AddressSet& cluster_addresses();

// "10.0.0.0/8", "2001:db8::/32" or a single address. Bits behind the prefix are dropped, as the
// network plugins do. Nothing for other text.
std::optional<AddressSet> parse_block(std::string_view text);

// "every address", "every IPv4 address", "10.0.0.0/8, 192.0.2.1", "10.0.0.0-10.0.0.6".
std::string show(const AddressSet& addresses);

}  // namespace kready::graph
