// SPDX-License-Identifier: MIT
#include "graph/network_address.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace kready;
using graph::AddressSet;
using graph::parse_block;

namespace {

AddressSet block(std::string_view text) {
  auto parsed = parse_block(text);
  REQUIRE(parsed);
  return *parsed;
}

}  // namespace

TEST_CASE("blocks are shown as they are written, single addresses without a prefix") {
  struct Row {
    std::string_view text;
    std::string_view shown;
  };
  constexpr Row rows[] = {
      {"10.0.0.0/8", "10.0.0.0/8"},
      {"10.1.2.3/8", "10.0.0.0/8"},
      {"192.0.2.1", "192.0.2.1"},
      {"192.0.2.1/32", "192.0.2.1"},
      {"0.0.0.0/0", "every IPv4 address"},
      {"::/0", "every IPv6 address"},
      {"2001:db8::/32", "2001:db8::/32"},
      {"2001:db8::1", "2001:db8::1"},
      {"fc00::/7", "fc00::/7"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(graph::show(block(row.text)) == row.shown);
  }
  for (std::string_view text : {"", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8x", "::/129", "web"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_block(text));
  }
}

TEST_CASE("blocks are cut, joined and met as sets") {
  CHECK(graph::show(block("10.0.0.0/30") - block("10.0.0.1")) == "10.0.0.0, 10.0.0.2/31");
  CHECK(graph::show(block("10.0.0.0/30") - block("10.0.0.3")) == "10.0.0.0-10.0.0.2");
  CHECK(graph::show(block("10.0.0.0/9") | block("10.128.0.0/9")) == "10.0.0.0/8");
  CHECK(graph::show(block("10.0.0.0/8") & block("10.3.0.0/16")) == "10.3.0.0/16");
  CHECK((block("10.0.0.0/8") & block("11.0.0.0/8")).empty());
  CHECK((block("0.0.0.0/0") & block("::/0")).empty());
  CHECK((block("0.0.0.0/0") | block("::/0")) == graph::all_addresses());
  CHECK(block("::/0").contains(block("2001:db8::/32")));
  CHECK_FALSE(block("::/0").contains(block("10.0.0.0/8")));
  CHECK(graph::cluster_addresses().contains(block("172.20.0.0/16")));
  CHECK_FALSE(graph::cluster_addresses().overlaps(block("172.32.0.0/16")));
}
