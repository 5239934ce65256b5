// SPDX-License-Identifier: MIT
// Text counted in Unicode code points, as CEL counts it. A byte that is no valid UTF-8 counts as
// one code point. Knows nothing of values.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kready::cel {

// What stands for a byte that is no valid UTF-8.
constexpr char32_t replacement_character = 0xFFFD;

struct CodePoint {
  char32_t value = 0;
  size_t bytes = 1;  // of its encoding
};

// REQUIRES: offset < text.size(), at the start of a code point.
CodePoint code_point_at(std::string_view text, size_t offset);
size_t count_code_points(std::string_view text);
// The byte offset of the code point of that index; the end for the count; npos past it.
size_t code_point_offset(std::string_view text, size_t index);
void append_code_point(std::string& text, char32_t value);
bool is_white_space(char32_t value);  // Unicode's White_Space

// Where `part` first begins at or after a byte offset, in linear time; npos when nowhere.
size_t find_text(std::string_view text, std::string_view part, size_t from = 0);
// Where `part` last begins at or before a byte offset, in linear time; npos when nowhere.
size_t find_last_text(std::string_view text, std::string_view part, size_t from);

}  // namespace kready::cel
