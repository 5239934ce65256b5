// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <memory_resource>

#include "cel/program.h"
#include "cel/syntax.h"

using namespace kready;

namespace {

struct Row {
  const char* expression;
  const char* expected;
};

std::string parsed(std::string_view expression) {
  std::pmr::monotonic_buffer_resource arena;
  const auto result = cel::parse(expression, arena);
  if (const auto* error = std::get_if<cel::CompileError>(&result))
    return "error: " + error->message;
  return cel::dump(std::get<cel::Syntax>(result));
}

std::string program(std::string_view expression) {
  text::Symbols symbols;
  cel::Environment environment;
  environment.variable("a").variable("b").variable("list");
  const auto result = cel::compile(expression, environment, symbols);
  if (const auto* error = std::get_if<cel::CompileError>(&result))
    return "error: " + error->message;
  return cel::dump(std::get<cel::Program>(result));
}

std::string repeated(std::string_view text, size_t times) {
  std::string out;
  for (size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("operators bind as the language says") {
  const Row rows[] = {
      {"a + b * c", "(a + (b * c))"},
      {"a - b - c", "((a - b) - c)"},
      {"(a + b) * c", "((a + b) * c)"},
      {"a || b && c", "(a || (b && c))"},
      {"a && b && c", "(a && b && c)"},
      {"a && (b && c)", "(a && (b && c))"},
      {"(a && b) && c", "((a && b) && c)"},
      {"a == b + 1 || !c", "((a == (b + 1)) || (!c))"},
      {"a ? b : c ? d : e", "(a ? b : (c ? d : e))"},
      {"!!a", "(!(!a))"},
      {"- a", "(-a)"},
      {"-1 - -2", "(-1 - -2)"},
      {"a in b && c", "((a in b) && c)"},
      {"a < b == c", "((a < b) == c)"},
      {"a % b / c", "((a % b) / c)"},
  };
  for (const Row& row : rows) CHECK_MESSAGE(parsed(row.expression) == row.expected, row.expression);
}

TEST_CASE("fields, indexes and calls follow one another") {
  const Row rows[] = {
      {"a.b[0].c(d)", "a.b[0].c(d)"},
      {"a.?b[?c]", "a.?b[?c]"},
      {".a.b", ".a.b"},
      {"f()", "f()"},
      {"a.f(1, 'x')", "a.f(1, \"x\")"},
      {"f(a,)", "error: expected a value, not ')'"},
      {"[1, ?a, 2,]", "[1, ?a, 2]"},
      {"{'a': 1, ?b: c,}", "{\"a\": 1, ?b: c}"},
      {"a.`b-c/d.e`", "a.b-c/d.e"},
      {"a // ends here\n + b", "(a + b)"},
      {"a.for", "a.for"},
  };
  for (const Row& row : rows) CHECK_MESSAGE(parsed(row.expression) == row.expected, row.expression);
}

TEST_CASE("literals of every form are read") {
  const Row rows[] = {
      {"0x1F", "31"},
      {"-0x10", "-16"},
      {"7u", "7u"},
      {"0xFFu", "255u"},
      {"1.5e3", "1500.0"},
      {".5", "0.5"},
      {"1e-400", "0.0"},
      {"-9223372036854775808", "-9223372036854775808"},
      {"'it\\'s'", "\"it's\""},
      {"r'a\\d'", "\"a\\\\d\""},
      {"'''two\nlines'''", "\"two\\nlines\""},
      {"'\\u00e9\\x41\\101'", "\"éAA\""},
      {"b'\\xff\\101'", "b\"\\xffA\""},
      {"bR'\\x'", "b\"\\\\x\""},
      {"null", "null"},
  };
  for (const Row& row : rows) CHECK_MESSAGE(parsed(row.expression) == row.expected, row.expression);
}

TEST_CASE("expressions become flat programs") {
  const Row rows[] = {
      {"a.b.c", "0 select r0 = a .b .c\nresult r0"},
      {"!a.?b.?c.orValue(false)",
       "0 select_or r0 = a .b .c -> 2\n1 move r0 = false\n2 not r0 = r0\nresult r0"},
      {"has(a.b.c)", "0 has r0 = a .b .c\nresult r0"},
      {"a.b == 'x' && b.c",
       "0 select r0 = a .b\n1 equal r0 = r0 \"x\"\n2 logic_first r0 = r0 false decides -> 5\n"
       "3 select r1 = b .c\n4 logic_next r0 = r1 false decides -> 5\nresult r0"},
      {"list.exists(v, has(v.x))",
       "0 move r0 = false\n1 iterate r1 = list -> 5\n2 next r3 = r1 x1 -> 5\n3 has r4 = r3 .x\n"
       "4 quantify r0 = r4 true decides -> 2\nresult r0"},
      {"[1, 2]", "result [1, 2]"},
      {"a in ['x', 'y']", "0 in r0 = a [\"x\", \"y\"]\nresult r0"},
      {"duration('1h')", "result duration(\"3600s\")"},
      {"cel.bind(x, a, x + x)", "0 add r0 = a a\nresult r0"},
  };
  for (const Row& row : rows) {
    const std::string text = program(row.expression);
    CHECK_MESSAGE(text == row.expected, row.expression);
  }
}

TEST_CASE("deep nesting is refused, long chains are not") {
  CHECK(parsed(repeated("(", 5000) + "a" + repeated(")", 5000)) ==
        "error: the expression nests too deeply");
  CHECK(parsed(repeated("!", 5000) + "a") == "error: the expression nests too deeply");
  CHECK(parsed(repeated("[", 100000)) == "error: the expression nests too deeply");
  CHECK(parsed("a" + repeated(".a", 5000)) == "error: the expression nests too deeply");
  CHECK(parsed("1" + repeated(" + 1", 5000)) == "error: the expression nests too deeply");
  CHECK(parsed("a" + repeated(" ? a : a", 5000)) == "error: the expression nests too deeply");
  CHECK(parsed(repeated("(", 100) + "a" + repeated(")", 100)) == "a");
  CHECK(program("a" + repeated(" || b", 20000)).ends_with("result r0"));
}
