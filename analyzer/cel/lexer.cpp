// SPDX-License-Identifier: MIT
#include "cel/lexer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kready::cel {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_quotable(char c) {
  return is_letter(c) || is_digit(c) || c == '.' || c == '-' || c == '/' || c == ' ';
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  bool run() {
    for (skip_blank(); at_ < text_.size(); skip_blank()) {
      if (!next()) return false;
    }
    begin_ = at_;
    push(TokenKind::end);
    return true;
  }

  std::vector<Token> tokens;
  CompileError error;

 private:
  char peek(size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  std::string_view rest() const { return text_.substr(at_); }

  void skip_blank() {
    while (at_ < text_.size()) {
      if (rest().starts_with("//")) {
        at_ = std::min(text_.find_first_of("\r\n", at_), text_.size());
      } else if (is_space(peek())) {
        ++at_;
      } else {
        return;
      }
    }
  }

  template <typename Predicate>
  void skip_while(Predicate predicate) {
    while (at_ < text_.size() && predicate(text_[at_])) ++at_;
  }

  text::Span span() const { return {static_cast<uint32_t>(begin_), static_cast<uint32_t>(at_)}; }

  bool push(TokenKind kind) {
    tokens.push_back({kind, span(), text_.substr(begin_, at_ - begin_)});
    return true;
  }

  bool fail(std::string message) {
    error = {span(), std::move(message)};
    return false;
  }

  bool next() {
    begin_ = at_;
    if (const size_t prefix = string_prefix(); prefix != npos) return string(prefix);
    if (is_letter(peek())) {
      skip_while([](char c) { return is_letter(c) || is_digit(c); });
      return push(TokenKind::name);
    }
    if (is_digit(peek()) || (peek() == '.' && is_digit(peek(1)))) return number();
    return peek() == '`' ? quoted_name() : symbol();
  }

  // How many letters (r, b, rb, br) stand before a quote here; npos when this is no string.
  size_t string_prefix() const {
    size_t letters = 0;
    while (letters < 2 && std::string_view("rRbB").find(peek(letters)) != npos) ++letters;
    const char quote = peek(letters);
    if (quote != '"' && quote != '\'') return npos;
    const bool doubled = letters == 2 && (peek(0) | 0x20) == (peek(1) | 0x20);
    return doubled ? npos : letters;
  }

  bool string(size_t prefix) {
    const std::string_view letters = text_.substr(at_, prefix);
    const bool raw = letters.find_first_of("rR") != npos;
    at_ += prefix;
    const char quote = peek();
    const bool triple = peek(1) == quote && peek(2) == quote;
    at_ += triple ? 3 : 1;
    if (!skip_to_quote(quote, triple, raw)) return fail("this text has no closing quote");
    return push(letters.find_first_of("bB") != npos ? TokenKind::bytes : TokenKind::string);
  }

  bool skip_to_quote(char quote, bool triple, bool raw) {
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == quote && (!triple || (peek(1) == quote && peek(2) == quote))) {
        at_ += triple ? 3 : 1;
        return true;
      }
      if (!triple && (text_[at_] == '\n' || text_[at_] == '\r')) return false;
      if (!raw && text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
    }
    return false;
  }

  bool number() {
    if (peek() == '0' && (peek(1) == 'x' || peek(1) == 'X') && is_hex(peek(2))) {
      at_ += 2;
      skip_while(is_hex);
      return whole_number();
    }
    skip_while(is_digit);
    const bool fraction = peek() == '.' && is_digit(peek(1));
    if (fraction) {
      ++at_;
      skip_while(is_digit);
    }
    return exponent() || fraction ? real_number() : whole_number();
  }

  bool exponent() {
    if (peek() != 'e' && peek() != 'E') return false;
    const size_t sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
    if (!is_digit(peek(1 + sign))) return false;
    at_ += 1 + sign;
    skip_while(is_digit);
    return true;
  }

  bool whole_number() {
    const bool is_unsigned = peek() == 'u' || peek() == 'U';
    if (is_unsigned) ++at_;
    if (is_letter(peek())) return bad_number();
    return push(is_unsigned ? TokenKind::unsigned_integer : TokenKind::integer);
  }

  bool real_number() { return is_letter(peek()) ? bad_number() : push(TokenKind::real); }

  bool bad_number() {
    skip_while([](char c) { return is_letter(c) || is_digit(c); });
    return fail(fmt::format("'{}' is not a number", text_.substr(begin_, at_ - begin_)));
  }

  bool quoted_name() {
    ++at_;
    const size_t first = at_;
    skip_while(is_quotable);
    if (at_ == first || peek() != '`') return fail("this quoted field name has no closing '`'");
    const std::string_view name = text_.substr(first, at_ - first);
    ++at_;
    tokens.push_back({TokenKind::quoted_name, span(), name});
    return true;
  }

  bool symbol() {
    static constexpr std::array<std::string_view, 6> pairs = {"==", "!=", "<=", ">=", "&&", "||"};
    const bool pair = std::any_of(pairs.begin(), pairs.end(),
                                  [this](std::string_view it) { return rest().starts_with(it); });
    at_ += pair ? 2 : 1;
    if (pair || std::string_view("<>!+-*/%?:.,()[]{}").find(text_[begin_]) != npos) {
      return push(TokenKind::symbol);
    }
    return unexpected();
  }

  bool unexpected() {
    const char c = text_[begin_];
    if (c == '=') return fail("'=' is no operator; equality is written '=='");
    if (c == '&' || c == '|') return fail(fmt::format("'{0}' is no operator, '{0}{0}' is", c));
    skip_while([](char next) { return (next & 0xC0) == 0x80; });
    return fail(fmt::format("unexpected '{}'", text_.substr(begin_, at_ - begin_)));
  }

  static constexpr size_t npos = std::string_view::npos;
  std::string_view text_;
  size_t at_ = 0;
  size_t begin_ = 0;
};

}  // namespace

std::variant<std::vector<Token>, CompileError> tokens(std::string_view expression) {
  Lexer lexer(expression);
  if (lexer.run()) return std::move(lexer.tokens);
  return std::move(lexer.error);
}

}  // namespace kready::cel
