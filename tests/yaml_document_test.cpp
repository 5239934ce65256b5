// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "yaml/document.h"

namespace yaml = kready::yaml;
namespace text = kready::text;
using Texts = std::vector<std::string>;
using namespace std::string_literals;

namespace {

Texts pieces_of(const std::string& bytes) {
  const text::Source source("x", bytes);
  Texts pieces;
  for (const text::Span span : yaml::split(source)) pieces.emplace_back(source.slice(span));
  return pieces;
}

// One source and what its first piece parses to.
struct Read {
  explicit Read(const std::string& bytes) : source("x", bytes) {
    documents.reserve(8);
    for (const text::Span piece : yaml::split(source)) {
      documents.push_back(yaml::parse(source, piece, symbols, arena));
    }
  }
  std::string slice(text::Span span) const { return std::string(source.slice(span)); }
  const yaml::Node& root(size_t index = 0) const { return *documents.at(index).root; }

  text::Source source;
  text::Symbols symbols;
  std::pmr::monotonic_buffer_resource arena;
  std::vector<yaml::Document> documents;
};

}  // namespace

TEST_CASE("a source is cut at marks that stand alone at column 0") {
  const std::vector<std::pair<std::string, Texts>> cases = {
      {"", {}},
      {" \n", {}},
      {"a: 1", {"a: 1"}},
      {"# note\n", {"# note\n"}},
      {"---\na: 1\n", {"\na: 1\n"}},
      {"---", {""}},
      {"a: 1\n---\nb: 2\n", {"a: 1\n", "\nb: 2\n"}},
      {"a: 1\r\n---\r\nb: 2", {"a: 1\r\n", "\r\nb: 2"}},
      {"a: 1\r---\rb: 2", {"a: 1\r", "\rb: 2"}},
      {"a\n---\n---\nb", {"a\n", "\n", "\nb"}},
      {"--- # note\na: 1\n", {" # note\na: 1\n"}},
      {"--- {a: 1}\n---\t|\n text\n", {" {a: 1}\n", "\t|\n text\n"}},
      {"a: 1\n...\n---\nb: 2\n...\n", {"a: 1\n", "\nb: 2\n"}},
      {"a: 1\n...\n# tail\n", {"a: 1\n", "\n# tail\n"}},
      {"----\n---x\n --- \n", {"----\n---x\n --- \n"}},
      {"a: |\n---\nb", {"a: |\n", "\nb"}},
      {"%YAML 1.1\n# note\n---\na: 1\n---\nb", {"%YAML 1.1\n# note\n---\na: 1\n", "\nb"}},
      {"a\0\n---\nb\0"s, {"a\0\n"s, "\nb\0"s}},
  };
  for (const auto& [bytes, pieces] : cases) {
    const auto& shown = bytes;
    CAPTURE(shown);
    CHECK(pieces_of(bytes) == pieces);
  }
}

TEST_CASE("trees print with their spans") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"a: 1", "{a@0-1: int 1@3-4}@0-4"},
      {"a:\nb: x  # note\n\n", "{a@0-1: null@2-2, b@3-4: str \"x\"@6-7}@0-7"},
      {"- a\n-\n- 'it''s'\n", "[str \"a\"@2-3, null@5-5, str \"it's\"@8-15]@0-15"},
      {"a: [1, {b: }]\n", "{a@0-1: [int 1@4-5, {b@8-9: null@10-10}@7-12]@3-13}@0-13"},
      {"a:\n  b: c\n# note\nd: e\n",
       "{a@0-1: {b@5-6: str \"c\"@8-9}@5-9, d@17-18: str \"e\"@20-21}@0-21"},
      {"a: |\n  x\n\nb: 1\n", "{a@0-1: str \"x\\n\"@3-8, b@10-11: int 1@13-14}@0-14"},
      {"a: &x !!str 5\nb: *x\n", "{a@0-1: str \"5\"@12-13, b@14-15: str \"5\"@17-19}@0-19"},
      {"a: &x\n  b: 1\n", "{a@0-1: {b@8-9: int 1@11-12}@8-12}@0-12"},
      {"? a\n# note\n? b\n", "{a@2-3: null@3-3, b@13-14: null@14-14}@0-14"},
      {"{a, b: 1}", "{a@1-2: null@2-2, b@4-5: int 1@7-8}@0-9"},
      {"\xC3\xA9: \xC3\xA9\xC3\xA9\nb: 1\n",
       "{\xC3\xA9@0-2: str \"\xC3\xA9\xC3\xA9\"@4-8, b@9-10: int 1@12-13}@0-13"},
      {"a: one\n  two\n", "{a@0-1: str \"one two\"@3-12}@0-12"},
  };
  for (const auto& [bytes, printed] : cases) {
    const auto& shown = bytes;
    CAPTURE(shown);
    const Read read(bytes);
    REQUIRE(read.documents.size() == 1);
    REQUIRE(read.documents[0].root);
    CHECK(yaml::dump(read.root(), true) == printed);
  }
}

TEST_CASE("plain text is viewed in place and rewritten text is not") {
  const Read read("a: plain\nb: 'quoted'\nc: \"\\x41\"\n");
  const auto in_place = [&read](const char* key) {
    const char* data = read.root().find(key)->text().data();
    return data >= read.source.bytes().data() && data < read.source.bytes().data() + 30;
  };
  CHECK(in_place("a"));
  CHECK(in_place("b"));
  CHECK_FALSE(in_place("c"));
  CHECK(read.root().find("c")->as_string() == "A");
}

TEST_CASE("an alias has its own span and the children of its anchor") {
  const Read read("a: &x {k: v}\nb: *x\n");
  const yaml::Node& alias = *read.root().find("b");
  CHECK(read.slice(alias.span()) == "*x");
  CHECK(read.slice(alias.find("k")->span()) == "v");
  CHECK(alias.find("k") == read.root().find("a", "k"));
}

TEST_CASE("a later anchor takes the name over") {
  CHECK(yaml::dump(Read("a: &x 1\nb: &x 2\nc: *x\n").root()) == "{a: int 1, b: int 2, c: int 2}");
  CHECK(yaml::dump(Read("a: &x {b: &x 1}\nc: *x\n").root()) == "{a: {b: int 1}, c: int 1}");
}

TEST_CASE("a duplicate key points at both and the tree keeps both") {
  const Read read("a: 1\nb: {c: 1, c: 2}\n'a': 3\n");
  const auto& problems = read.documents[0].problems;
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].message == "duplicate key 'c'");
  CHECK(problems[1].span == text::Span{21, 24});
  CHECK(problems[1].related == text::Span{0, 1});
  CHECK(read.root().size() == 3);
  CHECK(read.root().find("a")->as_integer() == 3);
}

TEST_CASE("duplicates are found among many keys as among few") {
  std::string bytes;
  for (int i = 0; i < 5000; ++i) bytes += "k" + std::to_string(i) + ": 1\n";
  CHECK(Read(bytes).documents[0].problems.empty());
  CHECK(Read(bytes + "k7: 2\n").documents[0].problems.size() == 1);
}

TEST_CASE("comments are found outside scalars only") {
  const std::vector<std::pair<std::string, Texts>> cases = {
      {"a: 1\n", {}},
      {"# one\na: 1 # two\n  # three", {"# one", "# two", "# three"}},
      {"a: x#y\nb: '# no'\nc: \"# no\" # yes\n", {"# yes"}},
      {"a: | # head\n  # text\n# tail\nb: 1\n", {"# head", "# tail"}},
      {"a: [1, # one\n 2]\r\n# end\r\n", {"# one", "# end"}},
      {"<<: {a: '# no'} # yes\na: 1\n", {"# yes"}},
      {"\xC3\xA9: '#' # \xC3\xA9\n", {"# \xC3\xA9"}},
  };
  for (const auto& [bytes, expected] : cases) {
    const auto& shown = bytes;
    CAPTURE(shown);
    const Read read(bytes);
    Texts found;
    for (const text::Span span : yaml::comments(read.documents.at(0))) {
      found.push_back(read.slice(span));
    }
    CHECK(found == expected);
  }
}

TEST_CASE("the source comment that helm writes names the template") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"---\n# Source: web/templates/a.yaml\na: 1\n", "web/templates/a.yaml"},
      {"---\r\n# note\r\n# Source: web/b.yaml\r\na: 1\r\n", "web/b.yaml"},
      {"# Source: web/c.yaml\n# note\n---\na: 1\n", "web/c.yaml"},
      {"---\na: 1\n# Source: late\n", ""},
      {"---\na: '# Source: text'\n", ""},
      {"b: 2\n---\na: 1\n", ""},
  };
  for (const auto& [bytes, expected] : cases) {
    const auto& shown = bytes;
    CAPTURE(shown);
    CHECK(Read(bytes).documents.back().template_source == expected);
  }
}

TEST_CASE("braces are data in a document that parses and a template in one that does not") {
  struct Case {
    std::string bytes;
    bool unrendered;
  };
  const std::vector<Case> cases = {
      {"a: \"{{ x }}\"\n", false},
      {"a: pod {{ x }}\n", false},
      {"a: |\n  {{ x }}\n", false},
      {"a: |\n  {{ x }}\nb: c: d\n", false},
      {"a: {{ x }}\n", true},
      {"- {{ x }}\n", true},
      {"{{ include \"x\" . }}\n", true},
      {"a: 1\n{{- if x }}\nb: 1\n{{- end }}\n", true},
      {"{% if x %}\na: 1\n{% endif %}\n", true},
      {"# {{ x }}\na: b: c\n", false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.bytes);
    CHECK(Read(c.bytes).documents.at(0).unrendered == c.unrendered);
  }
}

TEST_CASE("aliases may repeat much but not explode") {
  const std::string items = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]";
  std::string some = "a: &a " + items + "\nb:\n";
  for (int i = 0; i < 500; ++i) some += "  - *a\n";
  CHECK(Read(some).documents[0].problems.empty());
  std::string large = "a: &a [";
  for (int i = 0; i < 500; ++i) large += "1, ";
  large += "1]\nb:\n";
  for (int i = 0; i < 500; ++i) large += "  - *a\n";
  const Read read(large);
  REQUIRE(read.documents[0].problems.size() == 1);
  CHECK(read.documents[0].problems[0].kind == yaml::ProblemKind::bound);
}
