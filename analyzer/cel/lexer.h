// SPDX-License-Identifier: MIT
// The words of an expression and the meaning of its literals. Knows no grammar.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cel/program.h"
#include "text/span.h"

namespace kready::cel {

enum class TokenKind : uint8_t {
  end,
  name,         // also the words nobody may use as a variable, such as `for`
  quoted_name,  // `content-type` between back quotes
  integer,
  unsigned_integer,
  real,
  string,
  bytes,
  symbol,  // an operator or a bracket
};

struct Token {
  TokenKind kind = TokenKind::end;
  text::Span span;
  std::string_view text;  // as written; of a quoted name without the quotes
};

// Ends with a token of kind `end`.
std::variant<std::vector<Token>, CompileError> tokens(std::string_view expression);

// The value of a string or bytes token.
std::variant<std::string, CompileError> unquote(const Token& token);

}  // namespace kready::cel
