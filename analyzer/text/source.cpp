// SPDX-License-Identifier: MIT
#include "text/source.h"

#include <algorithm>
#include <utility>

#include "text/encoding.h"
#include "text/lines.h"

namespace kready::text {

Source::Source(std::string name, std::string bytes)
    : name_(std::move(name)), bytes_(to_utf8(std::move(bytes))) {}

const std::vector<uint32_t>& Source::line_starts() const {
  std::call_once(lines_once_, [this] {
    line_starts_.push_back(0);
    Lines lines(bytes_);
    for (size_t i = lines.next(0); i != std::string_view::npos; i = lines.next(i)) {
      line_starts_.push_back(static_cast<uint32_t>(i));
    }
  });
  return line_starts_;
}

Position Source::position(uint32_t offset) const {
  offset = std::min(offset, static_cast<uint32_t>(bytes_.size()));
  const auto& starts = line_starts();
  const auto next = std::upper_bound(starts.begin(), starts.end(), offset);
  const uint32_t begin = *(next - 1);
  const auto is_first_byte = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  const auto points = std::count_if(bytes_.begin() + begin, bytes_.begin() + offset, is_first_byte);
  return {static_cast<uint32_t>(next - starts.begin()), static_cast<uint32_t>(points) + 1};
}

std::string_view Source::line(uint32_t number) const {
  const uint32_t begin = line_begin(number);
  std::string_view rest = bytes().substr(begin);
  return rest.substr(0, line_end(rest, 0));
}

uint32_t Source::line_begin(uint32_t number) const {
  const auto& starts = line_starts();
  if (number == 0) return 0;
  return number <= starts.size() ? starts[number - 1] : static_cast<uint32_t>(bytes_.size());
}

uint32_t Source::line_count() const {
  const auto& starts = line_starts();
  const bool last_is_empty = starts.back() == bytes_.size();
  return static_cast<uint32_t>(starts.size() - (last_is_empty ? 1 : 0));
}

}  // namespace kready::text
