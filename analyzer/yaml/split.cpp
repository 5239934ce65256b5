// SPDX-License-Identifier: MIT
#include "text/lines.h"
#include "yaml/document.h"

namespace kready::yaml {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_space(char c) { return is_blank(c) || c == '\n' || c == '\r'; }

// A mark is `---` or `...` at the line's begin with a blank, a line end or the text's end after it.
// Answers its byte, or 0.
char mark_at(std::string_view text, size_t line) {
  const char c = text[line];
  if (c != '-' && c != '.') return '\0';
  if (text.size() - line < 3 || text[line + 1] != c || text[line + 2] != c) return '\0';
  return text.size() - line == 3 || is_space(text[line + 3]) ? c : '\0';
}

bool all_space(std::string_view text) {
  for (const char c : text) {
    if (!is_space(c)) return false;
  }
  return true;
}

// Only comments and at least one `%` directive: these belong to the document whose `---` follows.
bool is_prologue(std::string_view text) {
  text::Lines lines(text);
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
    text::Lines lines(text_);
    for (size_t line = 0; line < text_.size(); line = lines.next(line)) {
      const char mark = mark_at(text_, line);
      if (mark == '-') begin_document(line);
      if (mark == '.') end_document(line);
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

  void end_document(size_t line) {
    end_piece(line);
    begin_ = line + 3;
    marked_ = false;
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
