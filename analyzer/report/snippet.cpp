// SPDX-License-Identifier: MIT
#include "report/snippet.h"

#include <algorithm>
#include <string_view>

#include "report/glyph.h"

namespace kready::report {
namespace {

constexpr uint32_t most_columns = 100;  // shown of a line
constexpr uint32_t most_before = 60;    // kept of what stands before the span
constexpr uint32_t most_bytes = 1000;   // for characters that take no column
constexpr uint32_t tab_stop = 4;
constexpr std::string_view cut = "…";

bool is_inside_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Where to begin so that the span is in sight: the line's begin when that is near.
uint32_t first_shown(std::string_view bytes, uint32_t line_begin, uint32_t span_begin) {
  uint32_t at = span_begin;
  for (uint32_t points = 0; at > line_begin; ++points) {
    if (points == most_before) return at;
    --at;
    for (int more = 0; more < 3 && at > line_begin && is_inside_character(bytes[at]); ++more) --at;
  }
  return at;
}

// Lays out one line glyph by glyph, the marks below.
class Layout {
 public:
  Layout(std::string_view bytes, text::Span span, char mark)
      : bytes_(bytes), span_(span), mark_(mark) {}

  Snippet lay(uint32_t line_begin) {
    at_ = first_shown(bytes_, line_begin, span_.begin);
    const uint32_t last = at_ + most_bytes;
    if (at_ > line_begin) put(cut, 1, false);
    while (!at_line_end()) {
      if (column_ >= most_columns || at_ >= last) {
        result_.line += cut;
        break;
      }
      put_glyph();
    }
    finish();
    return std::move(result_);
  }

 private:
  bool at_line_end() const {
    return at_ >= bytes_.size() || bytes_[at_] == '\n' || bytes_[at_] == '\r';
  }

  void put(std::string_view shown, uint32_t columns, bool is_marked) {
    result_.line += shown;
    if (is_marked) marks_end_ = result_.marks.size() + columns;
    result_.marks.append(columns, is_marked ? mark_ : ' ');
    column_ += columns;
  }

  void put_glyph() {
    if (at_ <= span_.begin) span_column_ = result_.marks.size();
    const bool is_marked = at_ >= span_.begin && at_ < span_.end;
    if (bytes_[at_] >= ' ' && bytes_[at_] < 0x7F) {  // most are so, and this is fast
      put(bytes_.substr(at_++, 1), 1, is_marked);
      return;
    }
    const Glyph glyph = glyph_at(bytes_, at_);
    if (glyph.code == '\t') {
      const uint32_t columns = tab_stop - column_ % tab_stop;
      put(std::string(columns, ' '), columns, is_marked);
    } else {
      std::string shown;
      append_visible(shown, bytes_, at_, glyph);
      put(shown, width(glyph.code), is_marked);
    }
    at_ += glyph.bytes;
  }

  // An empty span, and one at the line's end, still gets its mark.
  void finish() {
    if (marks_end_ == 0) {
      const bool is_behind = at_ <= span_.begin;
      marks_end_ = (is_behind ? result_.marks.size() : span_column_) + 1;
      result_.marks.resize(std::max(result_.marks.size(), marks_end_), ' ');
      result_.marks[marks_end_ - 1] = mark_;
    }
    result_.marks.resize(marks_end_);
    result_.line.erase(result_.line.find_last_not_of(' ') + 1);
  }

  std::string_view bytes_;
  text::Span span_;
  char mark_;
  Snippet result_;
  uint32_t at_ = 0;
  uint32_t column_ = 0;
  size_t marks_end_ = 0;
  size_t span_column_ = 0;
};

}  // namespace

Snippet snippet(const text::Source& source, text::Span span, uint32_t line_begin, char mark) {
  const auto size = static_cast<uint32_t>(source.bytes().size());
  const uint32_t begin = std::min(span.begin, size);
  const text::Span inside{begin, std::clamp(span.end, begin, size)};
  return Layout(source.bytes(), inside, mark).lay(line_begin);
}

}  // namespace kready::report
