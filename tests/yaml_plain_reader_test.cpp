// SPDX-License-Identifier: MIT
// The reader of the everyday form: what it takes, what it leaves to libyaml, and that both make the
// same of what it takes.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "yaml/document.h"
#include "yaml/reader.h"
#include "yaml_both_readers.h"

namespace text = kready::text;
namespace yaml = kready::yaml;

namespace {

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("mappings and lists") {
  check_readers({"a: b\n",
                 "a: b\nc: d\n",
                 "a:\nb:\n",
                 "a:\n\n\nb: c\n",
                 "a : b\n",
                 "a:    b   \n",
                 "a:   \n  b: c\n",
                 "a:\n  b:\n    c: d\n  e: f\ng: h\n",
                 "a:\n     b: c\nd:\n e: f\n",
                 "  a: b\n  c: d\n",
                 "- a\n- b\n",
                 "-\n-\n",
                 "- \n-   \n- a\n",
                 "a:\n- b\n- c\nd: e\n",
                 "a:\n  - b\n  - c\nd: e\n",
                 "a:\n-\nb:\n-\n",
                 "- - a\n  - b\n- - - c\n",
                 "-  -   a\n",
                 "- a: b\n  c: d\n-   e: f\n    g: h\n",
                 "-\n  a: b\n  c: d\n",
                 "-\n    - b\n",
                 "- a:\n  - b\n  c:\n    - d\n",
                 "- a:\n- b:\n",
                 "a:\n  - b:\n    - c\n    d: e\n  - f\ng:\n- h: i\n  j: k\n- l\n",
                 "a: b\na: c\n",
                 "a:\n  b: c\n  b: d\na: e\n",
                 "y: a\nyes: b\n1: c\n01: d\n1.50: e\n",
                 "<<: {a: b}\nc: d\n",
                 "a b: c d\n",
                 "\"a\": b\n'c' : d\n\"e\":\n",
                 "- \"a\": b\n  'c': d\n"},
                true);
}

TEST_CASE("mappings and lists that are libyaml's") {
  check_readers({"a\n",
                 "a: b\n  c: d\n",
                 "a:\n    b: c\n  d: e\n",
                 "  a: b\nc: d\n",
                 "- a\nb: c\n",
                 "a: b\n- c\n",
                 "a:\n  - b\n- c\n",
                 "a:\n  - b\n c: d\n",
                 "a: - b\n",
                 "a: b: c\n",
                 "a: b:\n",
                 "a:b\n",
                 "-a\n",
                 "? a\n: b\n",
                 ": a\n",
                 "~: a\n",
                 "null: a\n",
                 "a: &x b\n",
                 "&x a: b\n",
                 "a: *x\n",
                 "a: !!str b\n",
                 "%YAML 1.1\n",
                 "a: b\n...x: c\n",
                 "---x: b\n",
                 "a:\tb\n",
                 "a: b\t\n",
                 "a: b\n\t\n",
                 "\ta: b\n",
                 "-\ta\n",
                 "a: b\r\n",
                 "\"a\"\n"},
                false);
}

TEST_CASE("comments and empty lines") {
  check_readers(
      {"# a\nb: c\n", "\n\n  \nb: c\n\n", "b: # c\n  d: e\n", "b: #\n- c\n", "- # a\n  b: c\n",
       "a:\n  # b\n    # c\n# d\n  e: f\n", "a: b\n# c", "a: b\n   # c\td\n", " # a\n# b\nc: d\n",
       "a:\n- b\n# c\n- d\n  # e\nf: g\n", "# only\n", "\n", "   ", "a: b\n   "},
      true);
  check_readers({"a:#b\n", "-#a\n", "a: b\n\t# c\n", "#\x01\na: b\n"}, false);
}

TEST_CASE("long keys, deep nesting and great depth of brackets") {
  for (const size_t length : {999U, 1000U, 1001U, 1023U, 1024U, 1025U, 2000U}) {
    check_readers(std::string(length, 'k') + ": v\n", length <= 1000);
    check_readers("- " + std::string(length, 'k') + ": v\n", length <= 1000);
    check_readers("- " + std::string(length, 'k') + "\n", true);
    check_readers("a: {" + std::string(length, 'k') + ": v}\n", length <= 1000);
  }
  std::string nested;
  for (size_t i = 0; i < 999; ++i) nested += "- ";
  check_readers(nested + "a\n", true);
  check_readers(nested + "- a\n", true);
  check_readers(nested + "- - a\n", false);
  check_readers("a: " + std::string(17, '[') + std::string(17, ']') + "\n", true);
  check_readers("a: " + std::string(18, '[') + std::string(18, ']') + "\n", false);
}

TEST_CASE("every byte at every place of a small document") {
  BothReaders readers;
  const std::string original =
      "a: b c\nd:\n- 'e'\n- [f, {g: h}]\ni: |\n  j\n  k\nl: >-\n m\n n\no: p\n  q\n"
      "r: \"s \n t\\\n u\"\nv: {\nw: x,\n}\n";
  for (size_t at = 0; at <= original.size(); ++at) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string inserted = original;
      inserted.insert(at, 1, static_cast<char>(byte));
      CHECK_MESSAGE(readers.read(inserted).difference == "", inserted);
      if (at == original.size()) continue;
      std::string replaced = original;
      replaced[at] = static_cast<char>(byte);
      CHECK_MESSAGE(readers.read(replaced).difference == "", replaced);
    }
  }
}

TEST_CASE("all fixtures read the same both ways, and half of them by the plain reader") {
  BothReaders readers;
  size_t pieces = 0;
  size_t taken = 0;
  const auto folder = std::filesystem::path(KREADY_SOURCE_DIR) / "fixtures";
  for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
    if (file.path().extension() != ".yaml") continue;
    CAPTURE(file.path().string());
    const BothReaders::Share share = readers.read(contents(file.path()));
    CHECK(share.difference == "");
    pieces += share.pieces;
    taken += share.taken;
  }
  CHECK(taken * 2 > pieces);
}

TEST_CASE("one reader serves documents of either form in any order") {
  const text::Source source("x", "a: 1\na: 2\n---\n- &x b\n- *x\n---\nc: [\n---\nd: {}\n---\n*x\n");
  text::Symbols symbols;
  std::pmr::monotonic_buffer_resource arena;
  yaml::Reader reader(symbols, arena);
  std::vector<std::string> read;
  for (const text::Span piece : yaml::split(source)) {
    const yaml::Document document = reader.read(source, piece);
    read.push_back(document.root ? yaml::dump(*document.root) : "none");
    for (const yaml::Problem& problem : document.problems) read.back() += ", " + problem.message;
  }
  REQUIRE(read.size() == 5);
  CHECK(read[0] == "{a: int 1, a: int 2}, duplicate key 'a'");
  CHECK(read[1] == "[str \"b\", str \"b\"]");
  CHECK(read[2].starts_with("none, "));
  CHECK(read[3] == "{d: {}}");
  CHECK(read[4] == "none, undefined alias '*x'");
}
