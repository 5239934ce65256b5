// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <optional>

#include "cel/code_points.h"
#include "cel/lexer.h"

namespace kready::cel {
namespace {

struct Quoted {
  std::string_view body;
  bool raw = false;
  bool bytes = false;
};

Quoted opened(std::string_view text) {
  Quoted quoted;
  while (text.front() != '"' && text.front() != '\'') {
    quoted.raw |= (text.front() | 0x20) == 'r';
    quoted.bytes |= (text.front() | 0x20) == 'b';
    text.remove_prefix(1);
  }
  const bool triple = text.size() >= 6 && text[1] == text[0] && text[2] == text[0];
  const size_t quotes = triple ? 3 : 1;
  quoted.body = text.substr(quotes, text.size() - 2 * quotes);
  return quoted;
}

// What a letter after a backslash stands for, or NUL.
char simple_escape(char letter) {
  constexpr std::string_view letters = "abfnrtv\\?\"'`";
  constexpr std::string_view meanings = "\a\b\f\n\r\t\v\\?\"'`";
  const size_t at = letters.find(letter);
  return at == std::string_view::npos ? '\0' : meanings[at];
}

std::optional<uint32_t> number(std::string_view digits, unsigned base) {
  uint32_t value = 0;
  for (const char c : digits) {
    unsigned digit = 99;
    if (c >= '0' && c <= '9') digit = static_cast<unsigned>(c - '0');
    if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
      digit = static_cast<unsigned>((c | 0x20) - 'a') + 10;
    if (digit >= base) return std::nullopt;
    value = value * base + digit;
  }
  return value;
}

bool is_code_point(uint32_t value) {
  return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

class Unquoter {
 public:
  explicit Unquoter(Quoted quoted) : rest_(quoted.body), bytes_(quoted.bytes) {}

  bool run() {
    while (!rest_.empty()) {
      if (rest_.front() != '\\') {
        out += rest_.front();
        rest_.remove_prefix(1);
      } else if (!escape()) {
        return false;
      }
    }
    return true;
  }

  std::string_view rest() const { return rest_; }
  std::string out;

 private:
  bool escape() {
    const char letter = rest_.size() > 1 ? rest_[1] : '\0';
    if (const char meaning = simple_escape(letter)) {
      out += meaning;
      rest_.remove_prefix(2);
      return true;
    }
    if (letter == 'x' || letter == 'X') return numeric(2, 2, 16, bytes_);
    if (letter == 'u') return !bytes_ && numeric(2, 4, 16, false);
    if (letter == 'U') return !bytes_ && numeric(2, 8, 16, false);
    return letter >= '0' && letter <= '3' && numeric(1, 3, 8, bytes_);
  }

  bool numeric(size_t skip, size_t digits, unsigned base, bool as_byte) {
    if (rest_.size() < skip + digits) return false;
    const auto value = number(rest_.substr(skip, digits), base);
    if (!value || !is_code_point(*value)) return false;
    if (as_byte) {
      out += static_cast<char>(*value);
    } else {
      append_code_point(out, static_cast<char32_t>(*value));
    }
    rest_.remove_prefix(skip + digits);
    return true;
  }

  std::string_view rest_;
  bool bytes_;
};

}  // namespace

std::variant<std::string, CompileError> unquote(const Token& token) {
  const Quoted quoted = opened(token.text);
  if (quoted.raw) return std::string(quoted.body);
  Unquoter unquoter(quoted);
  if (unquoter.run()) return std::move(unquoter.out);
  const auto at =
      token.span.begin + static_cast<uint32_t>(unquoter.rest().data() - token.text.data());
  const std::string_view shown = unquoter.rest().substr(0, 2);
  return CompileError{{at, at + static_cast<uint32_t>(shown.size())},
                      fmt::format("'{}' is not an escape sequence", shown)};
}

}  // namespace kready::cel
