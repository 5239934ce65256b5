// SPDX-License-Identifier: MIT
#include "text/encoding.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace kready::text {
namespace {

enum class Encoding { utf8, utf16_little, utf16_big };

constexpr char32_t replacement = 0xFFFD;

// ASCII text written as UTF-16 has a NUL in every other byte. A few units are enough to tell it
// from binary data, which is left alone.
bool has_nul_pattern(std::string_view bytes, size_t nul_phase) {
  const size_t length = std::min<size_t>(bytes.size() & ~size_t{1}, 16);
  if (length < 4) return false;
  for (size_t i = 0; i < length; ++i) {
    if ((bytes[i] == '\0') != (i % 2 == nul_phase)) return false;
  }
  return true;
}

Encoding encoding_of(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return Encoding::utf16_little;
  if (bytes.starts_with("\xFE\xFF")) return Encoding::utf16_big;
  if (has_nul_pattern(bytes, 1)) return Encoding::utf16_little;
  if (has_nul_pattern(bytes, 0)) return Encoding::utf16_big;
  return Encoding::utf8;
}

void append_utf8(std::string& out, char32_t code) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code < 0x80) return put(code);
  if (code < 0x800) {
    put(0xC0 | (code >> 6));
  } else if (code < 0x10000) {
    put(0xE0 | (code >> 12));
    put(0x80 | ((code >> 6) & 0x3F));
  } else {
    put(0xF0 | (code >> 18));
    put(0x80 | ((code >> 12) & 0x3F));
    put(0x80 | ((code >> 6) & 0x3F));
  }
  put(0x80 | (code & 0x3F));
}

bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

std::string from_utf16(std::string_view bytes, bool big) {
  const auto unit_at = [bytes, big](size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(big ? first << 8 | second : second << 8 | first);
  };
  std::string out;
  out.reserve(bytes.size() / 2);
  for (size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t code = unit_at(i);
    if (i == 0 && code == 0xFEFF) continue;
    if (is_high_surrogate(code) && i + 3 < bytes.size() && is_low_surrogate(unit_at(i + 2))) {
      code = 0x10000 + ((code - 0xD800) << 10) + (unit_at(i + 2) - 0xDC00);
      i += 2;
    } else if (is_high_surrogate(code) || is_low_surrogate(code)) {
      code = replacement;
    }
    append_utf8(out, code);
  }
  if (bytes.size() % 2 != 0) append_utf8(out, replacement);
  return out;
}

}  // namespace

std::string to_utf8(std::string bytes) {
  const Encoding encoding = encoding_of(bytes);
  if (encoding != Encoding::utf8) return from_utf16(bytes, encoding == Encoding::utf16_big);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  return bytes;
}

}  // namespace kready::text
