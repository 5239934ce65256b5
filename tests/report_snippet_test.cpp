// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "report/snippet.h"
#include "report_sample.h"

namespace kready::report {
namespace {

// The line that holds `words`, and its marks below, as a report shows them.
std::string shown(const std::string& text, std::string_view words) {
  const text::Source source("a.yaml", text);
  const lint::Place place = place_of(source, words);
  const uint32_t line = source.position(place.span.begin).line;
  const Snippet result = snippet(source, place.span, source.line_begin(line), '^');
  return result.line + "\n" + result.marks;
}

TEST_CASE("a span is marked below its line") {
  struct Case {
    const char* text;
    const char* words;
    const char* expected;
  };
  const Case cases[] = {
      {"a: b\nkind: Pod\nc: d\n", "Pod", "kind: Pod\n      ^^^"},
      {"kind: Pod", "kind", "kind: Pod\n^^^^"},
      {"kind: Pod", "", "kind: Pod\n^"},
      // The line end is not marked, whichever it is.
      {"a: b\r\nkind: Pod\r\nc: d\r\n", "Pod\r\n", "kind: Pod\n      ^^^"},
      {"a: b\rkind: Pod\rc: d", "Pod\rc", "kind: Pod\n      ^^^"},
      // A span of several lines shows its first.
      {"spec:\n  a: 1\n  b: 2\n", "  a: 1\n  b: 2", "  a: 1\n^^^^^^"},
      // A tab takes the columns to the next stop, marks too.
      {"\tkind: Pod", "Pod", "    kind: Pod\n          ^^^"},
      {"ab\tcd", "\tcd", "ab  cd\n  ^^^^"},
      // East Asian letters take two columns, marks that join a letter none.
      {"a: 日本 x", "x", "a: 日本 x\n        ^"},
      {"a: 日本 x", "本", "a: 日本 x\n     ^^"},
      {"a: e\xCC\x81 x", "x", "a: e\xCC\x81 x\n     ^"},
      // Nothing reaches a terminal that could change it.
      {"a: \x1b[31m x", "x", "a: ␛[31m x\n         ^"},
      {"a: \xE2\x80\xAE x", "x", "a: \xEF\xBF\xBD x\n     ^"},
      {"a: \xFF x", "x", "a: \xEF\xBF\xBD x\n     ^"},
      // A span at the end of a line, of the text, or of nothing, has its mark.
      {"a: b\nc:\n", "\n", "a: b\n    ^"},
      {"\n", "\n", "\n^"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(shown(c.text, c.words) == c.expected);
  }
}

TEST_CASE("an empty span in a line is one mark where it stands") {
  const text::Source source("a.yaml", "kind: Pod\n");
  const Snippet middle = snippet(source, {6, 6}, 0, '^');
  CHECK(middle.marks == "      ^");
  const Snippet end = snippet(source, {9, 9}, 0, '^');
  CHECK(end.marks == "         ^");
}

TEST_CASE("a span beyond the text is cut to it") {
  const text::Source source("a.yaml", "kind: Pod");
  CHECK(snippet(source, {6, 4000}, 0, '^').marks == "      ^^^");
  CHECK(snippet(source, {4000, 5000}, 0, '^').marks == "         ^");
}

TEST_CASE("a long line is cut on both sides, the span in sight") {
  const std::string text = std::string(5000, 'a') + "NEEDLE" + std::string(5000, 'b');
  const std::string result = shown(text, "NEEDLE");
  const std::string before = "…" + std::string(60, 'a');
  CHECK(result ==
        before + "NEEDLE" + std::string(33, 'b') + "…\n" + std::string(61, ' ') + "^^^^^^");
}

TEST_CASE("a long line that begins with the span is cut at its end") {
  const std::string text = "image: " + std::string(5000, 'b');
  CHECK(shown(text, "image") == "image: " + std::string(93, 'b') + "…\n^^^^^");
}

TEST_CASE("a line of marks without width is cut too") {
  std::string text = "x";
  for (int i = 0; i < 100000; ++i) text += "\xCC\x81";
  CHECK(shown(text, "x").size() < 3000);
}

TEST_CASE("a cut never parts a character") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "日";
  text += "x";
  std::string expected = "…";
  for (int i = 0; i < 60; ++i) expected += "日";
  CHECK(shown(text, "x").starts_with(expected.substr(0, 3 + 50 * 3)));
  CHECK(shown(text, "x").find("\xEF\xBF\xBD") == std::string::npos);
}

}  // namespace
}  // namespace kready::report
