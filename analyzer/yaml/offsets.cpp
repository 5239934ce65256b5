// SPDX-License-Identifier: MIT
#include "yaml/offsets.h"

namespace kready::yaml {
namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Without an early exit, so that the loop is one the compiler turns into vector code.
bool all_ascii(std::string_view text) {
  unsigned char all = 0;
  for (const char c : text) all = static_cast<unsigned char>(all | static_cast<unsigned char>(c));
  return all < 0x80;
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
