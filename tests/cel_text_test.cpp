// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "cel/base64.h"
#include "cel/code_points.h"

using namespace kready::cel;

TEST_CASE("text is counted in code points, invalid bytes one each") {
  const std::vector<std::pair<std::string, size_t>> table = {
      {"", 0},
      {"abc", 3},
      {"\xC3\xA9", 1},
      {"\xE2\x82\xAC\xF0\x9F\x98\x80", 2},
      {"\xF0\x9F\x98", 3},      // cut off
      {"\xC0\x80", 2},          // overlong
      {"\xE0\x80\x80", 3},      // overlong
      {"\xED\xA0\x80", 3},      // a surrogate
      {"\xF4\x90\x80\x80", 4},  // past the last code point
      {"a\xFF"
       "b",
       3},
      {"\xE2\x28\xA1", 3},
  };
  for (const auto& [text, expected] : table) {
    const auto& shown = text;
    CAPTURE(shown);
    CHECK(count_code_points(text) == expected);
    CHECK(code_point_offset(text, expected) == text.size());
    CHECK(code_point_offset(text, expected + 1) == std::string_view::npos);
  }
}

TEST_CASE("a code point that is appended is read back") {
  for (const char32_t value : {U'\0', U'a', U'\u007F', U'\u0080', U'\u07FF', U'\u0800', U'\uFFFD',
                               U'\U00010000', U'\U0010FFFF'}) {
    std::string text;
    append_code_point(text, value);
    CHECK(code_point_at(text, 0).value == value);
    CHECK(code_point_at(text, 0).bytes == text.size());
  }
}

TEST_CASE("searching finds what a plain search finds") {
  const std::vector<std::string> parts = {"a",    "ab", "aa", "aab", "aba",
                                          "abab", "b",  "bb", "",    "c"};
  for (const std::string text : {"", "a", "aabaab", "abababa", "aaaaaab", "bbabab", "abcabc"}) {
    for (const std::string& part : parts) {
      for (size_t from = 0; from <= text.size(); ++from) {
        CAPTURE(text);
        CAPTURE(part);
        CAPTURE(from);
        CHECK(find_text(text, part, from) == text.find(part, from));
        CHECK(find_last_text(text, part, from) == text.rfind(part, from));
      }
    }
  }
}

TEST_CASE("searching a text of one letter is linear") {
  const std::string text(2'000'000, 'a');
  const std::string part = std::string(1'000'000, 'a') + "b";
  CHECK(find_text(text, part) == std::string_view::npos);
  CHECK(find_last_text(text, "b" + std::string(1'000'000, 'a'), text.size()) ==
        std::string_view::npos);
}

TEST_CASE("base64 is read with or without padding") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"", ""},        {"f", "Zg=="},        {"fo", "Zm8="},
      {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {std::string("\0\xFF\xFE", 3), "AP/+"},
  };
  for (const auto& [bytes, text] : table) {
    const auto& shown = text;
    CAPTURE(shown);
    CHECK(base64_encode(bytes) == text);
    CHECK(base64_decode(text) == bytes);
    CHECK(base64_decode(text.substr(0, text.find('='))) == bytes);
  }
  for (const char* text : {"Z", "Zg=", "Zg===", "=", "Zm9v=", "Z g=", "Zg\n=", "Zm-_", "Zm9vY"}) {
    CAPTURE(text);
    CHECK(base64_decode(text) == std::nullopt);
  }
}
