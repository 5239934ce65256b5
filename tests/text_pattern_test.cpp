// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "text/pattern.h"

using kready::text::Pattern;

TEST_CASE("a pattern matches the whole text or a part of it") {
  const Pattern digits("[0-9]+");
  REQUIRE(digits.ok());
  CHECK(digits.error().empty());
  CHECK(digits.matches_all("123"));
  CHECK_FALSE(digits.matches_all("a123"));
  CHECK(digits.matches_part("a123"));
  CHECK_FALSE(digits.matches_part(""));
}

TEST_CASE("find answers the match and its groups from an offset on") {
  const Pattern pair("(\\w)=(\\d)?");
  CHECK(pair.group_count() == 2);
  const auto first = pair.find("a=1 b=");
  REQUIRE(first.size() == 3);
  CHECK(first[0] == "a=1");
  CHECK(first[2] == "1");
  const auto second = pair.find("a=1 b=", 1);
  REQUIRE(second.size() == 3);
  CHECK(second[1] == "b");
  CHECK(second[2].data() == nullptr);
  CHECK(pair.find("none").empty());
  CHECK(pair.find("a=1", 99).empty());
}

TEST_CASE("an expression RE2 refuses says why") {
  const Pattern bad("(a");
  CHECK_FALSE(bad.ok());
  CHECK_FALSE(bad.error().empty());
  CHECK_FALSE(Pattern("(?=x)").ok());
}
