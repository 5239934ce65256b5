// SPDX-License-Identifier: MIT
// Where lines end: at LF, CRLF or a lone CR. Knows nothing else about the text.
#pragma once

#include <cstddef>
#include <string_view>

namespace kready::text {

// The offset of the first LF or CR at or after `from`; the text's size when there is none.
inline size_t line_end(std::string_view text, size_t from) {
  while (from < text.size() && text[from] != '\n' && text[from] != '\r') ++from;
  return from;
}

// Asked for rising places: the marks found last are kept, so that a whole text costs one pass.
class Lines {
 public:
  explicit Lines(std::string_view text)
      : text_(text), feed_(text.find('\n')), return_(text.find('\r')) {}

  // The offset at which the line after the one holding `from` begins; npos when there is none.
  // REQUIRES: `from` is not before that of an earlier call.
  size_t next(size_t from) {
    if (feed_ < from) feed_ = text_.find('\n', from);
    if (return_ < from) return_ = text_.find('\r', from);
    if (return_ > feed_) return feed_ + 1;
    if (return_ == std::string_view::npos) return return_;
    return return_ + 1 == feed_ ? return_ + 2 : return_ + 1;
  }

 private:
  std::string_view text_;
  size_t feed_;
  size_t return_;
};

}  // namespace kready::text
