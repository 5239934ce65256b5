// SPDX-License-Identifier: MIT
#include "graph/network_address.h"

#include <fmt/format.h>

#include <bit>
#include <charconv>

#include "cel/address.h"

namespace kready::graph {

namespace {

constexpr uint64_t all_ones = UINT64_MAX;
constexpr uint64_t mapped = 0xffff00000000;  // of ::ffff:0:0/96

AddressNumber number_of(const cel::Address& address) {
  AddressNumber number;
  for (size_t i = 0; i < 8; ++i) {
    number.high = number.high << 8 | address.bytes[i];
    number.low = number.low << 8 | address.bytes[i + 8];
  }
  return number;
}

bool is_v4(const AddressNumber& number) { return number.high == 0 && number.low >> 32 == 0xffff; }

std::string show_address(const AddressNumber& number) {
  cel::Address address;
  for (size_t i = 0; i < 8; ++i) {
    address.bytes[i] = static_cast<uint8_t>(number.high >> (56 - 8 * i));
    address.bytes[i + 8] = static_cast<uint8_t>(number.low >> (56 - 8 * i));
  }
  address.is_v4 = is_v4(number);
  return cel::to_string(address);
}

// The block of that many leading bits (of 128) that the address is in.
AddressSet block_of(AddressNumber first, int bits) {
  uint64_t high = bits >= 64 ? 0 : all_ones >> bits;
  uint64_t low = bits >= 128 ? 0 : bits <= 64 ? all_ones : all_ones >> (bits - 64);
  first.high &= ~high;
  first.low &= ~low;
  return {first, {first.high | high, first.low | low}};
}

}  // namespace

AddressSet all_addresses() { return {{0, 0}, {all_ones, all_ones}}; }
AddressSet all_v4() { return {{0, mapped}, {0, mapped | 0xffffffff}}; }
AddressSet all_v6() { return all_addresses() - all_v4(); }

std::optional<AddressSet> parse_block(std::string_view text) {
  size_t slash = text.find('/');
  auto parsed = cel::parse_address(text.substr(0, slash));
  if (!std::holds_alternative<cel::Address>(parsed)) return std::nullopt;
  const cel::Address& address = std::get<cel::Address>(parsed);
  int prefix = cel::bits(address);
  if (slash != std::string_view::npos) {
    std::string_view digits = text.substr(slash + 1);
    int written = -1;
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), written);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    if (written < 0 || written > prefix) return std::nullopt;
    prefix = written;
  }
  if (address.is_v4) return block_of(number_of(address), 96 + prefix);
  return block_of(number_of(address), prefix) - all_v4();
}

const AddressSet& cluster_addresses() {
  static const AddressSet addresses = [] {
    AddressSet all;
    for (std::string_view block :
         {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"})
      all |= *parse_block(block);
    return all;
  }();
  return addresses;
}

namespace {

// The prefix length of a range that is one block; nothing for others.
std::optional<int> prefix_of(const AddressSet::Range& range) {
  uint64_t high = range.first.high ^ range.last.high;
  uint64_t low = range.first.low ^ range.last.low;
  int bits = high ? std::countl_zero(high) : 64 + std::countl_zero(low);
  AddressSet block = block_of(range.first, bits);
  if (block.ranges()[0] != range) return std::nullopt;
  return is_v4(range.first) ? bits - 96 : bits;
}

std::string show_range(const AddressSet::Range& range) {
  if (range.first == range.last) return show_address(range.first);
  if (auto prefix = prefix_of(range))
    return fmt::format("{}/{}", show_address(range.first), *prefix);
  return fmt::format("{}-{}", show_address(range.first), show_address(range.last));
}

void add(std::string& text, std::string_view more) {
  if (!text.empty()) text += ", ";
  text += more;
}

}  // namespace

std::string show(const AddressSet& addresses) {
  if (addresses.empty()) return "no address";
  if (addresses == all_addresses()) return "every address";
  std::string text;
  AddressSet v4 = addresses & all_v4();
  AddressSet v6 = addresses - all_v4();
  if (v4 == all_v4()) {
    add(text, "every IPv4 address");
    v4 = {};
  }
  for (const auto& range : v4.ranges()) add(text, show_range(range));
  if (v6 == all_v6()) {
    add(text, "every IPv6 address");
    v6 = {};
  }
  for (const auto& range : v6.ranges()) add(text, show_range(range));
  return text;
}

}  // namespace kready::graph
