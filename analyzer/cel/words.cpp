// SPDX-License-Identifier: MIT
#include "cel/words.h"

#include <algorithm>
#include <array>

namespace kready::cel {
namespace {

constexpr std::array<std::string_view, 21> reserved = {
    "as",  "break",  "const", "continue", "else",    "for",       "function",
    "if",  "import", "let",   "loop",     "package", "namespace", "return",
    "var", "void",   "while", "in",       "true",    "false",     "null"};

}  // namespace

int precedence(std::string_view sign) {
  if (sign == "||") return 1;
  if (sign == "&&") return 2;
  if (sign == "<" || sign == "<=" || sign == ">" || sign == ">=" || sign == "==" || sign == "!=" ||
      sign == "in") {
    return 3;
  }
  if (sign == "+" || sign == "-") return 4;
  if (sign == "*" || sign == "/" || sign == "%") return 5;
  return 0;
}

bool is_reserved(std::string_view word) {
  return std::find(reserved.begin(), reserved.end(), word) != reserved.end();
}

bool is_keyword(std::string_view word) {
  return word == "in" || word == "true" || word == "false" || word == "null";
}

}  // namespace kready::cel
