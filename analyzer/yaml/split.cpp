// SPDX-License-Identifier: MIT
#include "text/lines.h"
#include "yaml/document.h"

namespace kready::yaml {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_space(char c) { return is_blank(c) || c == '\n' || c == '\r'; }

// A mark is three bytes at the line's begin with a blank, a line end or the text's end after them.
bool is_mark(std::string_view text, size_t line, std::string_view mark) {
  if (text.compare(line, mark.size(), mark) != 0) return false;
  const size_t after = line + mark.size();
  return after == text.size() || is_space(text[after]);
}

bool all_space(std::string_view text) {
  for (const char c : text) {
    if (!is_space(c)) return false;
  }
  return true;
}

// Only comments and at least one `%` directive: these belong to the document whose `---` follows.
bool is_prologue(std::string_view text) {
  const text::Lines lines(text);
  bool directive = false;
  for (size_t i = 0; i < text.size(); i = lines.next(i)) {
    size_t first = i;
    while (first < text.size() && is_blank(text[first])) ++first;
    const char c = first < text.size() ? text[first] : '\n';
    if (c == '%' && first == i) {
      directive = true;
    } else if (c != '#' && !is_space(c)) {
      return false;
    }
  }
  return directive;
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  std::vector<text::Span> run() {
    const text::Lines lines(text_);
    for (size_t line = 0; line < text_.size(); line = lines.next(line)) {
      if (is_mark(text_, line, "---")) {
        begin_document(line);
      } else if (is_mark(text_, line, "...")) {
        end_piece(line);
        begin_ = line + 3;
        marked_ = false;
      }
    }
    end_piece(text_.size());
    return std::move(pieces_);
  }

 private:
  void begin_document(size_t line) {
    if (!marked_ && is_prologue(text_.substr(begin_, line - begin_))) {
      marked_ = true;
      return;
    }
    end_piece(line);
    begin_ = line + 3;
    marked_ = true;
  }

  // What no `---` has begun counts only when there is something in it.
  void end_piece(size_t end) {
    if (!marked_ && all_space(text_.substr(begin_, end - begin_))) return;
    pieces_.push_back({static_cast<uint32_t>(begin_), static_cast<uint32_t>(end)});
  }

  std::string_view text_;
  std::vector<text::Span> pieces_;
  size_t begin_ = 0;
  bool marked_ = false;
};

}  // namespace

std::vector<text::Span> split(const text::Source& source) { return Splitter(source.bytes()).run(); }

}  // namespace kready::yaml
