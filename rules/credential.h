// SPDX-License-Identifier: MIT
// Texts that have the form of a real credential: keys of clouds and vendors, signed tokens, private
// keys. Knows forms, not where they stand.
#pragma once

#include <string_view>

namespace kready::rules {

// What the text holds ("a GitHub token"); empty where it holds none, or only one from the pages of
// a manual. `about` is the name that the text is given: some vendors' keys look like any other
// number, and count only where the name tells.
std::string_view credential_in(std::string_view text, std::string_view about = {});

}  // namespace kready::rules
