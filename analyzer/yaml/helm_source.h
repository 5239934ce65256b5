// SPDX-License-Identifier: MIT
// Reads the `# Source: chart/templates/x.yaml` comment that helm writes above what it renders.
#pragma once

#include <string_view>

#include "text/span.h"

namespace kready::yaml {

// What the comment names: among the leading comment lines of the piece, or else among the comment
// lines right above the mark that begins it. Empty when there is none.
std::string_view helm_source(std::string_view source, text::Span piece);

}  // namespace kready::yaml
