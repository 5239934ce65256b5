// SPDX-License-Identifier: MIT
#include "report/locator.h"

#include <algorithm>
#include <string_view>

namespace kready::report {
namespace {

constexpr uint32_t block = 4096;

uint32_t count_points(std::string_view bytes) {
  const auto is_first_byte = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  return static_cast<uint32_t>(std::count_if(bytes.begin(), bytes.end(), is_first_byte));
}

// Lines that an offset may lie on; the one after the last line end counts, though it is empty.
uint32_t lines_of(const text::Source& source) {
  const std::string_view bytes = source.bytes();
  const bool ends_a_line = bytes.empty() || bytes.back() == '\n' || bytes.back() == '\r';
  return source.line_count() + (ends_a_line ? 1 : 0);
}

uint32_t line_of(const text::Source& source, uint32_t offset) {
  uint32_t low = 1;
  uint32_t high = lines_of(source);
  while (low < high) {
    const uint32_t middle = low + (high - low + 1) / 2;
    if (source.line_begin(middle) <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

std::vector<uint32_t> points_by_block(std::string_view bytes) {
  std::vector<uint32_t> points{0};
  for (size_t at = 0; at < bytes.size(); at += block) {
    points.push_back(points.back() + count_points(bytes.substr(at, block)));
  }
  return points;
}

}  // namespace

Region Locator::locate(const lint::Place& place) {
  const text::Source& source = *place.source;
  const auto size = static_cast<uint32_t>(source.bytes().size());
  const uint32_t begin = std::min(place.span.begin, size);
  const uint32_t end = std::clamp(place.span.end, begin, size);
  Region region;
  region.begin.line = line_of(source, begin);
  region.line_begin = source.line_begin(region.begin.line);
  region.begin.column = column(source, region.line_begin, begin);
  region.end.line = line_of(source, end);
  region.end.column = column(source, source.line_begin(region.end.line), end);
  return region;
}

uint32_t Locator::column(const text::Source& source, uint32_t line_begin, uint32_t offset) {
  if (offset - line_begin <= block) {
    return count_points(source.bytes().substr(line_begin, offset - line_begin)) + 1;
  }
  return points_before(source, offset) - points_before(source, line_begin) + 1;
}

uint32_t Locator::points_before(const text::Source& source, uint32_t offset) {
  std::vector<uint32_t>& points = points_[&source];
  if (points.empty()) points = points_by_block(source.bytes());
  const uint32_t from = offset / block * block;
  return points[offset / block] + count_points(source.bytes().substr(from, offset - from));
}

}  // namespace kready::report
