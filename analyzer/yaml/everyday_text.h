// SPDX-License-Identifier: MIT
// Which bytes leave no question to a YAML reader. Knows characters, not YAML's grammar.
#pragma once

#include <string_view>

namespace kready::yaml {

// UTF-8 of printable characters, tabs and line feeds alone: nothing that YAML refuses (control
// characters, bad UTF-8), and no other line end (CR, NEL, LS, PS) or byte order mark.
bool is_everyday_text(std::string_view text);

}  // namespace kready::yaml
