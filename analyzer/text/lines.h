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

// The offset at which the line after the one holding `from` begins; npos when there is none.
// Fast for text without CR, which one look at the whole finds out.
class Lines {
 public:
  explicit Lines(std::string_view text)
      : text_(text), has_return_(text.find('\r') != std::string_view::npos) {}

  size_t next(size_t from) const {
    if (!has_return_) {
      const size_t feed = text_.find('\n', from);
      return feed == std::string_view::npos ? feed : feed + 1;
    }
    const size_t end = line_end(text_, from);
    if (end == text_.size()) return std::string_view::npos;
    return text_.substr(end).starts_with("\r\n") ? end + 2 : end + 1;
  }

 private:
  std::string_view text_;
  bool has_return_;
};

}  // namespace kready::text
