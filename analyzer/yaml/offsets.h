// SPDX-License-Identifier: MIT
// Turns libyaml's character counts into byte offsets. Knows UTF-8, not YAML.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kready::yaml {

// A cursor over one text: marks come nearly in order, so that each step is short.
class Offsets {
 public:
  explicit Offsets(std::string_view text);

  // The byte at which the character (from 0) begins; the text's size past the end.
  uint32_t byte_of(size_t character) {
    return is_ascii_ && character <= text_.size() ? static_cast<uint32_t>(character)
                                                  : move_to(character);
  }

 private:
  uint32_t move_to(size_t character);

  std::string_view text_;
  bool is_ascii_;
  size_t character_ = 0;
  size_t byte_ = 0;
};

}  // namespace kready::yaml
