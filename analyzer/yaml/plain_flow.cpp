// SPDX-License-Identifier: MIT
// Flow collections. A part of PlainReader.
#include "yaml/plain_reader.h"

namespace kready::yaml {
namespace {

constexpr uint32_t deepest = 16;

}  // namespace

bool PlainReader::flow(uint32_t depth) {
  if (depth > deepest) return false;
  const bool list = bytes_[at_] == '[';
  const char closing = list ? ']' : '}';
  if (!tree_.open(list ? Shape::sequence : Shape::mapping, Style::flow, at_++, {})) return false;
  if (!skip_gap()) return false;
  bool more = !is_at(closing);
  while (more) {
    if (!(list || flow_key()) || !flow_value(depth) || !flow_goes_on(closing, more)) return false;
  }
  return tree_.close(++at_);
}

// `{"a":1}` needs no space after the colon; `{a:1}` is one word.
bool PlainReader::flow_key() {
  if (at_ >= bytes_.size()) return false;
  const bool quoted = is_at('"') || is_at('\'');
  Node key;
  if (!scalars_.in_flow(at_, key)) return false;
  skip_spaces();
  if (!(quoted ? is_at(':') : is_followed_by_gap(':'))) return false;
  if (at_++ - key.span().begin > longest_key) return false;
  return tree_.scalar(key, {}) && skip_gap();
}

bool PlainReader::flow_value(uint32_t depth) {
  if (at_ >= bytes_.size()) return false;
  if (is_at('[') || is_at('{')) return flow(depth + 1);
  const bool quoted = is_at('"') || is_at('\'');
  Node node;
  return (scalars_.in_flow(at_, node) || (quoted && folded_.quoted(at_, node))) &&
         tree_.scalar(node, {});
}

// Stands at the next value or at the closing bracket then.
bool PlainReader::flow_goes_on(char closing, bool& more) {
  if (!skip_gap()) return false;
  more = is_at(',');
  if (!more) return is_at(closing);
  ++at_;
  if (!skip_gap()) return false;
  more = !is_at(closing);
  return true;
}

// Over lines and comments; false at what would end the document, or at its end.
bool PlainReader::skip_gap() {
  for (;;) {
    skip_spaces();
    if (begins_comment()) skip_comment();
    if (!is_at('\n')) return at_ < bytes_.size();
    ++at_;
    if (is_mark()) return false;
  }
}

}  // namespace kready::yaml
