// SPDX-License-Identifier: MIT
#include "yaml/line.h"

#include <algorithm>

namespace kready::yaml {

Line Line::of(const text::Source& source, uint32_t number, text::Span piece) {
  Line line;
  const uint32_t begin = source.line_begin(number);
  const auto end = static_cast<uint32_t>(begin + source.line(number).size());
  line.begin = std::max(begin, piece.begin);
  line.text = source.slice({line.begin, std::max(line.begin, std::min(end, piece.end))});
  const size_t blanks = std::min(line.text.find_first_not_of(" \t"), line.text.size());
  line.first = line.begin + static_cast<uint32_t>(blanks);
  line.content = without_comment(line.text.substr(blanks));
  return line;
}

std::string_view without_comment(std::string_view text) {
  const size_t comment = text.starts_with('#') ? 0 : text.find(" #");
  text = text.substr(0, comment);
  const size_t last = text.find_last_not_of(" \t");
  return last == std::string_view::npos ? std::string_view{} : text.substr(0, last + 1);
}

std::string clipped(std::string_view text, size_t most) {
  if (text.size() <= most) return std::string(text);
  size_t cut = most;
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
  return std::string(text.substr(0, cut)) + "...";
}

}  // namespace kready::yaml
