// SPDX-License-Identifier: MIT
// What the literals of an expression are worth. Knows no grammar.
#pragma once

#include <variant>

#include "cel/lexer.h"
#include "cel/value.h"

namespace kready::cel {

// REQUIRES: the token is a number, a string or bytes. `negative`: a '-' stands before the number.
std::variant<Value, CompileError> literal_value(const Token& token, bool negative, Arena& arena);

}  // namespace kready::cel
