// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "cli/gitignore.h"

namespace kready::cli {
namespace {

std::string_view word(Verdict verdict) {
  switch (verdict) {
    case Verdict::silent:
      return "silent";
    case Verdict::ignored:
      return "ignored";
    case Verdict::kept:
      break;
  }
  return "kept";
}

TEST_CASE("gitignore patterns judge paths as git does") {
  struct Case {
    const char* patterns;
    const char* path;  // with a slash at its end: a folder
    const char* verdict;
  };
  const Case cases[] = {
      // A name alone is found at any depth.
      {"a.yaml", "a.yaml", "ignored"},
      {"a.yaml", "x/y/a.yaml", "ignored"},
      {"a.yaml", "xa.yaml", "silent"},
      {"*.yaml", "x/a.yaml", "ignored"},
      {"*.yaml", ".yaml", "ignored"},
      {"*", "x/y", "ignored"},
      // A slash at the begin or inside ties the pattern to its folder.
      {"/a.yaml", "a.yaml", "ignored"},
      {"/a.yaml", "x/a.yaml", "silent"},
      {"x/a.yaml", "x/a.yaml", "ignored"},
      {"x/a.yaml", "y/x/a.yaml", "silent"},
      {"x/*.yaml", "x/a.yaml", "ignored"},
      {"x/*.yaml", "x/y/a.yaml", "silent"},
      {"x/*", "x/y/", "ignored"},
      // A slash at the end means folders.
      {"x/", "x/", "ignored"},
      {"x/", "x", "silent"},
      {"x/", "y/x/", "ignored"},
      {"/x/", "y/x/", "silent"},
      // Two stars are any number of folders.
      {"**/a", "a", "ignored"},
      {"**/a", "x/y/a", "ignored"},
      {"**/x/a", "y/x/a", "ignored"},
      {"x/**", "x/", "silent"},
      {"x/**", "x/y/a", "ignored"},
      {"x/**/a", "x/a", "ignored"},
      {"x/**/a", "x/y/z/a", "ignored"},
      {"x/**/a", "z/x/a", "silent"},
      {"**/x/**/a", "p/x/q/x/a", "ignored"},
      {"x/**/y/**/a", "x/y/1/y/2/a", "ignored"},
      {"x/**/y/a", "x/y/b/y/a", "ignored"},
      {"a**b", "axxb", "ignored"},
      {"a**b/c", "ax/xb/c", "silent"},
      {"**", "x/a", "ignored"},
      // The last pattern that matches decides.
      {"*.yaml\n!a.yaml", "a.yaml", "kept"},
      {"!a.yaml\n*.yaml", "a.yaml", "ignored"},
      {"*.yaml\n!a.yaml\n/a.yaml", "a.yaml", "ignored"},
      {"*.yaml\n!a.yaml\n/a.yaml", "x/a.yaml", "kept"},
      {"!x/", "x/", "kept"},
      // Signs, spaces and line ends.
      {"# a.yaml", "# a.yaml", "silent"},
      {"\\#a", "#a", "ignored"},
      {"\\!a", "!a", "ignored"},
      {"a  ", "a", "ignored"},
      {"a\\ ", "a ", "ignored"},
      {"a\\ ", "a", "silent"},
      {"  a", "  a", "ignored"},
      {"a\r\nb\r\n", "b", "ignored"},
      {"\xEF\xBB\xBF"
       "a",
       "a", "ignored"},
      {"\n\n/\n", "a", "silent"},
      // Sets of characters.
      {"[ab].yaml", "b.yaml", "ignored"},
      {"[ab].yaml", "c.yaml", "silent"},
      {"[a-c]", "b", "ignored"},
      {"[!a-c]", "b", "silent"},
      {"[^a-c]", "d", "ignored"},
      {"[]]", "]", "ignored"},
      {"[]-]", "-", "ignored"},
      {"[a-]", "-", "ignored"},
      {"[\\]]", "]", "ignored"},
      {"[[:digit:]a]", "7", "ignored"},
      {"[[:digit:]a]", "b", "silent"},
      {"[a", "[a", "silent"},
      {"?.yaml", "a.yaml", "ignored"},
      {"?.yaml", ".yaml", "silent"},
      {"\\*", "a", "silent"},
      {"\\*", "*", "ignored"},
      {"a\\", "a\\", "silent"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.patterns);
    CAPTURE(c.path);
    std::string_view path = c.path;
    const bool is_directory = path.ends_with('/');
    if (is_directory) path.remove_suffix(1);
    CHECK(word(Gitignore(c.patterns).verdict(path, is_directory)) == c.verdict);
  }
}

TEST_CASE("patterns full of stars take little time") {
  std::string pattern;
  for (int i = 0; i < 1000; ++i) pattern += "*a";
  CHECK_FALSE(matches_name(pattern + "b", std::string(20000, 'a')));
  std::string folders;
  for (int i = 0; i < 500; ++i) folders += "**/a/";
  std::string path;
  for (int i = 0; i < 5000; ++i) path += "a/";
  CHECK(word(Gitignore(folders + "b").verdict(path + "c", false)) == "silent");
}

}  // namespace
}  // namespace kready::cli
