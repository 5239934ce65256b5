// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "cel/version.h"

using namespace kready::cel;

namespace {

std::string strict(std::string_view text) {
  const auto version = parse_version(text);
  return version ? to_string(*version) : "none";
}

std::string mended(std::string_view text) { return strict(normalised_version(text)); }

}  // namespace

TEST_CASE("versions are read strictly") {
  for (const char* text :
       {"0.0.0", "1.2.3", "10.20.30", "1.2.3-rc.1", "1.2.3+build.007", "1.2.3-rc.1+sha.5114f85",
        "1.2.3-0", "1.2.3-0a", "1.2.3--", "1.0.0-x-y", "1.2.3+a-b", "18446744073709551615.0.0"}) {
    CAPTURE(text);
    CHECK(strict(text) == text);
  }
  for (const char* text : {"",
                           "1",
                           "1.2",
                           "1.2.3.4",
                           "v1.2.3",
                           "01.2.3",
                           "1.02.3",
                           "1.2.03",
                           "1.2.3-",
                           "1.2.3+",
                           "1.2.3-01",
                           "1.2.3-a..b",
                           "1.2.3-a_b",
                           "1.2.3+a+b",
                           "-1.2.3",
                           "1.2.x",
                           " 1.2.3",
                           "1.2.3 ",
                           "18446744073709551616.0.0",
                           "1..3",
                           "a.b.c"}) {
    CAPTURE(text);
    CHECK(strict(text) == "none");
  }
}

TEST_CASE("versions as people write them are mended on request") {
  const std::vector<std::pair<const char*, const char*>> table = {
      {"v1.2.3", "1.2.3"},
      {"1", "1.0.0"},
      {"v1.2", "1.2.0"},
      {"01.02.03", "1.2.3"},
      {"v1.02.3-rc", "1.2.3-rc"},
      {"00.0.0", "0.0.0"},
      {"1.2.03-rc", "1.2.3-rc"},
      {"1.2-rc", "none"},
      {"1+build", "none"},
      {"vv1.2.3", "none"},
      {"", "none"},
      {"v", "none"},
      {"1.2.3.4", "none"},
      {"latest", "none"},
  };
  for (const auto& [text, expected] : table) {
    const auto& shown = text;
    CAPTURE(shown);
    CHECK(mended(text) == expected);
  }
}

TEST_CASE("versions are ordered by precedence") {
  const std::vector<std::string> ascending = {
      "0.9.9",        "1.0.0-1",       "1.0.0-9",          "1.0.0-10",
      "1.0.0-alpha",  "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta",
      "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1",       "1.0.0",
      "1.0.1",        "1.2.0",         "1.10.0",           "2.0.0-0",
      "2.0.0"};
  for (size_t i = 0; i < ascending.size(); ++i) {
    for (size_t k = 0; k < ascending.size(); ++k) {
      CAPTURE(ascending[i]);
      CAPTURE(ascending[k]);
      const int expected = (i > k ? 1 : 0) - (i < k ? 1 : 0);
      CHECK(compare(*parse_version(ascending[i]), *parse_version(ascending[k])) == expected);
    }
  }
  CHECK(compare(*parse_version("1.2.3+a"), *parse_version("1.2.3+b")) == 0);
}
