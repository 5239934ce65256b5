// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "text/nearest.h"

using kready::text::nearest;
using Names = std::vector<std::string>;

TEST_CASE("the names that look most like a mistyped one come nearest first") {
  const Names known = {"image", "imagePullPolicy", "name", "namespace", "env", "envFrom", "args"};
  CHECK(nearest("imgae", known) == Names{"image"});
  CHECK(nearest("nmae", known) == Names{"name"});
  CHECK(nearest("namespcae", known) == Names{"namespace"});
  CHECK(nearest("en", known) == Names{"env"});
  CHECK(nearest("zzzz", known).empty());
  CHECK(nearest("", known).empty());
}

TEST_CASE("ties go by name and no more are given than asked for") {
  CHECK(nearest("bat", {"rat", "cat", "bad"}) == Names{"bad", "cat", "rat"});
  CHECK(nearest("bat", {"rat", "cat", "bad"}, 1) == Names{"bad"});
}
