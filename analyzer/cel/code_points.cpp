// SPDX-License-Identifier: MIT
#include "cel/code_points.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace kready::cel {

namespace {

unsigned byte_at(std::string_view text, size_t offset) {
  return static_cast<unsigned char>(text[offset]);
}

// The length a first byte promises; 0 for one that begins nothing.
size_t promised_length(unsigned first) {
  if (first >= 0xC2 && first <= 0xDF) return 2;
  if (first >= 0xE0 && first <= 0xEF) return 3;
  if (first >= 0xF0 && first <= 0xF4) return 4;
  return 0;
}

// Knuth, Morris and Pratt: linear for any text and part, which std::search is not.
template <typename Text, typename Part>
size_t first_match(Text text, Text text_end, Part part, size_t length) {
  std::vector<uint32_t> border(length + 1, 0);
  for (size_t i = 1, k = 0; i < length; ++i) {
    while (k > 0 && part[static_cast<std::ptrdiff_t>(i)] != part[static_cast<std::ptrdiff_t>(k)]) {
      k = border[k];
    }
    if (part[static_cast<std::ptrdiff_t>(i)] == part[static_cast<std::ptrdiff_t>(k)]) ++k;
    border[i + 1] = static_cast<uint32_t>(k);
  }
  size_t matched = 0;
  for (auto at = text; at != text_end; ++at) {
    while (matched > 0 && *at != part[static_cast<std::ptrdiff_t>(matched)]) {
      matched = border[matched];
    }
    if (*at == part[static_cast<std::ptrdiff_t>(matched)]) ++matched;
    if (matched == length) return static_cast<size_t>(at - text) + 1 - length;
  }
  return std::string_view::npos;
}

}  // namespace

CodePoint code_point_at(std::string_view text, size_t offset) {
  const unsigned first = byte_at(text, offset);
  if (first < 0x80) return {first, 1};
  const size_t length = promised_length(first);
  if (length == 0 || offset + length > text.size()) return {replacement_character, 1};
  char32_t value = first & (0xFFU >> (length + 1));
  for (size_t i = 1; i < length; ++i) {
    const unsigned next = byte_at(text, offset + i);
    if ((next & 0xC0U) != 0x80U) return {replacement_character, 1};
    value = (value << 6) | (next & 0x3FU);
  }
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return {replacement_character, 1};
  return {value, length};
}

size_t count_code_points(std::string_view text) {
  size_t count = 0;
  for (size_t at = 0; at < text.size(); ++count) at += code_point_at(text, at).bytes;
  return count;
}

size_t code_point_offset(std::string_view text, size_t index) {
  size_t at = 0;
  for (; index > 0 && at < text.size(); --index) at += code_point_at(text, at).bytes;
  return index == 0 ? at : std::string_view::npos;
}

void append_code_point(std::string& text, char32_t value) {
  const auto tail = [&](int shift) {
    text.push_back(static_cast<char>(0x80U | ((value >> shift) & 0x3FU)));
  };
  if (value < 0x80) {
    text.push_back(static_cast<char>(value));
  } else if (value < 0x800) {
    text.push_back(static_cast<char>(0xC0U | (value >> 6)));
    tail(0);
  } else if (value < 0x10000) {
    text.push_back(static_cast<char>(0xE0U | (value >> 12)));
    tail(6);
    tail(0);
  } else {
    text.push_back(static_cast<char>(0xF0U | (value >> 18)));
    tail(12);
    tail(6);
    tail(0);
  }
}

bool is_white_space(char32_t value) {
  if (value >= 0x2000 && value <= 0x200A) return true;
  static constexpr std::u32string_view others =
      U"\t\n\v\f\r \u0085\u00A0\u1680\u2028\u2029\u202F\u205F\u3000";
  return others.find(value) != std::u32string_view::npos;
}

size_t find_text(std::string_view text, std::string_view part, size_t from) {
  if (from > text.size()) return std::string_view::npos;
  if (part.size() <= 1) return part.empty() ? from : text.find(part[0], from);
  const size_t found = first_match(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(),
                                   part.begin(), part.size());
  return found == std::string_view::npos ? found : found + from;
}

size_t find_last_text(std::string_view text, std::string_view part, size_t from) {
  if (part.size() > text.size()) return std::string_view::npos;
  from = std::min(from, text.size() - part.size());
  if (part.empty()) return from;
  const std::string_view within = text.substr(0, from + part.size());
  const size_t found = first_match(within.rbegin(), within.rend(), part.rbegin(), part.size());
  return found == std::string_view::npos ? found : within.size() - found - part.size();
}

}  // namespace kready::cel
