// SPDX-License-Identifier: MIT
#include "yaml/plain_reader.h"

#include <algorithm>

#include "yaml/everyday_text.h"

namespace kready::yaml {
bool PlainReader::read(const text::Source& source, text::Span piece) {
  if (!is_everyday_text(source.slice(piece))) return false;
  bytes_ = source.bytes().substr(0, piece.end);
  scalars_.begin(bytes_);
  folded_.begin(bytes_);
  block_.begin(bytes_);
  at_ = begin_ = piece.begin;
  levels_.clear();
  has_root_ = is_missing_ = false;
  while (next_content()) {
    if (!line()) return false;
  }
  while (!levels_.empty()) {
    if (!close()) return false;
  }
  return true;
}

// Over empty lines and comments; false at the end.
bool PlainReader::next_content() {
  for (;;) {
    line_ = at_;
    skip_spaces();
    if (at_ >= bytes_.size()) return false;
    if (!is_at('#') && !is_at('\n')) return true;
    if (!end_line()) return false;
  }
}

bool PlainReader::line() {
  const uint32_t column = at_ - line_;
  if (column == 0 && is_mark()) return false;
  if (!has_root_ && (is_at('[') || is_at('{'))) {
    has_root_ = true;
    return flow(0) && end_line();
  }
  const bool dash = is_followed_by_gap('-');
  if (!find_level(column, dash)) return false;
  if (dash) return item();
  return levels_.back().column < column ? item_value() : pair();
}

// Closes what ends before this line and opens the list or the root that begins with it.
bool PlainReader::find_level(uint32_t column, bool dash) {
  while (!levels_.empty() && levels_.back().column > column) {
    if (!close()) return false;
  }
  const Shape shape = dash ? Shape::sequence : Shape::mapping;
  if (levels_.empty()) return !has_root_ && open(shape, at_);
  const Level top = levels_.back();
  if (top.column < column) return is_missing_ && (!dash || open(shape, at_));
  if (top.shape == shape) return add_missing();
  if (dash) return is_missing_ && open(shape, at_, true);
  return top.at_key && close();
}

// At the dash.
bool PlainReader::item() {
  for (;;) {
    is_missing_ = true;
    place_ = ++at_;
    skip_spaces();
    if (is_line_end()) return end_line();
    if (!is_followed_by_gap('-')) return item_value();
    if (!open(Shape::sequence, at_)) return false;
  }
}

// What stands behind a dash, or deeper than a key on a line of its own: it may be the first key of
// a mapping.
bool PlainReader::item_value() {
  const char c = bytes_[at_];
  if (c == '[' || c == '{' || c == '|' || c == '>') return value();
  const uint32_t begin = at_;
  Node node;
  if (!scalars_.in_block(at_, node)) return folded_value();
  skip_spaces();
  if (is_followed_by_gap(':')) return open(Shape::mapping, begin) && key_value(node);
  return scalar_value(node);
}

bool PlainReader::pair() {
  Node key;
  if (!scalars_.in_block(at_, key)) return false;
  skip_spaces();
  return is_followed_by_gap(':') && key_value(key);
}

// At the colon.
bool PlainReader::key_value(const Node& key) {
  if (at_ - key.span().begin > longest_key || !tree_.scalar(key, {})) return false;
  is_missing_ = true;
  place_ = ++at_;
  skip_spaces();
  return is_line_end() ? end_line() : value();
}

bool PlainReader::value() {
  const char c = bytes_[at_];
  if (c == '[' || c == '{') {
    is_missing_ = false;
    return flow(0) && end_line();
  }
  Node node;
  if (c == '|' || c == '>') return block_.read(at_, levels_.back().column, node) && add(node);
  if (!scalars_.in_block(at_, node)) return folded_value();
  skip_spaces();
  return scalar_value(node);
}

// The first line of a scalar is read.
bool PlainReader::scalar_value(Node& node) {
  const uint32_t parent = levels_.back().column;
  if (node.style() == Style::plain && may_go_on(parent) && !folded_.plain(at_, parent, node)) {
    return false;
  }
  return add(node) && end_line();
}

bool PlainReader::folded_value() {
  Node node;
  const bool quoted = is_at('"') || is_at('\'');
  return quoted && folded_.quoted(at_, node) && add(node) && end_line();
}

// Looks at one byte of the next line. A line that goes on unseen has no level to stand at, and the
// piece is libyaml's.
bool PlainReader::may_go_on(uint32_t parent) const {
  if (!is_at('\n') || at_ + 1 >= bytes_.size()) return false;
  const size_t behind = at_ + 1 + parent;
  return bytes_[at_ + 1] == '\n' || (behind < bytes_.size() && bytes_[behind] == ' ');
}

bool PlainReader::open(Shape shape, uint32_t begin, bool at_key) {
  levels_.push_back({begin - line_, shape, at_key});
  has_root_ = true;
  is_missing_ = false;
  return tree_.open(shape, Style::block, begin, {});
}

bool PlainReader::close() {
  levels_.pop_back();
  return add_missing() && tree_.close(0);
}

bool PlainReader::add(const Node& node) {
  is_missing_ = false;
  return tree_.scalar(node, {});
}

bool PlainReader::add_missing() {
  return !is_missing_ || add(Node::scalar({place_, place_}, Style::plain, {}));
}

// The last of what a line holds, and a comment behind it.
bool PlainReader::end_line() {
  skip_spaces();
  if (begins_comment()) skip_comment();
  if (at_ >= bytes_.size()) return true;
  return bytes_[at_++] == '\n';
}

bool PlainReader::begins_comment() const {
  if (!is_at('#')) return false;
  return at_ == begin_ || bytes_[at_ - 1] == ' ' || bytes_[at_ - 1] == '\n';
}

void PlainReader::skip_comment() {
  at_ = static_cast<uint32_t>(std::min(bytes_.find('\n', at_), bytes_.size()));
}

bool PlainReader::is_line_end() const {
  return at_ >= bytes_.size() || bytes_[at_] == '\n' || bytes_[at_] == '#';
}

bool PlainReader::is_followed_by_gap(char c) const {
  if (!is_at(c)) return false;
  return at_ + 1 >= bytes_.size() || bytes_[at_ + 1] == ' ' || bytes_[at_ + 1] == '\n';
}

bool PlainReader::is_mark() const {
  const std::string_view begin = bytes_.substr(at_, 3);
  return begin == "---" || begin == "...";
}

void PlainReader::skip_spaces() {
  while (is_at(' ')) ++at_;
}

}  // namespace kready::yaml
