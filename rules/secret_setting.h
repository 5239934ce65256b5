// SPDX-License-Identifier: MIT
// Settings inside texts: `name: value`, `"name": "value"`, `name=value`, a line each. Knows lines,
// not the formats they belong to.
#pragma once

#include <string_view>

#include "rules/secret_name.h"

namespace kready::rules {

// The name of the first setting of the text that has a name of the list and a literal for a value;
// empty where there is none. `file` is what the text is called: in code only quoted texts are
// values.
std::string_view secret_setting(std::string_view text, std::string_view file,
                                const SecretNames& names);

// Whether the text looks like settings, by its first line that is no comment.
bool is_configuration(std::string_view text);

}  // namespace kready::rules
