// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "cel_expression.h"

TEST_CASE("a pattern is found in a string") {
  check_expressions({
      {"'abc 123 def 45'.find('[0-9]+')", R"("123")"},
      {"'abc'.find('[0-9]+')", R"("")"},
      {"'abc 123 def 45'.findAll('[0-9]+')", R"(["123", "45"])"},
      {"'1 2 3'.findAll('[0-9]', 2)", R"(["1", "2"])"},
      {"'1 2 3'.findAll('[0-9]', 0)", "[]"},
      {"'1 2 3'.findAll('[0-9]', -1)", R"(["1", "2", "3"])"},
      {"'abc'.findAll('x*')", R"(["", "", "", ""])"},
      {"'baaac'.findAll('a*')", R"(["", "aaa", ""])"},
      {"'äö'.findAll('').size()", "3"},
      {"'a'.find(1)", "error: no such overload"},
  });
}

TEST_CASE("a pattern's group is extracted") {
  check_expressions({
      {"regex.extract('image:1.2', ':(.*)')", R"(optional.of("1.2"))"},
      {"regex.extract('image:1.2', '[0-9]')", R"(optional.of("1"))"},
      {"regex.extract('image', ':(.*)')", "optional.none()"},
      {"regex.extract('a', '(b)?a')", "optional.none()"},
      {"regex.extract('a', '(a)(b)?')",
       "error: regular expression has more than one capturing group"},
      {"regex.extractAll('a=1,b=2', '(\\\\w)=')", R"(["a", "b"])"},
      {"regex.extractAll('a=1', 'x')", "[]"},
      {"regex.extractAll('a', '(a)(b)?')",
       "error: regular expression has more than one capturing group"},
  });
}

TEST_CASE("a pattern is replaced") {
  check_expressions({
      {"regex.replace('banana', 'a', 'o')", R"("bonono")"},
      {"regex.replace('banana', 'a', 'o', 2)", R"("bonona")"},
      {"regex.replace('banana', 'a', 'o', 0)", R"("banana")"},
      {"regex.replace('banana', 'a', 'o', -1)", R"("bonono")"},
      {"regex.replace('user@host', '(\\\\w+)@(\\\\w+)', '\\\\2 at \\\\1')", R"("host at user")"},
      {"regex.replace('ab', '(a)|(b)', '<\\\\1\\\\2>')", R"("<a><b>")"},
      {"regex.replace('ab', '', '-')", R"("-a-b-")"},
      {"regex.replace('a', 'a', '\\\\\\\\') == '\\\\'", "true"},
      {"regex.replace('a', 'a', '\\\\1')",
       "error: invalid replacement string '\\1': '\\' stands before the number of a group or "
       "another '\\'"},
  });
}

TEST_CASE("a malformed pattern is an error that names it") {
  for (const char* expression : {"'a'.find('(')", "'a'.findAll('(')", "regex.extract('a', '(')",
                                 "regex.extractAll('a', '(')", "regex.replace('a', '(', 'b')"}) {
    CAPTURE(expression);
    CHECK(evaluated(expression).starts_with("error: invalid regular expression '(': "));
  }
}
