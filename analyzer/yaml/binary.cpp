// SPDX-License-Identifier: MIT
#include "yaml/binary.h"

#include <cstdint>

namespace kready::yaml {
namespace {

int sextet(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+') return 62;
  return c == '/' ? 63 : -1;
}

}  // namespace

std::optional<std::string> decode_base64(std::string_view text) {
  std::string out;
  uint32_t bits = 0;
  size_t digits = 0;
  size_t padding = 0;
  for (const char c : text) {
    if (c == '\n' || c == '\r') continue;
    const int value = sextet(c);
    if (c == '=') {
      ++padding;
    } else if (value < 0 || padding > 0) {
      return std::nullopt;
    } else {
      bits = bits << 6 | static_cast<uint32_t>(value);
      ++digits;
      if (digits % 4 != 1) {
        const size_t left = digits % 4 == 2 ? 4 : digits % 4 == 3 ? 2 : 0;
        out.push_back(static_cast<char>(bits >> left & 0xFF));
      }
    }
  }
  const bool padded = (digits + padding) % 4 == 0 && padding <= 2;
  return padded && digits % 4 != 1 ? std::optional(out) : std::nullopt;
}

}  // namespace kready::yaml
