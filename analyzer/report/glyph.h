// SPDX-License-Identifier: MIT
// UTF-8 as people and other programs must see it: code points, their width in a terminal, and
// text made harmless. Knows nothing of findings.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kready::report {

// One code point. An invalid byte is U+FFFD and one byte long.
struct Glyph {
  char32_t code = 0;
  uint32_t bytes = 1;
};

// REQUIRES: at < text.size()
Glyph glyph_at(std::string_view text, size_t at);

// Columns a terminal gives to a code point: 0 (combining), 1, or 2 (East Asian wide, emoji).
uint32_t width(char32_t code);

// Appends one glyph as it may be shown: control characters as their pictures (U+2400...), marks
// that turn the direction of writing, and invalid bytes, as U+FFFD.
void append_visible(std::string& out, std::string_view text, size_t at, Glyph glyph);
// The same for a whole text, which then holds no line end and no escape sequence.
void append_visible(std::string& out, std::string_view text);

// Appends a JSON string with its quotes. Invalid bytes become U+FFFD.
void append_json(std::string& out, std::string_view text);
// What leads to a JSON string, such as `,"name":`, and the string.
void append_member(std::string& out, std::string_view lead, std::string_view text);

}  // namespace kready::report
