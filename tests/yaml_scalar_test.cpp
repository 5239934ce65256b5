// SPDX-License-Identifier: MIT
// What kubectl makes of each text, as it prints it with `-o json`.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "yaml/document.h"
#include "yaml/scalar.h"

namespace yaml = kready::yaml;

namespace {

std::string read(const std::string& bytes) {
  const kready::text::Source source("x", bytes);
  kready::text::Symbols symbols;
  std::pmr::monotonic_buffer_resource arena;
  const yaml::Document document =
      yaml::parse(source, {0, static_cast<uint32_t>(source.bytes().size())}, symbols, arena);
  if (!document.problems.empty()) return "refused: " + document.problems[0].message;
  return document.root ? yaml::dump(*document.root) : "empty";
}

}  // namespace

TEST_CASE("plain scalars have the types Kubernetes gives them") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"y", "bool true"},
      {"Y", "bool true"},
      {"yes", "bool true"},
      {"Yes", "bool true"},
      {"YES", "bool true"},
      {"on", "bool true"},
      {"On", "bool true"},
      {"ON", "bool true"},
      {"true", "bool true"},
      {"True", "bool true"},
      {"TRUE", "bool true"},
      {"n", "bool false"},
      {"N", "bool false"},
      {"no", "bool false"},
      {"No", "bool false"},
      {"NO", "bool false"},
      {"off", "bool false"},
      {"Off", "bool false"},
      {"OFF", "bool false"},
      {"false", "bool false"},
      {"False", "bool false"},
      {"FALSE", "bool false"},
      {"yEs", "str \"yEs\""},
      {"nULL", "str \"nULL\""},
      {"~", "null"},
      {"null", "null"},
      {"Null", "null"},
      {"NULL", "null"},
      {"", "null"},
      {"0755", "int 493"},
      {"08", "real 8"},
      {"0o14", "int 12"},
      {"0O14", "int 12"},
      {"0x1F", "int 31"},
      {"0X1f", "int 31"},
      {"0b101", "int 5"},
      {"0B101", "int 5"},
      {"-0b11", "int -3"},
      {"-0x10", "int -16"},
      {"+12", "int 12"},
      {"1_000", "int 1000"},
      {"_1", "str \"_1\""},
      {"1_", "int 1"},
      {"1__0", "int 10"},
      {"0x_1F", "int 31"},
      {"0_7", "int 7"},
      {"0b1_0", "int 2"},
      {"00", "int 0"},
      {"-0", "int 0"},
      {"007", "int 7"},
      {"019", "real 19"},
      {"-08", "real -8"},
      {"-0755", "int -493"},
      {"-0o14", "int -12"},
      {"12:30", "str \"12:30\""},
      {"190:20:30", "str \"190:20:30\""},
      {".5", "real 0.5"},
      {"1.", "real 1"},
      {"1e3", "real 1000"},
      {"1E3", "real 1000"},
      {"1e+3", "real 1000"},
      {"1e400", "str \"1e400\""},
      {"-1e400", "str \"-1e400\""},
      {"1e-400", "real 0"},
      {".5e3", "real 500"},
      {".", "str \".\""},
      {"..", "str \"..\""},
      {"+", "str \"+\""},
      {".inf", "real inf"},
      {"-.inf", "real -inf"},
      {"+.inf", "real inf"},
      {".nan", "real nan"},
      {"9223372036854775807", "int 9223372036854775807"},
      {"9223372036854775808", "int 9223372036854775808"},
      {"18446744073709551616", "real 1.8446744073709552e+19"},
      {"-9223372036854775808", "int -9223372036854775808"},
      {"-9223372036854775809", "real -9.223372036854776e+18"},
      {"2001-01-01", "str \"2001-01-01\""},
      {"=", "str \"=\""},
      {"1.50", "real 1.5"},
      {"1.2.3", "str \"1.2.3\""},
      {"-.5", "real -0.5"},
      {"+.5", "real 0.5"},
      {"0x", "str \"0x\""},
      {"0b", "str \"0b\""},
      {"0b12", "str \"0b12\""},
      {"0xG", "str \"0xG\""},
      {"1e", "str \"1e\""},
      {"0x1.8p1", "str \"0x1.8p1\""},
      {"infinity", "str \"infinity\""},
      {"nan", "str \"nan\""},
      {"-1_000.5", "real -1000.5"},
      {"1,000", "str \"1,000\""},
      {"<<", "str \"<<\""},
      {"5e-324", "real 5e-324"},
      {"1_0e3", "real 10000"},
  };
  for (const auto& [text, expected] : cases) CHECK(read("v: " + text) == "{v: " + expected + "}");
}

TEST_CASE("tags and quotes decide the type as in Kubernetes") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"'1'", "str \"1\""},
      {"\"yes\"", "str \"yes\""},
      {"|-\n  1", "str \"1\""},
      {"!!str 1", "str \"1\""},
      {"!!str", "str \"\""},
      {"!!str ~", "str \"~\""},
      {"!!int \"3\"", "int 3"},
      {"!!float 3", "int 3"},
      {"!!bool \"yes\"", "bool true"},
      {"!!null ~", "null"},
      {"!!binary aGk=", "str \"hi\""},
      {"!foo 3", "str \"3\""},
      {"! 1", "str \"1\""},
      {"!!foo yes", "str \"yes\""},
      {"!!timestamp 2001-01-01", "str \"2001-01-01\""},
      {"!!seq", "str \"\""},
      {"!!map {a: 1}", "{a: int 1}"},
  };
  for (const auto& [text, expected] : cases) CHECK(read("v: " + text) == "{v: " + expected + "}");
  CHECK(read("v: !!int x") == "refused: 'x' is not what the tag !!int calls for");
  CHECK(read("v: !!int 1.5") == "refused: '1.5' is not what the tag !!int calls for");
  CHECK(read("v: !!binary x") == "refused: !!binary needs base64 text");
}

TEST_CASE("keys have the text Kubernetes gives them") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"n", "false"},
      {"y", "true"},
      {"on", "true"},
      {"off", "false"},
      {"yEs", "yEs"},
      {"'n'", "n"},
      {"!!str n", "n"},
      {"0755", "493"},
      {"1_000", "1000"},
      {"0x1F", "31"},
      {"-0", "0"},
      {"08", "8"},
      {"1.50", "1.5"},
      {"1e3", "1000"},
      {"1e6", "1e+06"},
      {"999999.0", "999999"},
      {"0.0001", "0.0001"},
      {"0.00001", "1e-05"},
      {"123456789.0", "1.2345679e+08"},
      {"16777217.0", "1.6777216e+07"},
      {"3.4e39", ".inf"},
      {".nan", ".nan"},
      {"-.inf", "-.inf"},
      {"5e-324", "0"},
      {"18446744073709551616", "1.8446744e+19"},
      {"2001-01-01", "2001-01-01"},
      {"=", "="},
      {"-", "-"},
      {"!!int \"3\"", "3"},
  };
  for (const auto& [text, expected] : cases) {
    const std::string bytes = text + ": v";
    CHECK(read(bytes) == "{" + expected + ": str \"v\"}");
  }
  CHECK(read("12:30: v") == "{\"12:30\": str \"v\"}");
  CHECK(read("~: v") == "refused: null cannot be a key");
  CHECK(read("[a]: v") == "refused: a list cannot be a key");
  CHECK(read("{? {a: b} : c}") == "refused: a mapping cannot be a key");
}

TEST_CASE("merge keys act at their place as in Kubernetes") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"<<: {a: 2, b: 3}\na: 1", "{a: int 1, << b: int 3}"},
      {"a: 1\n<<: {a: 2, b: 3}", "{a: int 1, << a: int 2, << b: int 3}"},
      {"<<: {a: 1}\n<<: {b: 1}", "{<< a: int 1, << b: int 1}"},
      {"'<<': {a: 2}", "{\"<<\": {a: int 2}}"},
      {"b: &x {k: v}\nc: {<<: *x}", "{b: {k: str \"v\"}, c: {<< k: str \"v\"}}"},
      {"<<: 3", "refused: '<<' needs a mapping or a list of mappings as its value"},
      {"<<: [{a: 1}, 3]", "refused: '<<' needs a mapping or a list of mappings as its value"},
  };
  for (const auto& [text, expected] : cases) CHECK(read(text) == expected);
}

TEST_CASE("find answers the value Kubernetes would see") {
  const kready::text::Source source(
      "x", "a: 1\na: 2\nb: 1\n<<: [{b: 2, c: 3}, {c: 4}]\nn: off\nd: {e: {f: deep}}\n");
  kready::text::Symbols symbols;
  std::pmr::monotonic_buffer_resource arena;
  const auto document =
      yaml::parse(source, {0, static_cast<uint32_t>(source.bytes().size())}, symbols, arena);
  REQUIRE(document.root);
  const yaml::Node& root = *document.root;
  CHECK(root.find("a")->as_integer() == 2);
  CHECK(root.find("b")->as_integer() == 2);
  CHECK(root.find("c")->as_integer() == 3);
  CHECK(root.find(symbols.intern("false"))->as_boolean() == false);
  CHECK(root.find("d", "e", "f")->as_string() == "deep");
  CHECK(root.find("d", "x", "f") == nullptr);
  CHECK(root.find("zz") == nullptr);
  CHECK(root.find_entry("c")->merged);
  CHECK(root.find("a")->as_real() == 2.0);
  CHECK_FALSE(root.find("d")->as_integer());
}

TEST_CASE("what is surely a string at first sight is one to the whole search") {
  constexpr std::string_view letters = "0189abefgmoxyniEG.+-_~:";
  size_t sure = 0;
  for (size_t number = 0; number < letters.size() * letters.size() * letters.size(); ++number) {
    const std::string first = {letters[number % letters.size()],
                               letters[number / letters.size() % letters.size()],
                               letters[number / letters.size() / letters.size()]};
    for (const std::string& text : {first.substr(0, 1), first, first + first, "0x" + first}) {
      if (!yaml::is_surely_string(text)) continue;
      ++sure;
      CAPTURE(text);
      REQUIRE(yaml::resolve(text).type == yaml::Type::string);
    }
  }
  CHECK(sure > 10'000);
}
