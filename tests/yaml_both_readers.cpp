// SPDX-License-Identifier: MIT
#include "yaml_both_readers.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "yaml/parser.h"

namespace text = kready::text;
namespace yaml = kready::yaml;

namespace {

bool same(const yaml::Node& a, const yaml::Node& b);

bool same(const yaml::Entry& a, const yaml::Entry& b) {
  return a.key == b.key && a.key_span == b.key_span && a.merged == b.merged &&
         a.key_plain == b.key_plain && same(a.value, b.value);
}

bool same(const yaml::Node& a, const yaml::Node& b) {
  const auto equal = [](const auto& one, const auto& other) { return same(one, other); };
  return a.span() == b.span() && a.shape() == b.shape() && a.style() == b.style() &&
         a.text() == b.text() && a.tagged_string() == b.tagged_string() &&
         std::ranges::equal(a.items(), b.items(), equal) &&
         std::ranges::equal(a.entries(), b.entries(), equal);
}

bool same(const yaml::Problem& a, const yaml::Problem& b) {
  return a.kind == b.kind && a.span == b.span && a.related == b.related && a.message == b.message;
}

std::string shown(const yaml::Node& node) {
  const text::Span span = node.span();
  std::string out = fmt::format("{}-{}/{}", span.begin, span.end, static_cast<int>(node.style()));
  if (node.is_scalar()) out += fmt::format("<{}>", node.text());
  for (const yaml::Node& item : node.items()) out += fmt::format("[{}]", shown(item));
  for (const yaml::Entry& entry : node.entries()) {
    out += fmt::format("{{{}@{}-{}{}: {}}}", entry.key.text(), entry.key_span.begin,
                       entry.key_span.end, entry.key_plain ? "" : "q", shown(entry.value));
  }
  return out;
}

std::string shown(yaml::Tree& tree, bool parsed) {
  std::string out = parsed ? "" : "refused ";
  if (tree.root()) out += shown(*tree.root());
  for (const yaml::Problem& problem : tree.problems()) {
    out += fmt::format(" {}@{}", problem.message, problem.span.begin);
  }
  return out;
}

bool same(yaml::Tree& a, yaml::Tree& b) {
  const bool roots = a.root() && b.root() ? same(*a.root(), *b.root()) : a.root() == b.root();
  const auto equal = [](const yaml::Problem& x, const yaml::Problem& y) { return same(x, y); };
  return roots && std::ranges::equal(a.problems(), b.problems(), equal);
}

}  // namespace

BothReaders::Share BothReaders::read(std::string_view bytes) {
  Share share;
  const text::Source source("x", std::string(bytes));
  for (const text::Span piece : yaml::split(source)) read_piece(source, piece, share);
  return share;
}

void BothReaders::read_piece(const text::Source& source, text::Span piece, Share& share) {
  ++share.pieces;
  share.bytes += piece.end - piece.begin;
  ours_.clear();
  if (plain_.read(source, piece)) {
    ++share.taken;
    share.taken_bytes += piece.end - piece.begin;
    theirs_.clear();
    const yaml::Stop stop = yaml::build(source, piece, theirs_, arena_);
    const bool parsed = std::holds_alternative<std::monostate>(stop);
    if (!parsed || !same(ours_, theirs_)) {
      share.difference = fmt::format("piece:\n{}\nours:   {}\ntheirs: {}\n", source.slice(piece),
                                     shown(ours_, true), shown(theirs_, parsed));
    }
  }
  arena_.release();
}

void check_readers(std::string_view bytes, bool taken) {
  CAPTURE(bytes);
  BothReaders readers;
  const BothReaders::Share share = readers.read(bytes);
  CHECK(share.difference == "");
  CHECK((share.taken == share.pieces) == taken);
}

void check_readers(const std::vector<std::string_view>& texts, bool taken) {
  for (const std::string_view bytes : texts) {
    check_readers(bytes, taken);
    if (bytes.ends_with('\n')) check_readers(bytes.substr(0, bytes.size() - 1), taken);
    check_readers(std::string("---\n") + std::string(bytes), taken);
  }
}
