// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <memory_resource>
#include <string>
#include <vector>

#include "cel/functions.h"
#include "cel_expression.h"

namespace cel = kready::cel;

TEST_CASE("positions in strings are counted in code points") {
  check_expressions({
      {"'größe'.charAt(2)", R"("ö")"},
      {"'abc'.charAt(3)", R"("")"},
      {"'abc'.charAt(4)", "error: index out of range: 4"},
      {"'abc'.charAt(-1)", "error: index out of range: -1"},
      {"'größe'.indexOf('ß')", "3"},
      {"'größe'.indexOf('x')", "-1"},
      {"'ababab'.indexOf('ab', 1)", "2"},
      {"'abc'.indexOf('', 3)", "3"},
      {"'abc'.indexOf('c', 4)", "error: index out of range: 4"},
      {"'ababab'.lastIndexOf('ab')", "4"},
      {"'ababab'.lastIndexOf('ab', 3)", "2"},
      {"'ööö'.lastIndexOf('ö')", "2"},
      {"'abc'.lastIndexOf('')", "3"},
      {"'abc'.lastIndexOf('a', -1)", "error: index out of range: -1"},
      {"'größe'.substring(2)", R"("öße")"},
      {"'größe'.substring(2, 4)", R"("öß")"},
      {"'abc'.substring(3)", R"("")"},
      {"'abc'.substring(2, 1)", "error: invalid substring range. start: 2, end: 1"},
      {"'abc'.substring(1, 9)", "error: index out of range: 9"},
      {"'abc'.substring(9)", "error: index out of range: 9"},
      {"'größe☺'.reverse()", R"("☺eßörg")"},
  });
}

TEST_CASE("strings are changed as a whole") {
  check_expressions({
      {"'KUBE Ä'.lowerAscii()", R"("kube Ä")"},
      {"'kube ä'.upperAscii()", R"("KUBE ä")"},
      {"'a-b-c'.replace('-', '+')", R"("a+b+c")"},
      {"'a-b-c'.replace('-', '+', 1)", R"("a+b-c")"},
      {"'a-b-c'.replace('-', '+', 0)", R"("a-b-c")"},
      {"'a-b-c'.replace('-', '+', -1)", R"("a+b+c")"},
      {"'äb'.replace('', '.')", R"(".ä.b.")"},
      {"'äb'.replace('', '.', 2)", R"(".ä.b")"},
      {"''.replace('', 'x')", R"("x")"},
      {"'aaa'.replace('aa', 'b')", R"("ba")"},
      {"' \\t\\u00a0x y\\u3000\\n'.trim()", R"("x y")"},
      {"' \\t '.trim()", R"("")"},
      {"['a', 'b'].join()", R"("ab")"},
      {"['a', 'b', 'c'].join(', ')", R"("a, b, c")"},
      {"[].join('-')", R"("")"},
      {"['a', 1].join('-')", "error: no such overload"},
      {"strings.quote('say \"hi\"\\n') == '\"say \\\\\"hi\\\\\"\\\\n\"'", "true"},
  });
}

TEST_CASE("splitting keeps empty pieces and leaves the rest whole at the limit") {
  check_expressions({
      {"'a,b,,c'.split(',')", R"(["a", "b", "", "c"])"},
      {"'a,b,c'.split(',', 2)", R"(["a", "b,c"])"},
      {"'a,b,c'.split(',', 1)", R"(["a,b,c"])"},
      {"'a,b,c'.split(',', 0)", "[]"},
      {"'a,b,c'.split(',', -1)", R"(["a", "b", "c"])"},
      {"'äbc'.split('')", R"(["ä", "b", "c"])"},
      {"'äbc'.split('', 2)", R"(["ä", "bc"])"},
      {"''.split(',')", R"([""])"},
      {"''.split('')", "[]"},
      {"'a,'.split(',')", R"(["a", ""])"},
  });
}

TEST_CASE("format writes each kind in its clause") {
  check_expressions({
      {"'%s has %d of %d'.format(['web', 1, 3u])", R"("web has 1 of 3")"},
      {"'100%%'.format([])", R"("100%")"},
      {"'%s'.format([null])", R"("null")"},
      {"'%s'.format([1.5])", R"("1.5")"},
      {"'%s'.format([1e21])", R"("1000000000000000000000")"},
      {"'%s'.format([b'raw'])", R"("raw")"},
      {"'%s'.format([duration('90s')])", R"("90s")"},
      {"'%s'.format([timestamp('2024-02-29T00:00:00Z')])", R"("2024-02-29T00:00:00Z")"},
      {"'%s'.format([[1, 'a', [true]]])", R"("[1, a, [true]]")"},
      {"'%s'.format([{'b': 1, 'a': [2]}])", R"("{a: [2], b: 1}")"},
      {"'%s'.format([type(1)])", R"("int")"},
      {"'%.2f|%f|%e'.format([1.005, 2, 1234.5])", R"("1.00|2.000000|1.234500e+03")"},
      {"'%.0f %.0f'.format([0.5, 1.5])", R"("0 2")"},
      {"'%d %f %e'.format([double('Infinity'), double('-Infinity'), double('NaN')])",
       R"("Infinity -Infinity NaN")"},
      {"'%b %b %b'.format([5, 5u, true])", R"("101 101 1")"},
      {"'%o %x %X'.format([8, 255, 255u])", R"("10 ff FF")"},
      {"'%x %b'.format([-255, -2])", R"("-ff -10")"},
      {"'%X'.format(['jk'])", R"("6A6B")"},
  });
}

TEST_CASE("format tells which clause or argument is wrong") {
  check_expressions({
      {"'%s %s'.format(['a'])", "error: index 1 out of range"},
      {"'%y'.format([1])",
       "error: could not parse formatting clause: unrecognized formatting clause \"y\""},
      {"'%'.format([1])", "error: could not parse formatting clause: unexpected end of string"},
      {"'%.f'.format([1.0])",
       "error: could not parse formatting clause: error while parsing precision"},
      {"'%.9999999f'.format([1.0])",
       "error: could not parse formatting clause: error while parsing precision"},
      {"'%d'.format(['1'])",
       "error: error during formatting: decimal clause can only be used on integers, was given "
       "string"},
      {"'%d'.format([1.5])",
       "error: error during formatting: decimal clause can only be used on integers, was given "
       "double"},
      {"'%f'.format(['1'])",
       "error: error during formatting: fixed-point clause can only be used on doubles, was given "
       "string"},
      {"'%b'.format([null])",
       "error: error during formatting: only integers and bools can be formatted as binary, was "
       "given null_type"},
  });
}

TEST_CASE("string functions refuse other types") {
  check_expressions({
      {"dyn(1).charAt(0)", "error: no such overload"},
      {"'a'.charAt('0')", "error: no such overload"},
      {"'a'.indexOf(1)", "error: no such overload"},
      {"dyn(1).trim()", "error: no such overload"},
      {"'a'.split(1)", "error: no such overload"},
      {"'a'.replace('a', 1)", "error: no such overload"},
      {"'a'.substring(1.0)", "error: no such overload"},
      {"'%s'.format('a')", "error: no such overload"},
      {"dyn(1).reverse()", "error: no such overload"},
      {"strings.quote(1)", "error: no such overload"},
  });
}

TEST_CASE("string functions work on what a manifest holds") {
  check_expressions(
      {
          {"doc.image.split('/')", R"(["registry", "web:1.2"])"},
          {"doc.args.join(' ')", R"("--a --b")"},
          {"'%s'.format([doc])", R"("{args: [--a, --b], image: registry/web:1.2, n: 3}")"},
          {"'%d'.format([doc.n])", R"("3")"},
      },
      "image: registry/web:1.2\nargs: [--a, --b]\n\"n\": 3\n");
}

TEST_CASE("a call that would make too much text is refused before it fills the memory") {
  const std::string text(100'000, 'a');
  const std::vector<cel::Value> arguments = {cel::Value::string(text), cel::Value::string(""),
                                             cel::Value::string(text)};
  std::pmr::monotonic_buffer_resource arena;
  kready::text::Symbols symbols;
  uint64_t cost = 0;
  cel::Call call{arguments, arena, symbols, nullptr, cost};
  const cel::Environment environment;
  const auto* replace = environment.find("replace", cel::Form::member, 3);
  REQUIRE(replace != nullptr);
  CHECK(replace->call(call).as_string() == "the resulting string is too large");
  CHECK(cost > 1'000'000);
}
