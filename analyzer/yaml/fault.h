// SPDX-License-Identifier: MIT
// Why a document does not parse, in a person's words and at the place a person would look.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "text/source.h"
#include "yaml/document.h"

namespace kready::yaml {

// What libyaml says, with its character marks as byte offsets of the source.
struct Fault {
  std::string_view problem;
  std::string_view context;
  uint32_t at = 0;
  uint32_t context_at = 0;
  bool in_bytes = false;   // no YAML text at all at `at`: bad UTF-8, a control character
  text::Span last_quoted;  // the quoted scalar read last, when nothing else came after it
  std::optional<uint32_t> open_bracket;
};

Problem explain(const text::Source& source, text::Span piece, const Fault& fault);

}  // namespace kready::yaml
