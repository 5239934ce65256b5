// SPDX-License-Identifier: MIT
// What the patterns of one .gitignore file say of a path. Knows git's rules, not the disk.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kready::cli {

enum class Verdict { silent, ignored, kept };

// Matching takes time proportional to pattern times path at worst.
class Gitignore {
 public:
  Gitignore() = default;
  explicit Gitignore(std::string_view text);

  // `path` is relative to the folder of the file, its parts joined with '/'. The last pattern that
  // matches decides. That a parent is ignored is the caller's to know: it never descends there.
  Verdict verdict(std::string_view path, bool is_directory) const;
  bool empty() const { return patterns_.empty(); }

 private:
  struct Pattern {
    std::vector<std::string> segments;  // "**" stands for any number of folders
    bool is_negated = false;
    bool directories_only = false;
    bool any_depth = false;  // no slash: the name at any depth
  };
  static Pattern parse(std::string_view line);
  static bool matches(const Pattern& pattern, const std::vector<std::string_view>& parts);

  std::vector<Pattern> patterns_;
};

// A shell pattern against one name: `*`, `?`, `[a-z]`, `[!a]`, `[[:digit:]]`, and `\`.
bool matches_name(std::string_view pattern, std::string_view name);

}  // namespace kready::cli
