// SPDX-License-Identifier: MIT
#include "lint/unsettled.h"

#include <string_view>

namespace kready::lint {
namespace {

bool holds_mark(std::string_view text) {
  for (const std::string_view mark : {"${", "{{", "ENC["}) {
    if (text.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

// One value or key, and not a map in flow style or a block of text: those say more than the mark.
bool is_one_value(std::string_view text) {
  return text.find('\n') == std::string_view::npos && text.find(": ") == std::string_view::npos;
}

}  // namespace

bool is_unsettled(const Finding& finding) {
  if (holds_mark(finding.message)) return true;
  if (!finding.place.source) return false;
  const std::string_view text = finding.place.source->slice(finding.place.span);
  return holds_mark(text) && is_one_value(text);
}

}  // namespace kready::lint
