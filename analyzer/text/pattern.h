// SPDX-License-Identifier: MIT
// Regular expressions: the one door to RE2. Linear time on any input.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kready::text {

// Immutable and safe to use from several threads.
class Pattern {
 public:
  // Never fails; ok() and error() tell whether the expression is one RE2 accepts.
  explicit Pattern(std::string_view expression);
  ~Pattern();
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;

  bool ok() const;
  const std::string& error() const;  // empty when ok()

  // REQUIRES: ok()
  bool matches_all(std::string_view text) const;   // the whole text
  bool matches_part(std::string_view text) const;  // anywhere in it
  // The first match at or after `from`: the whole match, then the groups; empty when none.
  // A group that took no part has a null data().
  std::vector<std::string_view> find(std::string_view text, size_t from = 0) const;
  int group_count() const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace kready::text
