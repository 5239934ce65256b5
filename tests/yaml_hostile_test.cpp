// SPDX-License-Identifier: MIT
// Every file of fixtures/hostile and what is said about it: one line a problem.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "yaml/document.h"

namespace yaml = kready::yaml;
namespace text = kready::text;

namespace {

const std::filesystem::path folder =
    std::filesystem::path(KREADY_SOURCE_DIR) / "fixtures" / "hostile";

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string kind_of(const yaml::Document& document, const yaml::Problem& problem) {
  if (document.unrendered) return "unrendered";
  if (problem.kind == yaml::ProblemKind::duplicate_key) return "duplicate";
  return problem.kind == yaml::ProblemKind::bound ? "bound" : "syntax";
}

// "<documents with a root>/<documents>" and the problems of all of them.
std::string verdict(const std::string& bytes) {
  const text::Source source("x", bytes);
  text::Symbols symbols;
  std::pmr::monotonic_buffer_resource arena;
  size_t rooted = 0;
  std::string problems;
  const auto pieces = yaml::split(source);
  for (const text::Span piece : pieces) {
    const yaml::Document document = yaml::parse(source, piece, symbols, arena);
    rooted += document.root ? 1 : 0;
    for (const yaml::Problem& problem : document.problems) {
      const text::Position at = source.position(problem.span.begin);
      problems += fmt::format("; {} {}:{} {}", kind_of(document, problem), at.line, at.column,
                              problem.message);
    }
  }
  return fmt::format("{}/{}{}", rooted, pieces.size(), problems);
}

const std::map<std::string, std::string> expected = {
    {"alias-bomb.yaml", "0/1; bound 10:27 alias '*l3' makes the document expand too much"},
    {"alias-chain-deep.yaml", "0/1; bound 2:604 alias '*a' nests deeper than 1000 levels"},
    {"alias-of-itself.yaml", "0/1; bound 7:10 anchor '&data' contains itself"},
    {"alias-unknown.yaml", "0/1; syntax 6:9 undefined alias '*speed'"},
    {"at-sign.yaml", "0/1; syntax 1:7 a plain value cannot begin with '@': quote it"},
    {"backtick.yaml", "0/1; syntax 1:6 a plain value cannot begin with '`': quote it"},
    {"bad-escape.yaml", "0/1; syntax 1:11 unknown escape '\\d' in double quotes"},
    {"bell-character.yaml", "0/1; syntax 4:12 control character 0x07"},
    {"blank.yaml", "0/0"},
    {"braces-and-fault.yaml", "0/1; syntax 10:10 second ':' in one line: quote the value"},
    {"braces-in-text.yaml", "1/1"},
    {"byte-order-mark.yaml", "1/1"},
    {"conflict-marks.yaml", "0/1; syntax 6:1 merge conflict mark left in the file"},
    {"crlf.yaml", "2/2"},
    {"cut-utf8.yaml", "0/1; syntax 4:13 invalid UTF-8: byte 0xE2"},
    {"dedented-item.yaml", "0/1; syntax 4:4 indentation matches no line above"},
    {"dedented-key.yaml", "0/1; syntax 6:4 indentation matches no line above"},
    {"deep-but-fine.yaml", "1/1"},
    {"deep-flow-open.yaml", "0/1; bound 1:4001 nested deeper than 1000 levels"},
    {"deep-flow.yaml", "0/1; bound 6:1007 nested deeper than 1000 levels"},
    {"deeper-key.yaml",
     "0/1; syntax 3:5 indented deeper than the line above, which already has a value"},
    {"duplicate-keys.yaml",
     "1/1; duplicate 7:3 duplicate key 'mode'; duplicate 8:1 duplicate key 'kind'"},
    {"duplicate-spellings.yaml", "1/1; duplicate 8:3 duplicate key '16'"},
    {"empty.yaml", "0/0"},
    {"flow-mismatch.yaml", "0/1; syntax 1:9 missing ',' or ']'"},
    {"glob-star.yaml", "0/1; syntax 1:8 '*' begins an alias: quote the value"},
    {"good-bad-good.yaml", "2/3; syntax 10:7 '[' is never closed"},
    {"helm-control.yaml",
     "0/1; unrendered 1:1 template action '{{- if .Values.on }}' is not rendered"},
    {"helm-value.yaml", "0/1; unrendered 6:9 template action '{{ .Values.mode }}' is not rendered"},
    {"item-among-keys.yaml", "0/1; syntax 3:3 list item among the keys of a mapping"},
    {"item-on-key-line.yaml", "0/1; syntax 1:7 a list item cannot stand on the line of its key"},
    {"jinja-loop.yaml",
     "0/1; unrendered 1:1 template action '{% for item in items %}' is not rendered"},
    {"key-among-items.yaml",
     "0/1; syntax 3:3 key among list items: '- ' or indentation is missing"},
    {"latin1-bytes.yaml", "0/1; syntax 4:12 invalid UTF-8: byte 0xE9"},
    {"lone-cr.yaml", "2/2"},
    {"long-key.yaml", "0/1; syntax 1:1 key longer than 1024 characters"},
    {"mapping-key.yaml", "0/1; syntax 1:1 a mapping cannot be a key"},
    {"mark-in-literal.yaml", "2/2"},
    {"mark-in-quotes.yaml", "1/2; syntax 2:9 quote is never closed"},
    {"merge-of-text.yaml",
     "0/1; syntax 2:3 '<<' needs a mapping or a list of mappings as its value"},
    {"missing-colon-last.yaml", "0/1; syntax 2:1 missing ':' after 'spec'"},
    {"missing-colon.yaml", "0/1; syntax 2:3 missing ':' after 'replicas'"},
    {"missing-comma.yaml", "0/1; syntax 1:14 missing ',' or ']'"},
    {"missing-space.yaml", "0/1; syntax 3:7 missing space after ':'"},
    {"nul-byte.yaml", "0/1; syntax 4:12 NUL byte: this is not a text file"},
    {"null-key.yaml", "0/1; syntax 2:3 null cannot be a key"},
    {"only-comments.yaml", "0/1"},
    {"open-brace.yaml", "0/1; syntax 1:11 '{' is never closed"},
    {"open-bracket-cut.yaml", "0/1; syntax 1:7 '[' is never closed"},
    {"quote-inside-quote.yaml", "0/1; syntax 7:13 text after the closing quote"},
    {"quote-open-on-line.yaml", "0/1; syntax 7:9 quote is not closed on its line"},
    {"quote-open-to-end.yaml", "0/1; syntax 7:9 quote is never closed"},
    {"root-dedent.yaml", "0/1; syntax 2:1 indentation matches no line above"},
    {"stray-bracket.yaml", "0/1; syntax 2:1 ']' closes nothing"},
    {"tab-in-plain.yaml", "0/1; syntax 8:1 tab used for indentation"},
    {"tab-indent.yaml", "0/1; syntax 8:1 tab used for indentation"},
    {"text-after-literal-mark.yaml",
     "0/1; syntax 1:11 text of a block scalar must begin on the next line"},
    {"two-colons.yaml", "0/1; syntax 7:13 second ':' in one line: quote the value"},
    {"utf16-big-unmarked.yaml", "1/1"},
    {"utf16-little.yaml", "2/2"},
    {"yaml-directive.yaml", "1/1"},
    {"yaml-version-2.yaml", "0/1; syntax 1:1 unsupported YAML version"},
};

}  // namespace

TEST_CASE("hostile input gets the words and the place a person would look for") {
  for (const auto& [name, words] : expected) {
    const auto& shown = name;
    CAPTURE(shown);
    CHECK(verdict(read_file(folder / name)) == words);
  }
}

TEST_CASE("every hostile fixture has its expectation") {
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    CAPTURE(entry.path().filename().string());
    CHECK(expected.contains(entry.path().filename().string()));
  }
}

TEST_CASE("block nesting is bounded as flow nesting is") {
  std::string bytes;
  for (size_t i = 0; i < 1200; ++i) bytes += std::string(i, ' ') + "k:\n";
  CHECK(verdict(bytes) == "0/1; bound 1001:1001 nested deeper than 1000 levels");
}

TEST_CASE("a megabyte of brackets is refused at once") {
  CHECK(verdict(std::string(1'000'000, '[')) == "0/1; bound 1:1001 nested deeper than 1000 levels");
}
