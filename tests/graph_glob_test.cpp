// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "graph/glob.h"

using namespace kready;

TEST_CASE("globs match names") {
  struct Row {
    std::string_view pattern;
    std::string_view text;
    bool matches;
  };
  constexpr Row rows[] = {
      {"shop", "shop", true},
      {"shop", "shop2", false},
      {"*", "", true},
      {"sh*", "shop", true},
      {"*op", "shop", true},
      {"s*p*", "shop", true},
      {"s?op", "shop", true},
      {"s?op", "sop", false},
      {"[rst]hop", "shop", true},
      {"[a-c]hop", "shop", false},
      {"[!a-c]hop", "shop", true},
      {"[shop", "s", false},
      {"team-*-prod", "team-a-b-prod", true},
      {"", "", true},
      {"", "a", false},
      {"a*b*c*d", "aXbXcX", false},
      {"[]a]", "a", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.pattern);
    CHECK(graph::glob_matches(row.pattern, row.text) == row.matches);
  }
  std::string stars(2000, '*');
  stars += 'b';
  CHECK_FALSE(graph::glob_matches(stars, std::string(2000, 'a')));
}
