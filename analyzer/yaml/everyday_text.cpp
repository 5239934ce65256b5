// SPDX-License-Identifier: MIT
#include "yaml/everyday_text.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace kready::yaml {
namespace {

constexpr uint64_t every_byte = 0x0101'0101'0101'0101;
constexpr uint64_t high_bits = 0x80 * every_byte;

// For bytes below 0x80: the high bit of each byte that is `least` or more.
constexpr uint64_t at_least(uint64_t word, uint64_t least) {
  return ((word | high_bits) - least * every_byte) & high_bits;
}

// Eight bytes of 0x20 to 0x7E or line feeds.
bool is_ordinary(uint64_t word) {
  const uint64_t printable = at_least(word, 0x20);
  const uint64_t other_than_feed = at_least(word ^ ('\n' * every_byte), 1);
  const uint64_t other_than_delete = at_least(word ^ (0x7F * every_byte), 1);
  return (word & high_bits) == 0 && other_than_delete == high_bits &&
         (printable | (other_than_feed ^ high_bits)) == high_bits;
}

uint8_t byte_at(std::string_view text, size_t i) { return static_cast<uint8_t>(text[i]); }

size_t length_of(uint8_t first) {
  if (first >= 0xC2 && first <= 0xDF) return 2;
  if (first >= 0xE0 && first <= 0xEF) return 3;
  return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

bool is_everyday(uint32_t point, size_t length) {
  constexpr std::array<uint32_t, 5> smallest = {0, 0, 0xA0, 0x800, 0x10000};
  if (point < smallest[length] || point > 0x10FFFF) return false;
  if (point == 0x2028 || point == 0x2029 || point == 0xFEFF) return false;
  return point < 0xD800 || (point >= 0xE000 && point <= 0xFFFD) || point >= 0x10000;
}

// The bytes of the character at `i`; 0 when it is none of ours.
size_t character_at(std::string_view text, size_t i) {
  const uint8_t first = byte_at(text, i);
  if (first < 0x80) return (first >= 0x20 && first != 0x7F) || first == '\n' || first == '\t';
  const size_t length = length_of(first);
  if (length == 0 || text.size() - i < length) return 0;
  uint32_t point = first & (0xFFU >> (length + 1));
  for (size_t next = i + 1; next < i + length; ++next) {
    const uint8_t byte = byte_at(text, next);
    if ((byte & 0xC0) != 0x80) return 0;
    point = point << 6 | (byte & 0x3FU);
  }
  return is_everyday(point, length) ? length : 0;
}

}  // namespace

bool is_everyday_text(std::string_view text) {
  size_t i = 0;
  while (i < text.size()) {
    uint64_t word = 0;
    if (text.size() - i >= sizeof word) {
      std::memcpy(&word, text.data() + i, sizeof word);
      if (is_ordinary(word)) {
        i += sizeof word;
        continue;
      }
    }
    const size_t length = character_at(text, i);
    if (length == 0) return false;
    i += length;
  }
  return true;
}

}  // namespace kready::yaml
