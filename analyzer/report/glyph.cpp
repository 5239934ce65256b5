// SPDX-License-Identifier: MIT
#include "report/glyph.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace kready::report {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr std::string_view replacement_bytes = "\xEF\xBF\xBD";

struct Range {
  char32_t first;
  char32_t last;
};

// Marks that join the letter before them, and characters without a picture.
constexpr Range zero_width[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x0610, 0x061A},   {0x064B, 0x065F},
    {0x06D6, 0x06DC}, {0x0900, 0x0902}, {0x093C, 0x093C}, {0x0941, 0x0948},   {0x094D, 0x094D},
    {0x0E31, 0x0E31}, {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF},   {0x1DC0, 0x1DFF},
    {0x200B, 0x200D}, {0x2060, 0x2060}, {0x20D0, 0x20F0}, {0x302A, 0x302D},   {0x3099, 0x309A},
    {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}, {0xE0100, 0xE01EF},
};

constexpr Range double_width[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},
    {0x23F0, 0x23F0},   {0x25FD, 0x25FE},   {0x2614, 0x2615},   {0x2648, 0x2653},
    {0x26A1, 0x26A1},   {0x26D4, 0x26D4},   {0x2705, 0x2705},   {0x270A, 0x270B},
    {0x2728, 0x2728},   {0x274C, 0x274C},   {0x2753, 0x2755},   {0x2795, 0x2797},
    {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},   {0x2E80, 0x303E},   {0x3041, 0x33FF},
    {0x3400, 0x4DBF},   {0x4E00, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},
    {0x16FE0, 0x18AFF}, {0x1B000, 0x1B2FF}, {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF},
    {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F200, 0x1F320}, {0x1F32D, 0x1F335},
    {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393}, {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3},
    {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4}, {0x1F3F8, 0x1F43E}, {0x1F440, 0x1F440},
    {0x1F442, 0x1F4FC}, {0x1F4FF, 0x1F53D}, {0x1F54B, 0x1F567}, {0x1F57A, 0x1F57A},
    {0x1F595, 0x1F596}, {0x1F5A4, 0x1F5A4}, {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5},
    {0x1F6CC, 0x1F6CC}, {0x1F6D0, 0x1F6D2}, {0x1F6D5, 0x1F6DF}, {0x1F6EB, 0x1F6EC},
    {0x1F6F4, 0x1F6FC}, {0x1F7E0, 0x1F7EB}, {0x1F90C, 0x1F9FF}, {0x1FA70, 0x1FAFF},
    {0x20000, 0x3FFFD},
};

template <size_t count>
bool holds(const Range (&ranges)[count], char32_t code) {
  const auto* range =
      std::partition_point(std::begin(ranges), std::end(ranges),
                           [code](const Range& candidate) { return candidate.last < code; });
  return range != std::end(ranges) && range->first <= code;
}

bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

// They can make a line read other than it is.
bool turns_direction(char32_t code) {
  return code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069);
}

uint32_t sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  if (lead >= 0xF0 && lead < 0xF5) return 4;
  return 0;
}

bool is_shortest_form(char32_t code, uint32_t length) {
  if (length == 3) return code >= 0x800 && (code < 0xD800 || code > 0xDFFF);
  if (length == 4) return code >= 0x10000 && code <= 0x10FFFF;
  return true;
}

// Bytes that JSON takes as they are.
constexpr std::array<bool, 256> plain_in_json = [] {
  std::array<bool, 256> plain{};
  for (size_t i = 0x20; i < 0x80; ++i) plain[i] = i != '"' && i != '\\';
  return plain;
}();

void append_escape(std::string& out, char c) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += '\\';
  switch (c) {
    case '"':
    case '\\':
      out += c;
      return;
    case '\n':
      out += 'n';
      return;
    case '\r':
      out += 'r';
      return;
    case '\t':
      out += 't';
      return;
    default:
      break;
  }
  const auto byte = static_cast<unsigned char>(c);
  out += "u00";
  out += digits[byte >> 4];
  out += digits[byte & 0xF];
}

}  // namespace

Glyph glyph_at(std::string_view text, size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {lead, 1};
  const uint32_t length = sequence_length(lead);
  if (length == 0 || text.size() - at < length) return {replacement, 1};
  char32_t code = lead & (0x7Fu >> length);
  for (uint32_t i = 1; i < length; ++i) {
    const auto next = static_cast<unsigned char>(text[at + i]);
    if ((next & 0xC0) != 0x80) return {replacement, 1};
    code = code << 6 | (next & 0x3Fu);
  }
  if (!is_shortest_form(code, length)) return {replacement, 1};
  return {code, length};
}

uint32_t width(char32_t code) {
  if (code < 0x300) return 1;
  if (holds(zero_width, code)) return 0;
  return holds(double_width, code) ? 2 : 1;
}

void append_visible(std::string& out, std::string_view text, size_t at, Glyph glyph) {
  if (glyph.code < 0x20 || glyph.code == 0x7F) {
    out += "\xE2\x90";  // U+2400 + code, U+2421 for DEL
    out += static_cast<char>(glyph.code == 0x7F ? 0xA1 : 0x80 + glyph.code);
  } else if (is_control(glyph.code) || turns_direction(glyph.code) || glyph.code == replacement) {
    out += replacement_bytes;
  } else {
    out += text.substr(at, glyph.bytes);
  }
}

void append_visible(std::string& out, std::string_view text) {
  const bool is_plain = std::all_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x7F;
  });
  if (is_plain) {
    out += text;
    return;
  }
  for (size_t at = 0; at < text.size();) {
    const Glyph glyph = glyph_at(text, at);
    append_visible(out, text, at, glyph);
    at += glyph.bytes;
  }
}

void append_json(std::string& out, std::string_view text) {
  out += '"';
  for (size_t at = 0; at < text.size();) {
    size_t stop = at;
    while (stop < text.size() && plain_in_json[static_cast<unsigned char>(text[stop])]) ++stop;
    out += text.substr(at, stop - at);
    at = stop;
    if (at == text.size()) break;
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      append_escape(out, text[at++]);
      continue;
    }
    const Glyph glyph = glyph_at(text, at);
    out += glyph.code == replacement ? replacement_bytes : text.substr(at, glyph.bytes);
    at += glyph.bytes;
  }
  out += '"';
}

void append_member(std::string& out, std::string_view lead, std::string_view text) {
  out += lead;
  append_json(out, text);
}

}  // namespace kready::report
