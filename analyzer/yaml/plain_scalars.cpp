// SPDX-License-Identifier: MIT
#include "yaml/plain_scalars.h"

#include <array>

namespace kready::yaml {
namespace {

enum Class : uint8_t { none = 0, first = 1, stop = 2, flow_first = 4, flow_inside = 8 };

constexpr bool is_alphanumeric(unsigned c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0x80;
}

constexpr bool is_in(std::string_view set, unsigned c) {
  return c < 0x80 && set.find(static_cast<char>(c)) != set.npos;
}

constexpr uint8_t class_of(unsigned c) {
  uint8_t found = none;
  if (is_alphanumeric(c) || is_in("$()+./;<=\\^_~", c)) found |= first | flow_first | flow_inside;
  if (is_in("-!%&*@|>", c)) found |= flow_inside;
  if (is_in(":#\n\t", c)) found |= stop;
  return found;
}

constexpr std::array<uint8_t, 256> classes = [] {
  std::array<uint8_t, 256> table{};
  for (unsigned c = 0; c < table.size(); ++c) table[c] = class_of(c);
  return table;
}();

bool is_class(char c, Class wanted) { return (classes[static_cast<uint8_t>(c)] & wanted) != 0; }

bool is_blank(char c) { return c == ' ' || c == '\t'; }

}  // namespace

bool PlainScalars::in_block(uint32_t& at, Node& node) const {
  const char c = bytes_[at];
  return c == '"' || c == '\'' ? quoted(at, node) : plain(at, node);
}

bool PlainScalars::in_flow(uint32_t& at, Node& node) const {
  const char c = bytes_[at];
  return c == '"' || c == '\'' ? quoted(at, node) : flow_plain(at, node);
}

bool PlainScalars::is_blank_or_end(size_t i) const {
  return i >= bytes_.size() || is_blank(bytes_[i]) || bytes_[i] == '\n';
}

bool PlainScalars::begins_plain(uint32_t at) const {
  const char c = bytes_[at];
  return is_class(c, first) || ((c == '-' || c == ':') && !is_blank_or_end(at + 1));
}

bool PlainScalars::ends_plain(uint32_t begin, size_t i) const {
  const char c = bytes_[i];
  if (c == ':') return is_blank_or_end(i + 1);
  if (c == '#') return i > begin && bytes_[i - 1] == ' ';
  return true;
}

bool PlainScalars::plain(uint32_t& at, Node& node) const {
  if (!begins_plain(at)) return false;
  uint32_t i = at;
  for (;; ++i) {
    while (i < bytes_.size() && !is_class(bytes_[i], stop)) ++i;
    if (i >= bytes_.size() || ends_plain(at, i)) break;
  }
  if (i < bytes_.size() && bytes_[i] == '\t') return false;
  uint32_t end = i;
  while (bytes_[end - 1] == ' ') --end;
  node = Node::scalar({at, end}, Style::plain, bytes_.substr(at, end - at));
  at = end;
  return true;
}

// A colon inside a word, as in `8080:http`.
bool PlainScalars::is_flow_colon(size_t i) const {
  return bytes_[i] == ':' && i + 1 < bytes_.size() && is_class(bytes_[i + 1], flow_first);
}

bool PlainScalars::flow_plain(uint32_t& at, Node& node) const {
  const bool dash = bytes_[at] == '-' && at + 1 < bytes_.size() &&
                    (bytes_[at + 1] == '-' || is_class(bytes_[at + 1], flow_first));
  if (!dash && !is_class(bytes_[at], flow_first)) return false;
  uint32_t i = at;
  while (i < bytes_.size() &&
         (is_class(bytes_[i], flow_inside) || bytes_[i] == ' ' || is_flow_colon(i))) {
    ++i;
  }
  while (bytes_[i - 1] == ' ') --i;
  node = Node::scalar({at, i}, Style::plain, bytes_.substr(at, i - at));
  at = i;
  return true;
}

bool PlainScalars::quoted(uint32_t& at, Node& node) const {
  const char quote = bytes_[at];
  uint32_t close = at + 1;
  while (close < bytes_.size() && bytes_[close] != quote) {
    if (bytes_[close] == '\n' || (quote == '"' && bytes_[close] == '\\')) return false;
    ++close;
  }
  if (close >= bytes_.size()) return false;
  if (quote == '\'' && close + 1 < bytes_.size() && bytes_[close + 1] == quote) return false;
  const Style style = quote == '"' ? Style::double_quoted : Style::single_quoted;
  node = Node::scalar({at, close + 1}, style, bytes_.substr(at + 1, close - at - 1));
  at = close + 1;
  return true;
}

}  // namespace kready::yaml
