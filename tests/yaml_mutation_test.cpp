// SPDX-License-Identifier: MIT
// Damaged input, made the same way every time: parsing must answer, and its spans must nest.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "yaml/document.h"

namespace yaml = kready::yaml;
namespace text = kready::text;
using namespace std::string_view_literals;

namespace {

bool within(text::Span inner, text::Span outer) {
  return inner.begin >= outer.begin && inner.begin <= inner.end && inner.end <= outer.end;
}

// The children of an alias and merged entries stand elsewhere; everything else nests.
class NestingCheck {
 public:
  explicit NestingCheck(const text::Source& source) : source_(source) {}

  bool holds(const yaml::Node& node) {
    const std::string_view own = source_.slice(node.span());
    if (own.starts_with('*') && node.style() != yaml::Style::plain) return true;
    for (const yaml::Node& item : node.items()) {
      if (!within(item.span(), node.span()) || !holds(item)) return false;
    }
    for (const yaml::Entry& entry : node.entries()) {
      if (entry.merged) continue;
      if (!within(entry.key_span, node.span())) return false;
      if (!within(entry.value.span(), node.span()) || !holds(entry.value)) return false;
    }
    return true;
  }

 private:
  const text::Source& source_;
};

bool is_sound(const std::string& bytes) {
  const text::Source source("x", bytes);
  text::Symbols symbols;
  std::pmr::monotonic_buffer_resource arena;
  uint32_t last_end = 0;
  for (const text::Span piece : yaml::split(source)) {
    if (piece.begin < last_end || piece.end > source.bytes().size()) return false;
    last_end = piece.end;
    const yaml::Document document = yaml::parse(source, piece, symbols, arena);
    for (const yaml::Problem& problem : document.problems) {
      if (!within(problem.span, piece) || problem.message.empty()) return false;
    }
    for (const text::Span comment : yaml::comments(document)) {
      if (!within(comment, piece)) return false;
    }
    if (!document.root) continue;
    if (!within(document.root->span(), piece)) return false;
    if (!NestingCheck(source).holds(*document.root)) return false;
  }
  return true;
}

class Mutator {
 public:
  std::string mutate(std::string bytes) {
    const size_t edits = 1 + pick(4);
    for (size_t i = 0; i < edits && !bytes.empty(); ++i) edit(bytes);
    return bytes;
  }

 private:
  size_t pick(size_t below) { return random_() % below; }

  void edit(std::string& bytes) {
    static constexpr std::string_view pool = "\n\r\t :-?#&*!|>'\"%@`{}[],<~\0\x80\xC3\xE2\xFFx0"sv;
    const size_t at = pick(bytes.size());
    switch (pick(5)) {
      case 0:
        bytes[at] = pool[pick(pool.size())];
        break;
      case 1:
        bytes.insert(at, 1, pool[pick(pool.size())]);
        break;
      case 2:
        bytes.erase(at, 1 + pick(8));
        break;
      case 3:
        bytes.resize(at);
        break;
      default:
        bytes.insert(at, bytes.substr(pick(bytes.size()), pick(24)));
        break;
    }
  }

  std::mt19937 random_{20240229};  // NOLINT: the same sequence on every run is the point
};

std::vector<std::string> seeds() {
  std::vector<std::string> found = {
      "a: &x {k: v, l: [1, 2]}\nb: *x\nc:\n  <<: *x\n  d: |\n    text\n    more\n  e: >-\n    f\n",
      "? key\n: - a\n  - !!str b # note\n'q': \"x\\ty\"\n\xC3\xA9: \xE2\x82\xAC # \xC3\xA9\n",
      "- name: {a: 1, b: [c, 'd']}\n  e: 'two\n\n    lines'\n- ~\n---\n# Source: x\nf: 0x1F\n"};
  const auto folder = std::filesystem::path(KREADY_SOURCE_DIR) / "fixtures" / "hostile";
  for (const char* name : {"crlf.yaml", "good-bad-good.yaml", "braces-in-text.yaml",
                           "duplicate-keys.yaml", "yaml-directive.yaml", "utf16-little.yaml"}) {
    std::ifstream file(folder / name, std::ios::binary);
    found.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return found;
}

}  // namespace

TEST_CASE("damaged documents are answered and every span lies where it must") {
  Mutator mutator;
  const std::vector<std::string> originals = seeds();
  for (const std::string& original : originals) REQUIRE(is_sound(original));
  for (size_t round = 0; round < 20000; ++round) {
    const std::string damaged = mutator.mutate(originals[round % originals.size()]);
    if (!is_sound(damaged)) FAIL("unsound in round ", round, ":\n", damaged);
  }
}
