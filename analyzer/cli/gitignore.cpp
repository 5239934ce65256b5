// SPDX-License-Identifier: MIT
#include "cli/gitignore.h"

#include <utility>

namespace kready::cli {
namespace {

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> parts;
  for (size_t slash = 0; (slash = text.find('/')) != std::string_view::npos;) {
    parts.push_back(text.substr(0, slash));
    text.remove_prefix(slash + 1);
  }
  parts.push_back(text);
  return parts;
}

// Spaces at the end do not count unless a backslash stands before them.
std::string_view without_trailing_spaces(std::string_view line) {
  while (line.ends_with(' ')) {
    size_t slashes = 0;
    while (slashes + 1 < line.size() && line[line.size() - 2 - slashes] == '\\') ++slashes;
    if (slashes % 2 == 1) break;
    line.remove_suffix(1);
  }
  return line;
}

std::string_view take_line(std::string_view& text) {
  const size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

Gitignore::Gitignore(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty()) {
    const std::string_view line = without_trailing_spaces(take_line(text));
    if (line.empty() || line.starts_with('#')) continue;
    Pattern pattern = parse(line);
    if (!pattern.segments.empty()) patterns_.push_back(std::move(pattern));
  }
}

Gitignore::Pattern Gitignore::parse(std::string_view line) {
  Pattern pattern;
  if (line.starts_with('!')) {
    pattern.is_negated = true;
    line.remove_prefix(1);
  }
  if (line.ends_with('/')) {
    pattern.directories_only = true;
    line.remove_suffix(1);
  }
  pattern.any_depth = line.find('/') == std::string_view::npos;
  if (line.starts_with('/')) line.remove_prefix(1);
  if (line.empty()) return pattern;
  for (const std::string_view segment : split(line)) pattern.segments.emplace_back(segment);
  return pattern;
}

Verdict Gitignore::verdict(std::string_view path, bool is_directory) const {
  const std::vector<std::string_view> parts = split(path);
  for (auto pattern = patterns_.rbegin(); pattern != patterns_.rend(); ++pattern) {
    if (pattern->directories_only && !is_directory) continue;
    if (!matches(*pattern, parts)) continue;
    return pattern->is_negated ? Verdict::kept : Verdict::ignored;
  }
  return Verdict::silent;
}

// Going back to the last "**" alone is enough: what an earlier one could take, it can take too.
bool Gitignore::matches(const Pattern& pattern, const std::vector<std::string_view>& parts) {
  const std::vector<std::string>& segments = pattern.segments;
  if (pattern.any_depth) return matches_name(segments[0], parts.back());
  size_t segment = 0;
  size_t part = 0;
  size_t after_stars = 0;  // the segment after the last "**"; 0: none yet
  size_t taken = 0;        // the part up to which that "**" reaches
  while (part < parts.size()) {
    if (segment < segments.size() && segments[segment] == "**") {
      if (segment + 1 == segments.size()) return true;  // all that is inside, at least one part
      after_stars = ++segment;
      taken = part;
    } else if (segment < segments.size() && matches_name(segments[segment], parts[part])) {
      ++segment;
      ++part;
    } else if (after_stars > 0) {
      segment = after_stars;
      part = ++taken;
    } else {
      return false;
    }
  }
  return segment == segments.size();
}

}  // namespace kready::cli
