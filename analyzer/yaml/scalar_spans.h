// SPDX-License-Identifier: MIT
// The stretches of a piece in which `#` is text and begins no comment.
#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace kready::yaml {

// In order, relative to the piece; up to the first error when the piece does not parse. Of a block
// scalar only the lines below its header, which may carry a comment.
std::vector<text::Span> scalar_spans(std::string_view piece);

}  // namespace kready::yaml
