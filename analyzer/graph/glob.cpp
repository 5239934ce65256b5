// SPDX-License-Identifier: MIT
#include "graph/glob.h"

namespace kready::graph {

namespace {

constexpr size_t npos = std::string_view::npos;

// Matches one character against the bracket at `at`; moves `at` behind it. False for no match; npos
// in `at` for a bracket that does not close.
bool matches_bracket(std::string_view pattern, size_t& at, char c) {
  size_t close = pattern.find(']', at + 2);
  if (close == npos) {
    at = npos;
    return false;
  }
  std::string_view set = pattern.substr(at + 1, close - at - 1);
  bool is_negated = set.front() == '!' || set.front() == '^';
  if (is_negated) set.remove_prefix(1);
  bool found = false;
  for (size_t i = 0; i < set.size(); ++i) {
    bool is_range = i + 2 < set.size() && set[i + 1] == '-';
    found = found || (is_range ? set[i] <= c && c <= set[i + 2] : set[i] == c);
    if (is_range) i += 2;
  }
  at = close + 1;
  return found != is_negated;
}

// One pattern element against one character; moves `at` behind the element.
bool matches_one(std::string_view pattern, size_t& at, char c) {
  if (pattern[at] == '[') return matches_bracket(pattern, at, c);
  char wanted = pattern[at++];
  return wanted == '?' || wanted == c;
}

}  // namespace

bool glob_matches(std::string_view pattern, std::string_view text) {
  size_t at = 0;
  size_t i = 0;
  size_t star = npos;  // behind the last `*`, and where its match began
  size_t star_text = 0;
  while (i < text.size()) {
    if (at < pattern.size() && pattern[at] == '*') {
      star = ++at;
      star_text = i;
      continue;
    }
    size_t next = at;
    bool matches = at < pattern.size() && matches_one(pattern, next, text[i]);
    if (next == npos) return false;
    if (matches) {
      at = next;
      ++i;
    } else if (star != npos) {
      at = star;
      i = ++star_text;
    } else {
      return false;
    }
  }
  while (at < pattern.size() && pattern[at] == '*') ++at;
  return at == pattern.size();
}

}  // namespace kready::graph
