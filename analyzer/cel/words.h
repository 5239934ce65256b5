// SPDX-License-Identifier: MIT
// The words and operators of the language. Knows no grammar.
#pragma once

#include <string_view>

namespace kready::cel {

// How tightly a binary operator binds, from 1 (`||`) to 5 (`*`); 0 for everything else.
int precedence(std::string_view sign);
bool is_reserved(std::string_view word);  // nobody may call a variable so
bool is_keyword(std::string_view word);   // not even a field, unless in quotes

}  // namespace kready::cel
