// SPDX-License-Identifier: MIT
#include "yaml/offsets.h"

#include <cstring>

namespace kready::yaml {
namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Eight bytes at a time: this looks at every byte of every document.
bool all_ascii(std::string_view text) {
  uint64_t all = 0;
  size_t i = 0;
  for (uint64_t word = 0; i + sizeof word <= text.size(); i += sizeof word) {
    std::memcpy(&word, text.data() + i, sizeof word);
    all |= word;
  }
  for (; i < text.size(); ++i) all |= static_cast<unsigned char>(text[i]);
  return (all & 0x8080'8080'8080'8080) == 0;
}

}  // namespace

Offsets::Offsets(std::string_view text) : text_(text), is_ascii_(all_ascii(text)) {}

uint32_t Offsets::move_to(size_t character) {
  while (character_ < character && byte_ < text_.size()) {
    ++byte_;
    while (byte_ < text_.size() && is_continuation(text_[byte_])) ++byte_;
    ++character_;
  }
  while (character_ > character && byte_ > 0) {
    --byte_;
    while (byte_ > 0 && is_continuation(text_[byte_])) --byte_;
    --character_;
  }
  return static_cast<uint32_t>(byte_);
}

}  // namespace kready::yaml
