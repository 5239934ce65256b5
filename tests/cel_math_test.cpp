// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "cel_expression.h"

TEST_CASE("the greatest and the least are found across number types") {
  check_expressions({
      {"math.greatest(3)", "3"},
      {"math.greatest(1, 2.5, 2u)", "2.5"},
      {"math.greatest(-1, -2)", "-1"},
      {"math.greatest([1, 7, 3])", "7"},
      {"math.least(1, 0.5, 2u)", "0.5"},
      {"math.least([4u, 2u])", "2u"},
      {"math.least(1, 2, 3, 4, 5, 0)", "0"},
      {"math.least(-9223372036854775808, 18446744073709551615u)", "-9223372036854775808"},
      {"math.least([])", "error: math.least() of an empty list"},
      {"math.greatest('a')", "error: no such overload"},
      {"math.greatest(1, 'a')", "error: no such overload"},
      {"math.greatest([1, 'a'])", "error: no such overload"},
  });
}

TEST_CASE("reals are rounded in every direction") {
  check_expressions({
      {"math.ceil(1.2)", "2.0"},
      {"math.ceil(-1.2)", "-1.0"},
      {"math.floor(-1.2)", "-2.0"},
      {"math.round(2.5)", "3.0"},
      {"math.round(-2.5)", "-3.0"},
      {"math.trunc(-1.9)", "-1.0"},
      {"math.sqrt(81)", "9.0"},
      {"math.sqrt(0.25)", "0.5"},
      {"math.isNaN(math.sqrt(-1))", "true"},
      {"math.ceil(1)", "error: no such overload"},
      {"math.sqrt('4')", "error: no such overload"},
      {"math.isInf(1.0 / 0.0)", "true"},
      {"math.isInf(1.0)", "false"},
      {"math.isFinite(1.0)", "true"},
      {"math.isFinite(0.0 / 0.0)", "false"},
      {"math.isNaN(1)", "error: no such overload"},
  });
}

TEST_CASE("sign and magnitude keep the type") {
  check_expressions({
      {"math.abs(-3)", "3"},
      {"math.abs(3u)", "3u"},
      {"math.abs(-3.5)", "3.5"},
      {"math.abs(-9223372036854775808)", "error: integer overflow"},
      {"math.sign(-3)", "-1"},
      {"math.sign(0)", "0"},
      {"math.sign(7u)", "1u"},
      {"math.sign(-2.5)", "-1.0"},
      {"math.sign(0.0)", "0.0"},
      {"math.isNaN(math.sign(0.0 / 0.0))", "true"},
      {"math.sign('1')", "error: no such overload"},
  });
}

TEST_CASE("bits are moved and combined") {
  check_expressions({
      {"math.bitAnd(12, 10)", "8"},
      {"math.bitOr(12u, 10u)", "14u"},
      {"math.bitXor(12, 10)", "6"},
      {"math.bitNot(0)", "-1"},
      {"math.bitNot(0u)", "18446744073709551615u"},
      {"math.bitAnd(1, 1u)", "error: no such overload"},
      {"math.bitShiftLeft(1, 4)", "16"},
      {"math.bitShiftLeft(1, 63)", "-9223372036854775808"},
      {"math.bitShiftLeft(1u, 64)", "0u"},
      {"math.bitShiftRight(16u, 4)", "1u"},
      {"math.bitShiftRight(-1, 1)", "9223372036854775807"},
      {"math.bitShiftRight(1, -1)", "error: math.bitShiftRight() negative offset: -1"},
      {"math.bitShiftLeft(1, 1u)", "error: no such overload"},
  });
}
