// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <vector>

#include "text/source.h"

using kready::text::Position;
using kready::text::Source;
using namespace std::string_literals;

TEST_CASE("every encoding YAML allows becomes UTF-8 without a byte order mark") {
  struct Case {
    std::string bytes;
    std::string text;
  };
  const std::vector<Case> cases = {
      {"a: 1\n", "a: 1\n"},
      {"\xEF\xBB\xBF"
       "a: 1",
       "a: 1"},
      {"\xFF\xFE"
       "a\0:\0"s,
       "a:"},
      {"\xFE\xFF"
       "\0a\0:"s,
       "a:"},
      {"a\0:\0 \0b\0"s, "a: b"},
      {"\0a\0:\0 \0b"s, "a: b"},
      {"\xFF\xFE\xE9\x00\x3D\xD8\x80\xDE"s, "\xC3\xA9\xF0\x9F\x9A\x80"},
      {"\xFF\xFE\x3D\xD8"
       "a\0"s,
       "\xEF\xBF\xBD"
       "a"},
      {"\xFF\xFE"
       "a\0b"s,
       "a\xEF\xBF\xBD"},
      {"\0GITCRYPT\0"s, "\0GITCRYPT\0"s},
      {"a\xFF"
       "b",
       "a\xFF"
       "b"},
      {"", ""},
  };
  for (const Case& c : cases) CHECK(Source("x", c.bytes).bytes() == c.text);
}

TEST_CASE("lines end at LF, CRLF or a lone CR") {
  const Source source("x", "one\ntwo\r\nthree\rfour");
  CHECK(source.line_count() == 4);
  CHECK(source.line(1) == "one");
  CHECK(source.line(2) == "two");
  CHECK(source.line(3) == "three");
  CHECK(source.line(4) == "four");
  CHECK(source.line(5).empty());
  CHECK(source.line_begin(3) == 9);
  CHECK(source.line_begin(9) == 19);
}

TEST_CASE("a last line end begins no further line") {
  CHECK(Source("x", "").line_count() == 0);
  CHECK(Source("x", "a").line_count() == 1);
  CHECK(Source("x", "a\n").line_count() == 1);
  CHECK(Source("x", "a\n\n").line_count() == 2);
}

TEST_CASE("columns count code points and an offset past the end answers the end") {
  const Source source("x", "a\xC3\xA9\xF0\x9F\x9A\x80z\nb");
  CHECK(source.position(0) == Position{1, 1});
  CHECK(source.position(3) == Position{1, 3});
  CHECK(source.position(7) == Position{1, 4});
  CHECK(source.position(9) == Position{2, 1});
  CHECK(source.position(99) == Position{2, 2});
}
