// SPDX-License-Identifier: MIT
#include "lint/path_glob.h"

#include <vector>

#include "graph/glob.h"

namespace kready::lint {
namespace {

// The parts of a path, "." and empty ones left out.
std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const size_t end = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, end);
    if (!part.empty() && part != ".") parts.push_back(part);
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return parts;
}

// Which numbers of first parts of the path the whole pattern matches.
std::vector<bool> matched_counts(std::string_view pattern,
                                 const std::vector<std::string_view>& path) {
  std::vector<bool> matched(path.size() + 1, false);
  matched[0] = true;
  for (std::string_view part : parts_of(pattern)) {
    std::vector<bool> next(path.size() + 1, false);
    for (size_t i = 0; i <= path.size(); ++i) {
      if (part == "**") {
        next[i] = matched[i] || (i > 0 && next[i - 1]);
      } else if (i > 0) {
        next[i] = matched[i - 1] && graph::glob_matches(part, path[i - 1]);
      }
    }
    matched = std::move(next);
  }
  return matched;
}

}  // namespace

bool path_matches(std::string_view pattern, std::string_view path) {
  const std::vector<bool> matched = matched_counts(pattern, parts_of(path));
  for (size_t i = 0; i < matched.size(); ++i) {
    if (matched[i]) return true;
  }
  return false;
}

size_t matched_length(std::string_view pattern, std::string_view path) {
  const std::vector<std::string_view> parts = parts_of(path);
  const std::vector<bool> matched = matched_counts(pattern, parts);
  for (size_t i = parts.size(); i > 0; --i) {
    if (!matched[i]) continue;
    return static_cast<size_t>(parts[i - 1].data() + parts[i - 1].size() - path.data());
  }
  return 0;
}

}  // namespace kready::lint
