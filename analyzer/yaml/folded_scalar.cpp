// SPDX-License-Identifier: MIT
#include "yaml/folded_scalar.h"

#include <cstring>

namespace kready::yaml {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// The escapes that mean one byte; 0 for all others.
char meaning_of(char escape) {
  switch (escape) {
    case '"':
    case '\\':
    case '/':
    case ' ':
      return escape;
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    default:
      return '\0';
  }
}

}  // namespace

bool FoldedScalar::plain(uint32_t& at, uint32_t parent, Node& node) {
  uint32_t last = node.span().end;
  text_ = node.text();
  size_t feeds = 0;
  for (uint32_t next = at; find_plain_line(next, parent, feeds);) {
    uint32_t end = next;
    if (!plain_end(next, end)) return false;
    append_feeds(feeds);
    text_.append(bytes_, next, end - next);
    at = next = last = end;
    while (next < bytes_.size() && bytes_[next] == ' ') ++next;
    if (next < bytes_.size() && bytes_[next] != '\n') break;
  }
  if (last != node.span().end) {
    node = Node::scalar({node.span().begin, last}, Style::plain, copied());
  }
  return true;
}

// From a line's end to the text of the next line that goes on.
bool FoldedScalar::find_plain_line(uint32_t& at, uint32_t parent, size_t& feeds) const {
  for (feeds = 0; at < bytes_.size() && bytes_[at] == '\n'; ++feeds) {
    const uint32_t line = ++at;
    while (at < bytes_.size() && bytes_[at] == ' ') ++at;
    const bool is_empty = at < bytes_.size() && bytes_[at] == '\n';
    if (!is_empty && (at >= bytes_.size() || at - line <= parent)) return false;
  }
  return at < bytes_.size() && bytes_[at] != '#';
}

// Where the text of a line ends, without a comment and blanks.
bool FoldedScalar::plain_end(uint32_t at, uint32_t& end) const {
  const uint32_t begin = at;
  for (; at < bytes_.size() && bytes_[at] != '\n'; ++at) {
    const char c = bytes_[at];
    if (c == '\t') return false;
    if (c == '#' && bytes_[at - 1] == ' ') break;
    if (c != ':') continue;
    if (at + 1 >= bytes_.size() || is_blank(bytes_[at + 1]) || bytes_[at + 1] == '\n') return false;
  }
  end = at;
  while (end > begin && bytes_[end - 1] == ' ') --end;
  return true;
}

bool FoldedScalar::quoted(uint32_t& at, Node& node) {
  const uint32_t begin = at;
  const char quote = bytes_[at++];
  text_.clear();
  bool closed = false;
  while (!closed) {
    if (!quoted_line(at, quote, closed)) return false;
  }
  const Style style = quote == '"' ? Style::double_quoted : Style::single_quoted;
  node = Node::scalar({begin, at}, style, copied());
  return true;
}

// Over the quote that closes, or over the line's end. Blanks before that are dropped.
bool FoldedScalar::quoted_line(uint32_t& at, char quote, bool& closed) {
  while (at < bytes_.size()) {
    const uint32_t blanks = at;
    while (at < bytes_.size() && is_blank(bytes_[at])) ++at;
    if (at >= bytes_.size()) return false;
    const char c = bytes_[at];
    if (c == '\n') return fold(at, false);
    text_.append(bytes_, blanks, at - blanks);
    const char next = at + 1 < bytes_.size() ? bytes_[at + 1] : '\0';
    if (quote == '"' && c == '\\') {
      if (next == '\n') return fold(++at, true);
      if (!escape(at)) return false;
      continue;
    }
    closed = c == quote && !(quote == '\'' && next == quote);
    at += c == quote && !closed ? 2 : 1;
    if (closed) return true;
    text_ += c;
  }
  return false;
}

// From a line's end to the text behind it. An escaped line end leaves no space.
bool FoldedScalar::fold(uint32_t& at, bool escaped) {
  size_t feeds = 0;
  uint32_t line = at;
  for (; at < bytes_.size() && bytes_[at] == '\n'; ++feeds) {
    line = ++at;
    while (at < bytes_.size() && is_blank(bytes_[at])) ++at;
  }
  const std::string_view begin = bytes_.substr(at, 3);
  if (at == line && (begin == "---" || begin == "...")) return false;
  if (!escaped || feeds > 1) append_feeds(feeds);
  return true;
}

void FoldedScalar::append_feeds(size_t feeds) {
  if (feeds == 1) {
    text_ += ' ';
  } else {
    text_.append(feeds - 1, '\n');
  }
}

std::string_view FoldedScalar::copied() const {
  if (text_.empty()) return {};
  auto* const bytes = static_cast<char*>(arena_.allocate(text_.size(), 1));
  std::memcpy(bytes, text_.data(), text_.size());
  return {bytes, text_.size()};
}

bool FoldedScalar::escape(uint32_t& at) {
  const char meaning = at + 1 < bytes_.size() ? meaning_of(bytes_[at + 1]) : '\0';
  if (meaning == '\0') return false;
  text_ += meaning;
  at += 2;
  return true;
}

}  // namespace kready::yaml
