// SPDX-License-Identifier: MIT
// Scalars and flow collections of the everyday form: what is taken, what is left to libyaml, and
// that both readers make the same of what is taken.
#include <doctest/doctest.h>

#include "yaml/everyday_text.h"
#include "yaml_both_readers.h"

namespace yaml = kready::yaml;
using namespace std::string_view_literals;

TEST_CASE("plain scalars") {
  check_readers({"a: b#c\n",
                 "a: b # c\n",
                 "a: b  #c\n",
                 "a#b: c\n",
                 "a: http://b:80/c?d=e&f\n",
                 "a: b:c\n",
                 "a: ::b\n",
                 "a: -b\n",
                 "a: --b\n",
                 "a: :80\n",
                 "a: it's [x], {y}\n",
                 "a: \"b\"\n",
                 "a: ~\n",
                 "a: <b>\n",
                 "a: =\n",
                 "a: $(B)\n",
                 "a: \xC3\xA9 \xE2\x82\xAC\n",
                 "\xC3\xA9: b\n",
                 "- a - b\n",
                 "- a -\n",
                 "a: b -\n",
                 "a: 1\nb: 1.5\nc: true\n",
                 "a: b\\c\n",
                 "a: <<\n"},
                true);
  check_readers(
      {"a: b\tc\n", "a: %b\n", "a: @b\n", "a: `b\n", "a: ,b\n", "a: ]b\n", "a: }b\n", "a: ?b\n",
       "a: ? b\n", "a: -\n", "a: :\n", "a: *\n", "- a\n  # b\n  c\n", "a: b\n # c\n d\n"},
      false);
}

TEST_CASE("quoted scalars") {
  check_readers(
      {
          "a: \"\"\n",
          "a: ''\n",
          "a: \" b \"\n",
          "a: ' b '\n",
          "a: 'it''s'\n",
          "a: ''''\n",
          "a: 'b'   # c\n",
          "a: \"b\\\"c\\\\d\\n\\t\\r\\/\"\n",
          "a: \"b # c: d\"\n",
          "a: \"b\tc\"\n",
          "a: '\\n'\n",
          "a: \"it's\"\n",
          "a: '\"'\n",
          "- \"a\"\n- 'b'\n",
          "a: '{{ b }}'\n",
          "a: \"\xE2\x82\xAC\"\n",
      },
      true);
  check_readers(
      {"a: \"b\n", "a: 'b\n", "a: \"\\u0041\"\n", "a: \"\\q\"\n", "a: \"b\" c\n", "a: \"b\"#c\n",
       "a: \"b\"\n  c\n", "a: \"b\": c\n", "\"a\":b\n", "a: 'b'c\n", "a: \"b\\", "a: 'b''\n"},
      false);
}

TEST_CASE("block scalars") {
  check_readers({"a: |\n  b\n",
                 "a: |-\n  b\n",
                 "a: |+\n  b\n",
                 "a: |\n  b\n\n\nc: d\n",
                 "a: |+\n  b\n\n\nc: d\n",
                 "a: |-\n  b\n\n",
                 "a: |\n\n\n  b\n",
                 "a: |\n  \n  b\n",
                 "a: |\n  b\n    c\n   d\n",
                 "a: |\n  b\n  \n   \n  c  \n",
                 "a: | # c\n  b\n",
                 "a: |   \n b\n",
                 "a: |\n  # b\n  c: d\n# e\nf: g\n",
                 "a: |\n  b\n # c\nd: e\n",
                 "- |\n  b\n- >\n  c\n",
                 "a:\n- |\n b\n- c\n",
                 "a:\n  - |-\n    b\n  - c\n",
                 "- a: |\n    b\n  c: d\n",
                 "a: |\n  b\tc\n",
                 "a: |\n  b\n  \tc\n",
                 "a: |\n  b\n     ",
                 "a: |\n  b\n  ",
                 "a: |\n  b\n ",
                 "a: >\n  b\n  c\n",
                 "a: >-\n  b\n\n  c\n\n\n  d\n",
                 "a: >+\n  b\n   c\n  d\n\n",
                 "a: >\n  b\n\n   c\n\n  d\n",
                 "a: >\n\n  b\n   \n  c\n",
                 "a: |\n  --- b\n",
                 "a: |\n  \xC3\xA9\n"},
                true);
  check_readers({"a: |2\n  b\n", "a: |-2\n  b\n", "a: |\nb: c\n", "a: |\n", "a: |\n\n", "a: |+\n\n",
                 "a: |\n    \n  b\n", "a: |\n\tb\n", "a: |\n  b\n\tc\n", "a: |\n  b\n c\n",
                 "a: |b\n", "a: |#b\n  c\n", "a: |-+\n  b\n", "- |\na\n", "a:\n- |\nb\n",
                 "| \n a\n", "a: |\n  b\n# c\n  d\n", "a: |\n  b\r\n"},
                false);
}

TEST_CASE("flow collections") {
  check_readers({"a: {}\n",
                 "a: []\n",
                 "a: {   }\n",
                 "a: [ ]  # b\n",
                 "a: [b]\n",
                 "a: [b, c]\n",
                 "a: [ b , c ]\n",
                 "a: [b,c]\n",
                 "a: [\"b\", 'c']\n",
                 "a: [-b, --c, 1]\n",
                 "a: [b c, d]\n",
                 "a: [b:c, 8080:80]\n",
                 "a: {b: c}\n",
                 "a: {b: c, d: 'e'}\n",
                 "a: {\"b\":1, \"c\" : 2}\n",
                 "a: {b: {c: [d]}, e: []}\n",
                 "- [a, b]\n- {c: d}\n",
                 "a: [b*, c|d, e&f!, g>, h%@i]\n",
                 "a: {b: c, b: d}\n",
                 "a: [/b, $c, .d, 1.5]\n",
                 "a: [[b], [c, []]]\n",
                 "a: {y: n}\n",
                 "a: [<<, ~]\n"},
                true);
  check_readers(
      {"a: [b\n",        "a: [,b]\n",        "a: [b: c]\n",   "a: {b}\n",       "a: {b:}\n",
       "a: {b: }\n",     "a: {b: , c: d}\n", "a: {b:c}\n",    "a: [b] c\n",     "a: [b]c\n",
       "a: [b]#c\n",     "a: [b]: c\n",      "- [a]: b\n",    "- {a: b}: c\n",  "a: [b #c\n",
       "a: [b#c]\n",     "a: [*b]\n",        "a: [&b c]\n",   "a: [!b c]\n",    "a: [-, b]\n",
       "a: [- b]\n",     "a: [b? c]\n",      "a: [\"b\"c]\n", "a: [b}\n",       "a: [{b]}\n",
       "a: {? b: c}\n",  "a: [b\tc]\n",      "a: [b ,\tc]\n", "a: {null: b}\n", "a: {[b]: c}\n",
       "a: {b: c: d}\n", "a: [\"b\":1]\n",   "a: {}\n  b\n",  "a: [",           "a: {",
       "a: {b",          "a: {b:",           "a: [b,",        "a: [\"b\"",      "a: {b: c,"},
      false);
}

TEST_CASE("everyday text is printable UTF-8 with line feeds") {
  for (const auto good :
       {""sv, "a"sv, "12345678"sv, "1234567\n"sv, "\t23456789"sv, "\xC2\xA0"sv, "\xED\x9F\xBF"sv,
        "\xEE\x80\x80"sv, "\xEF\xBF\xBD"sv, "\xF0\x90\x80\x80"sv, "\xF4\x8F\xBF\xBF"sv,
        "abc\xE2\x82\xAC"
        "defghij"sv}) {
    CHECK(yaml::is_everyday_text(good));
  }
  for (const auto bad : {"\0"sv,
                         "\r"sv,
                         "\x01"sv,
                         "\x1F"sv,
                         "\x7F"sv,
                         "1234567\x7F"sv,
                         "1234567\x1F"sv,
                         "\x0B"
                         "1234567"sv,
                         "\x80"sv,
                         "\xC2"sv,
                         "\xC0\x80"sv,
                         "\xC1\xBF"sv,
                         "\xC2\x80"sv,
                         "\xC2\x85"sv,
                         "\xC2\x9F"sv,
                         "\xE0\x80\x80"sv,
                         "\xE0\x9F\xBF"sv,
                         "\xE2\x80\xA8"sv,
                         "\xE2\x80\xA9"sv,
                         "\xEF\xBB\xBF"sv,
                         "\xED\xA0\x80"sv,
                         "\xEF\xBF\xBE"sv,
                         "\xF0\x8F\xBF\xBF"sv,
                         "\xF4\x90\x80\x80"sv,
                         "\xF5\x80\x80\x80"sv,
                         "\xE2\x82"sv,
                         "\xE2\x82x"sv,
                         "\xFF"sv}) {
    CHECK_FALSE(yaml::is_everyday_text(bad));
  }
}

TEST_CASE("plain scalars over several lines") {
  check_readers({"a: b\n  c\n",
                 "a: b\n c\n",
                 "a: b  \n   c   \n  d # e\n",
                 "a: b\n\n  c\n\n\n\n  d\n",
                 "a:\n- b\n  c\n- d\n",
                 "a:\n- b\n c\n",
                 "- a\n  b\n",
                 "- a\n - b\n",
                 "a: b\n  - c\n",
                 "a: b\n  'c'\n",
                 "a: b\n  {c}, [d]\n",
                 "a: b\n  c:d#e\n",
                 "a: b\n  *c &d !e %f @g\n",
                 "a: b\n  ?\n",
                 "a:\n  b\n",
                 "a:\n  b\n  c\n",
                 "a:\n  # d\n  b\n",
                 "a:\n   b\n  c\n",
                 "- a:\n    b\n    c\n  d: e\n",
                 "a: b\n  c\nd: e\n",
                 "a: b\n  c\n\n# d\ne: f\n",
                 "a: b\n  c\n # d\ne: f\n"},
                true);
  check_readers({"a: b\n  c: d\n", "a: b\n  c:\n", "a: b # c\n  d\n", "a: b\n  # c\n  d\n",
                 "a: b\n\tc\n", "a: b\n  \tc\n", "a: b\n  c\td\n", "a: b\n  c # d\n  e\n",
                 "a\n  b: c\n", "a: b\n \n  c\n  d: e\n", "- a\n  : b\n", "a:\n  b\n c: d\n"},
                false);
}

TEST_CASE("quoted scalars over several lines") {
  check_readers({"a: \"b\n  c\"\n",
                 "a: 'b\n  c'\n",
                 "a: \"b\n\n  c\"\n",
                 "a: 'b\n\n\n  c'\n",
                 "a: \"b  \n\t c\"\n",
                 "a: 'b \t\n  c'\n",
                 "a: \"b\nc\"\n",
                 "a: \" b\n  c \"\n",
                 "a: \"\n  b\n  \"\n",
                 "a: '\n\n'\n",
                 "a: \"b\\\n  c\"\n",
                 "a: \"b \\\n\n  c\"\n",
                 "a: \"b\\\n  \\ c\"\n",
                 "a: \"b\\n\n  c\"\n",
                 "a: \"b\\\n\"\n",
                 "a: \"\\\n  b\"\n",
                 "a: 'b # c\n  # d'\n",
                 "a: 'b\n  ''c'''\n",
                 "- \"a\n  b\"\n- 'c\n\n d'\n",
                 "a: 'b:\n  c: d'\n",
                 "a: \"b\n  c\" # d\ne: f\n",
                 "a: \"b\n- c\"\n",
                 "a:\n  \"b\n c\"\n",
                 "a: 'b\n --- c'\n",
                 "a: \"b\\t \n c\"\n",
                 "a: 'b\n# '\n"},
                true);
  check_readers(
      {"a: \"b\n", "a: 'b\n", "a: \"b\n  c\": d\n", "\"a\n  b\": c\n", "a: \"b\n  c\" d\n",
       "a: \"b\n  c\"#d\n", "- \"a\n  b\": c\n", "a: \"b\n  \\u0041\"\n", "a: 'b\n  ''"},
      false);
}

TEST_CASE("flow collections over several lines") {
  check_readers({"a: [b,\n  c]\n",
                 "a: {b: c,\n  d: e}\n",
                 "a: [\n  b,\n  c\n]\n",
                 "a: [\nb\n, c]\n",
                 "a: [b, # c\n  d # e\n]\n",
                 "a: [\n\n  # b\n  c]\n",
                 "a: {b:\n  c}\n",
                 "a: {\"b\":\n  c}\n",
                 "a: [b,]\n",
                 "a: [b, ]\n",
                 "a: {b: c,}\n",
                 "a: [b,\n]\n",
                 "a: [\"b\n  c\"]\n",
                 "a:\n  {}\n",
                 "a:\n  [b]\n",
                 "a:\n- []\n-\n  {b: c}\n",
                 "{}\n",
                 "[]\n",
                 "[a, b]\n",
                 "{a: b}\n",
                 "{\"a\": 1,\n \"b\": [{}]\n}\n",
                 "[\"a\\n\"]\n",
                 "# a\n{} # b\n",
                 "a: [b,\nc]\nd: e\n",
                 "a: [\"b\"\n,'c'\n]\n"},
                true);
  check_readers({"a: [b\n  c]\n", "a: {b\n  : c}\n", "a: {\"b\"\n  : c}\n", "a: [b,,c]\n",
                 "a: [b,\n\tc]\n", "a: {\"b\n  c\": d}\n", "a: [b,\n  c]: d\n", "{}: a\n",
                 "[a]: b\n", "{}\na: b\n", "a: b\n{}\n", "{} {}\n", "a: [b]\n  c\n",
                 "a: [b,#c\n d]\n", "{a: b\n", "a: {b: c,\n  d}\n", "a: [b,\n  c\n", "{}\n{}\n"},
                false);
}
