// SPDX-License-Identifier: MIT
// Where lines end: at LF, CRLF or a lone CR. Knows nothing else about the text.
#pragma once

#include <cstddef>
#include <string_view>

namespace kready::text {

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
    for (size_t i = from; i < text_.size(); ++i) {
      if (text_[i] == '\n') return i + 1;
      if (text_[i] != '\r') continue;
      return i + 1 < text_.size() && text_[i + 1] == '\n' ? i + 2 : i + 1;
    }
    return std::string_view::npos;
  }

 private:
  std::string_view text_;
  bool has_return_;
};

}  // namespace kready::text
