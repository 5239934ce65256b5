// SPDX-License-Identifier: MIT
#include "text/pattern.h"

#include <re2/re2.h>

namespace kready::text {
namespace {

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

struct Pattern::Compiled {
  explicit Compiled(std::string_view expression) : regex(piece(expression), RE2::Quiet) {}
  RE2 regex;
};

Pattern::Pattern(std::string_view expression) : compiled_(std::make_unique<Compiled>(expression)) {}
Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;

bool Pattern::ok() const { return compiled_->regex.ok(); }
const std::string& Pattern::error() const { return compiled_->regex.error(); }

bool Pattern::matches_all(std::string_view text) const {
  return RE2::FullMatch(piece(text), compiled_->regex);
}

bool Pattern::matches_part(std::string_view text) const {
  return RE2::PartialMatch(piece(text), compiled_->regex);
}

std::vector<std::string_view> Pattern::find(std::string_view text, size_t from) const {
  if (from > text.size()) return {};
  std::vector<re2::StringPiece> groups(static_cast<size_t>(group_count()) + 1);
  if (!compiled_->regex.Match(piece(text), from, text.size(), RE2::UNANCHORED, groups.data(),
                              static_cast<int>(groups.size()))) {
    return {};
  }
  std::vector<std::string_view> found;
  found.reserve(groups.size());
  for (const auto& group : groups) found.emplace_back(group.data(), group.size());
  return found;
}

int Pattern::group_count() const { return compiled_->regex.NumberOfCapturingGroups(); }

}  // namespace kready::text
