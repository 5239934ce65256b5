// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "cel/quantity.h"

using namespace kready::cel;

namespace {

std::string canonical(std::string_view text) {
  const auto quantity = parse_quantity(text);
  return quantity ? to_string(*quantity) : "none";
}

Quantity of(std::string_view text) { return parse_quantity(text).value(); }

}  // namespace

TEST_CASE("quantities are written back in their canonical form") {
  const std::vector<std::pair<const char*, const char*>> table = {
      {"0", "0"},
      {"-0", "0"},
      {"0Gi", "0"},
      {"1", "1"},
      {"+1", "1"},
      {"-1", "-1"},
      {"007", "7"},
      {"1000m", "1"},
      {"1500m", "1500m"},
      {"1.5", "1500m"},
      {"1.", "1"},
      {".5", "500m"},
      {"1000", "1k"},
      {"1024", "1024"},
      {"1024Ki", "1Mi"},
      {"1025Ki", "1025Ki"},
      {"0.5Gi", "512Mi"},
      {"1.5Gi", "1536Mi"},
      {"0.5Mi", "512Ki"},
      {"512Ki", "512Ki"},
      {"0.0001Ki", "102400u"},
      {"1Ei", "1Ei"},
      {"1E", "1E"},
      {"1e3", "1e3"},
      {"1E3", "1e3"},
      {"1e+3", "1e3"},
      {"15e-1", "1500e-3"},
      {"12e6", "12e6"},
      {"100e6", "100e6"},
      {"1G", "1G"},
      {"1000000E", "1000000E"},
      {"123456789n", "123456789n"},
      {"1n", "1n"},
      {"0.1n", "1n"},
      {"-0.1n", "-1n"},
      {"0.0000000001", "1n"},
      {"1.0000000001", "1000000001n"},
      {"1e-30", "1e-9"},
      {"0e999999999999999999999", "0"},
      {"8Ei", "9223372036854775807"},
      {"-8Ei", "-9223372036854775807"},
      {"0.1Ki", "102400m"},
      {"1.1Gi", "1181116006400m"},
  };
  for (const auto& [text, expected] : table) {
    const auto& shown = text;
    CAPTURE(shown);
    CHECK(canonical(text) == expected);
  }
}

TEST_CASE("text of another form is no quantity") {
  for (const char* text : {"",     "+",     "-",     ".",    "m",   "Gi",    "1GB", "1 Gi", " 1",
                           "1 ",   "1Gi ",  "1mi",   "1ki",  "1K",  "1KI",   "1i",  "1e",   "1e+",
                           "1e-",  "1e+-1", "1e1.5", "1e5m", "1ei", "1.1.1", "--1", "+-1",  "1,5",
                           "0x10", "1_000", "NaN",   "inf",  "1gi", "1g",    "1MM", "1 "}) {
    CAPTURE(text);
    CHECK(canonical(text) == "none");
  }
}

TEST_CASE("any length of digits and any exponent is read in linear time and capped") {
  const std::string nines(100'000, '9');
  CHECK(compare(of(nines), of("1e999999999999999999999999")) == 0);
  CHECK(compare(of(nines + "Ki"), of("8Ei")) == 0);
  CHECK(canonical("0." + nines) == "1");
  CHECK(canonical("0." + nines + "Ki") == "1Ki");
  CHECK(canonical("1e-99999999999999999999999") == "1e-9");
  CHECK(sign(add(of(nines), of(nines))) == 1);
  CHECK(sign(subtract(of("-" + nines), of(nines))) == -1);
  CHECK(compare(multiply(of("1E"), ~uint64_t{0}), of(nines)) == 0);
}

TEST_CASE("quantities compare by amount, whatever their form") {
  const std::vector<std::pair<std::pair<const char*, const char*>, int>> table = {
      {{"1", "1000m"}, 0}, {{"1Ki", "1024"}, 0},
      {{"1Gi", "1G"}, 1},  {{"100m", "0.1"}, 0},
      {{"-1", "1"}, -1},   {{"-1", "-2"}, 1},
      {{"-2", "-1"}, -1},  {{"0", "-0"}, 0},
      {{"0", "1n"}, -1},   {{"0", "-1n"}, 1},
      {{"2e3", "2k"}, 0},  {{"18446744073709551617", "18446744073709551616"}, 1},
  };
  for (const auto& [pair, expected] : table) {
    const auto& shown = pair;
    CAPTURE(shown.first);
    CAPTURE(shown.second);
    CHECK(compare(of(pair.first), of(pair.second)) == expected);
    CHECK(compare(of(pair.second), of(pair.first)) == -expected);
  }
}

TEST_CASE("sums are exact and keep the left operand's form") {
  CHECK(to_string(add(of("0.1"), of("0.2"))) == "300m");
  CHECK(to_string(add(of("1Gi"), of("1024Mi"))) == "2Gi");
  CHECK(to_string(add(of("1Gi"), of("1"))) == "1073741825");
  CHECK(to_string(add(of("0"), of("1Gi"))) == "1Gi");
  CHECK(to_string(add(of("1k"), of("24"))) == "1024");
  CHECK(to_string(subtract(of("1"), of("1500m"))) == "-500m");
  CHECK(to_string(subtract(of("1"), of("1"))) == "0");
  CHECK(to_string(subtract(of("1"), of("-1"))) == "2");
  CHECK(to_string(add(of("-3"), of("2"))) == "-1");
  CHECK(to_string(multiply(of("250m"), 3)) == "750m");
  CHECK(to_string(multiply(of("250m"), 0)) == "0");
  CHECK(sign(subtract(of("0"), of("0"))) == 0);
}

TEST_CASE("a quantity is an integer only when nothing is lost") {
  CHECK(exact_integer(of("2k")) == 2000);
  CHECK(exact_integer(of("2000m")) == 2);
  CHECK(exact_integer(of("-1Ki")) == -1024);
  CHECK(exact_integer(of("1500m")) == std::nullopt);
  CHECK(exact_integer(of("9223372036854775807")) == INT64_MAX);
  CHECK(exact_integer(of("9223372036854775808")) == std::nullopt);
  CHECK(exact_integer(of("-9223372036854775808")) == INT64_MIN);
  CHECK(exact_integer(quantity_of(INT64_MIN)) == INT64_MIN);
  CHECK(exact_integer(quantity_of(42)) == 42);
  CHECK(approximate(of("100m")) == doctest::Approx(0.1));
  CHECK(approximate(of("-2Gi")) == -2147483648.0);
}
