// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cel/format.h"

using namespace kready::cel;

namespace {

struct Row {
  const char* format;
  std::vector<std::string> good;
  std::vector<std::string> bad;
};

const std::string l63(63, 'a');
const std::string l64(64, 'a');

}  // namespace

TEST_CASE("a format accepts its own and tells what is wrong with the rest") {
  const std::vector<Row> table = {
      {"dns1123Label", {"a", "0", "a-b", l63}, {"", "A", "-a", "a-", "a.b", "a_b", l64}},
      {"dns1123LabelPrefix", {"a", "a-", l63}, {"", "-", "-a", "A-", "a.b"}},
      {"dns1123Subdomain",
       {"a", "a.b", "1.2-3", l64},
       {"", "a..b", ".a", "a.", "A.b", "a.-b", std::string(254, 'a')}},
      {"dns1123SubdomainPrefix", {"a.b-", "a-"}, {"a.", "-"}},
      {"dns1035Label", {"a", "a1", "a-b"}, {"", "1a", "-a", "a-", "a.b"}},
      {"dns1035LabelPrefix", {"a-"}, {"1-", ""}},
      {"qualifiedName",
       {"a", "A_b.c-d", "example.com/name", l63},
       {"", "/", "a/", "/a", "a/b/c", "Example.com/a", "-a", "a b", l64}},
      {"labelValue", {"", "a", "A_b.c-1", l63}, {"-a", "a-", "a b", "a/b", l64}},
      {"uri", {"https://example.com", "/path"}, {"", "example.com", "ht tp://x"}},
      {"uuid",
       {"123e4567-e89b-12d3-a456-426614174000", "123E4567E89B12D3A456426614174000"},
       {"", "123e4567-e89b-12d3-a456-42661417400", "123e4567--e89b-12d3-a456-426614174000",
        "g23e4567-e89b-12d3-a456-426614174000", "123e4567-e89b-12d3-a456-4266141740000"}},
      {"byte", {"", "Zm9v", "Zg=="}, {"Zg", "Z", "****"}},
      {"date", {"2024-02-29"}, {"", "2023-02-29", "2024-2-9", "2024-02-29T00:00:00Z"}},
      {"datetime", {"2024-02-29T00:00:00Z", "2024-02-29T00:00:00.5+01:00"}, {"", "2024-02-29"}},
  };
  CHECK(table.size() == formats().size());
  for (const Row& row : table) {
    CAPTURE(row.format);
    const Format* format = find_format(row.format);
    REQUIRE(format != nullptr);
    for (const std::string& text : row.good) {
      CAPTURE(text);
      CHECK(format->check(text).empty());
    }
    for (const std::string& text : row.bad) {
      CAPTURE(text);
      CHECK_FALSE(format->check(text).empty());
    }
  }
}

TEST_CASE("there is no format of another name") {
  CHECK(find_format("dns1123label") == nullptr);
  CHECK(find_format("") == nullptr);
}

TEST_CASE("both faults of a long and malformed label are told") {
  CHECK(find_format("dns1123Label")->check("A" + l63).size() == 2);
}
