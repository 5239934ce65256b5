// SPDX-License-Identifier: MIT
#include "yaml/block_scalar.h"

#include <algorithm>
#include <cstring>

namespace kready::yaml {
namespace {

constexpr uint32_t any_number = UINT32_MAX;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

}  // namespace

bool BlockScalar::read(uint32_t& at, uint32_t parent, Node& node) {
  const uint32_t begin = at_ = at;
  if (!read_header() || !find_indent(parent)) return false;
  text_.clear();
  has_feed_ = begins_blank_ = false;
  do {
    append_line();
  } while (find_line());
  if (chomping_ != '-' && has_feed_) text_ += '\n';
  if (chomping_ == '+') text_.append(empty_, '\n');
  auto* const kept = static_cast<char*>(arena_.allocate(text_.size(), 1));
  std::memcpy(kept, text_.data(), text_.size());
  node = Node::scalar({begin, content_end()}, folded_ ? Style::folded : Style::literal,
                      {kept, text_.size()});
  at = at_;
  return true;
}

bool BlockScalar::read_header() {
  folded_ = bytes_[at_++] == '>';
  chomping_ = '\0';
  if (at_ < bytes_.size() && (bytes_[at_] == '-' || bytes_[at_] == '+')) chomping_ = bytes_[at_++];
  const uint32_t blanks = at_;
  skip_spaces(any_number);
  if (at_ < bytes_.size() && bytes_[at_] == '#' && at_ > blanks) {
    at_ = static_cast<uint32_t>(std::min(bytes_.find('\n', at_), bytes_.size()));
  }
  if (at_ >= bytes_.size() || bytes_[at_] != '\n') return false;
  ++at_;
  return true;
}

// libyaml takes the indentation from an empty line that is longer, and then finds no content.
bool BlockScalar::find_indent(uint32_t parent) {
  uint32_t longest = 0;
  for (empty_ = 0;; ++empty_) {
    const uint32_t line = at_;
    skip_spaces(any_number);
    if (at_ >= bytes_.size() || bytes_[at_] == '\t') return false;
    indent_ = at_ - line;
    if (bytes_[at_] != '\n') return indent_ > parent && indent_ >= longest;
    longest = std::max(longest, indent_);
    ++at_;
  }
}

void BlockScalar::append_line() {
  const bool begins_blank = is_blank(bytes_[at_]);
  if (has_feed_ && folded_ && !begins_blank_ && !begins_blank) {
    if (empty_ == 0) text_ += ' ';
  } else if (has_feed_) {
    text_ += '\n';
  }
  text_.append(empty_, '\n');
  begins_blank_ = begins_blank;
  line_end_ = static_cast<uint32_t>(std::min(bytes_.find('\n', at_), bytes_.size()));
  text_.append(bytes_, at_, line_end_ - at_);
  has_feed_ = line_end_ < bytes_.size();
  at_ = line_end_ + (has_feed_ ? 1 : 0);
}

// Moves to the next content, over empty lines; or to the begin of the line that is no part of the
// scalar, and answers false.
bool BlockScalar::find_line() {
  for (empty_ = 0;; ++empty_) {
    const uint32_t line = at_;
    skip_spaces(indent_);
    if (at_ < bytes_.size() && bytes_[at_] == '\n') {
      ++at_;
      continue;
    }
    if (at_ < bytes_.size() && at_ - line == indent_) return true;
    at_ = line;
    return false;
  }
}

void BlockScalar::skip_spaces(uint32_t most) {
  for (; most > 0 && at_ < bytes_.size() && bytes_[at_] == ' '; --most) ++at_;
}

uint32_t BlockScalar::content_end() const {
  uint32_t end = line_end_;
  while (is_blank(bytes_[end - 1]) || bytes_[end - 1] == '\n') --end;
  return end;
}

}  // namespace kready::yaml
