// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "cel/program.h"

using namespace kready;

namespace {

struct Row {
  const char* expression;
  const char* expected;  // "begin-end message"
};

std::string mistake(std::string_view expression) {
  text::Symbols symbols;
  cel::Environment environment;
  environment.variable("container").variable("pod").variable("x");
  const auto result = cel::compile(expression, environment, symbols);
  const auto* error = std::get_if<cel::CompileError>(&result);
  return error ? fmt::format("{}-{} {}", error->span.begin, error->span.end, error->message)
               : "none";
}

void check(std::span<const Row> rows) {
  for (const Row& row : rows)
    CHECK_MESSAGE(mistake(row.expression) == row.expected, row.expression);
}

}  // namespace

TEST_CASE("a syntax error says what was expected and where") {
  const Row rows[] = {
      {"", "0-0 the expression is empty"},
      {"x +", "3-3 expected a value, not the end of the expression"},
      {"(x", "2-2 expected ')', not the end of the expression"},
      {"x y", "2-3 unexpected 'y'"},
      {"x = 1", "2-3 '=' is no operator; equality is written '=='"},
      {"x & x", "2-3 '&' is no operator, '&&' is"},
      {"'abc", "0-4 this text has no closing quote"},
      {"'a\\qb'", "2-4 '\\q' is not an escape sequence"},
      {"[1 2]", "3-4 expected ',' or ']', not '2'"},
      {"{'a' 1}", "5-6 expected ':', not '1'"},
      {"x ? 1", "5-5 expected ':', not the end of the expression"},
      {"x.", "2-2 expected a field name after '.', not the end of the expression"},
      {"12abc", "0-5 '12abc' is not a number"},
      {"x == ü", "5-7 unexpected 'ü'"},
      {"for", "0-3 'for' is a reserved word"},
      {"99999999999999999999", "0-20 '99999999999999999999' does not fit the type int"},
      {"Pod{name: 'x'}", "3-4 message literals are not supported; a map is written {'key': value}"},
  };
  check(rows);
}

TEST_CASE("an unknown name is reported with the nearest known one") {
  const Row rows[] = {
      {"contaner.name", "0-8 unknown variable 'contaner', did you mean 'container'?"},
      {"zebra", "0-5 unknown variable 'zebra'"},
      {"pod.list.all(item, itm)", "19-22 unknown variable 'itm', did you mean 'item'?"},
      {"x.startWith('a')", "2-11 unknown function 'startWith', did you mean 'startsWith'?"},
      {"sise(x)", "0-4 unknown function 'sise', did you mean 'size'?"},
      {"math.gratest(1, 2)", "5-12 unknown function 'math.gratest', did you mean 'math.greatest'?"},
  };
  check(rows);
}

TEST_CASE("a call with other arguments says how it is written") {
  const Row rows[] = {
      {"x.startsWith('a', 'b')", "2-12 'startsWith' takes 1 argument, 2 given"},
      {"x.startsWith()", "2-12 'startsWith' takes 1 argument, 0 given"},
      {"startsWith(x, 'a')", "0-10 'startsWith' is called on a value: x.startsWith(...)"},
      {"x.int()", "2-5 'int' is not called on a value: int(...)"},
      {"size(x, x)", "0-4 'size' takes 1 argument, 2 given"},
      {"has(x)", "0-6 has() takes one field selection, such as has(a.b)"},
      {"x.all(y)", "2-5 'all' is written x.all(variable, condition)"},
      {"x.all(y.z, true)", "6-9 'all' takes the name of a variable here"},
      {"x.matches('(')", "10-13 invalid regular expression: missing ): ("},
  };
  check(rows);
}
