// SPDX-License-Identifier: MIT
#include <cctype>
#include <utility>

#include "cli/gitignore.h"

namespace kready::cli {
namespace {

constexpr size_t npos = std::string_view::npos;

bool is_of_class(std::string_view name, unsigned char c) {
  constexpr std::pair<std::string_view, int (*)(int)> classes[] = {
      {"alnum", std::isalnum}, {"alpha", std::isalpha}, {"blank", std::isblank},
      {"cntrl", std::iscntrl}, {"digit", std::isdigit}, {"graph", std::isgraph},
      {"lower", std::islower}, {"print", std::isprint}, {"punct", std::ispunct},
      {"space", std::isspace}, {"upper", std::isupper}, {"xdigit", std::isxdigit}};
  for (const auto& [known, test] : classes) {
    if (known == name) return test(c) != 0;
  }
  return false;
}

// A "[...]" of a pattern: where it ends, and whether a character is in it.
struct Bracket {
  size_t after = npos;  // npos: it has no end, so the pattern matches nothing
  bool holds = false;
};

// One member of a set: a character (perhaps escaped) at `at`, which moves behind it.
unsigned char take_character(std::string_view pattern, size_t& at) {
  if (pattern[at] == '\\' && at + 1 < pattern.size()) ++at;
  return static_cast<unsigned char>(pattern[at++]);
}

Bracket look_in(std::string_view pattern, size_t open, unsigned char c) {
  size_t at = open + 1;
  const bool is_negated = at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^');
  if (is_negated) ++at;
  bool holds = false;
  for (bool is_first = true; at < pattern.size(); is_first = false) {
    if (pattern[at] == ']' && !is_first) return {at + 1, holds != is_negated};
    if (pattern.substr(at).starts_with("[:")) {
      const size_t end = pattern.find(":]", at + 2);
      if (end == npos) return {};
      holds = holds || is_of_class(pattern.substr(at + 2, end - at - 2), c);
      at = end + 2;
      continue;
    }
    const unsigned char first = take_character(pattern, at);
    unsigned char last = first;
    if (at + 1 < pattern.size() && pattern[at] == '-' && pattern[at + 1] != ']') {
      last = take_character(pattern, ++at);
    }
    holds = holds || (first <= c && c <= last);
  }
  return {};
}

// Whether one character of a name is matched by the pattern at `at`, which then moves behind it.
bool matches_one(std::string_view pattern, size_t& at, char c) {
  if (at == pattern.size()) return false;
  if (pattern[at] == '?') {
    ++at;
    return true;
  }
  if (pattern[at] == '[') {
    const Bracket bracket = look_in(pattern, at, static_cast<unsigned char>(c));
    if (bracket.after == npos || !bracket.holds) return false;
    at = bracket.after;
    return true;
  }
  if (pattern.substr(at) == "\\") return false;  // escapes nothing: git takes it for a mistake
  size_t after = at;
  if (take_character(pattern, after) != static_cast<unsigned char>(c)) return false;
  at = after;
  return true;
}

}  // namespace

bool matches_name(std::string_view pattern, std::string_view name) {
  size_t at = 0;
  size_t place = 0;
  size_t after_star = npos;
  size_t taken = 0;
  while (place < name.size()) {
    if (at < pattern.size() && pattern[at] == '*') {
      after_star = ++at;
      taken = place;
    } else if (matches_one(pattern, at, name[place])) {
      ++place;
    } else if (after_star != npos) {
      at = after_star;
      place = ++taken;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', at) == npos;
}

}  // namespace kready::cli
