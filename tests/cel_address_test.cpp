// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "cel/address.h"

using namespace kready::cel;

namespace {

std::string canonical(std::string_view text) {
  const auto parsed = parse_address(text);
  if (const auto* address = std::get_if<Address>(&parsed)) return to_string(*address);
  switch (std::get<AddressFault>(parsed)) {
    case AddressFault::zone:
      return "zone";
    case AddressFault::mapped:
      return "mapped";
    default:
      return "malformed";
  }
}

Address of(std::string_view text) { return std::get<Address>(parse_address(text)); }

// The ranges an address is in, by one letter each.
std::string ranges(std::string_view text) {
  const Address address = of(text);
  std::string letters;
  if (is_unspecified(address)) letters += 'u';
  if (is_loopback(address)) letters += 'l';
  if (is_multicast(address)) letters += 'm';
  if (is_link_local_multicast(address)) letters += 'M';
  if (is_link_local_unicast(address)) letters += 'L';
  if (is_global_unicast(address)) letters += 'g';
  return letters;
}

}  // namespace

TEST_CASE("addresses are read strictly and written canonically") {
  const std::vector<std::pair<const char*, const char*>> table = {
      {"10.1.2.3", "10.1.2.3"},
      {"255.255.255.255", "255.255.255.255"},
      {"::", "::"},
      {"::1", "::1"},
      {"2001:DB8::68", "2001:db8::68"},
      {"1:0:0:2:0:0:0:3", "1:0:0:2::3"},
      {"1:0:0:2:0:0:3:4", "1::2:0:0:3:4"},
      {"1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7"},
      {"1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"},
      {"0:0:0:0:0:0:0:0", "::"},
      {"64:ff9b::1.2.3.4", "64:ff9b::102:304"},
      {"::ffff:a01:203", "::ffff:10.1.2.3"},
      {"::ffff:10.1.2.3", "mapped"},
      {"0:0:0:0:0:ffff:10.1.2.3", "mapped"},
      {"fe80::1%eth0", "zone"},
      {"fe80::1%", "malformed"},
      {"10.1.2", "malformed"},
      {"10.1.2.3.4", "malformed"},
      {"10.1.2.256", "malformed"},
      {"10.1.2.03", "malformed"},
      {"10.1.2.", "malformed"},
      {"10..2.3", "malformed"},
      {" 10.1.2.3", "malformed"},
      {"10.1.2.3/8", "malformed"},
      {"10.1.2.+3", "malformed"},
      {":::", "malformed"},
      {"1:::2", "malformed"},
      {"1::2::3", "malformed"},
      {"1:2:3:4:5:6:7", "malformed"},
      {"1:2:3:4:5:6:7:8:9", "malformed"},
      {"1:2:3:4::5:6:7:8", "malformed"},
      {"12345::", "malformed"},
      {"g::", "malformed"},
      {":1", "malformed"},
      {"1:", "malformed"},
      {"1.2.3.4::", "malformed"},
      {"::1.2.3.4:5", "malformed"},
      {"", "malformed"},
      {":", "malformed"},
  };
  for (const auto& [text, expected] : table) {
    const auto& shown = text;
    CAPTURE(shown);
    CHECK(canonical(text) == expected);
  }
}

TEST_CASE("addresses know the ranges with a meaning") {
  const std::vector<std::pair<const char*, const char*>> table = {
      {"0.0.0.0", "u"},     {"127.8.9.1", "l"}, {"224.0.0.251", "mM"}, {"239.1.1.1", "m"},
      {"169.254.1.1", "L"}, {"10.0.0.1", "g"},  {"8.8.8.8", "g"},      {"255.255.255.255", ""},
      {"::", "u"},          {"::1", "l"},       {"ff02::1", "mM"},     {"ff05::1", "m"},
      {"febf::1", "L"},     {"fec0::1", "g"},   {"fd00::1", "g"},      {"2001:db8::1", "g"},
  };
  for (const auto& [text, expected] : table) {
    const auto& shown = text;
    CAPTURE(shown);
    CHECK(ranges(text) == expected);
  }
}

TEST_CASE("masking keeps the first bits") {
  const std::vector<std::pair<std::pair<const char*, int>, const char*>> table = {
      {{"10.1.2.255", 24}, "10.1.2.0"},
      {{"10.1.2.255", 25}, "10.1.2.128"},
      {{"10.1.2.255", 32}, "10.1.2.255"},
      {{"10.1.2.255", 0}, "0.0.0.0"},
      {{"2001:db8:ffff::1", 33}, "2001:db8:8000::"},
      {{"2001:db8::1", 0}, "::"},
      {{"2001:db8::1", 128}, "2001:db8::1"},
  };
  for (const auto& [input, expected] : table) {
    const auto& shown = input;
    CAPTURE(shown.first);
    CAPTURE(shown.second);
    CHECK(to_string(masked(of(input.first), input.second)) == expected);
  }
}

TEST_CASE("a mapped address equals the IPv4 address it stands for") {
  CHECK(of("::ffff:a01:203") == of("10.1.2.3"));
  CHECK_FALSE(of("::a01:203") == of("10.1.2.3"));
}
