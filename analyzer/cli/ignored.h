// SPDX-License-Identifier: MIT
// Which paths git would ignore: the .gitignore files from the top of a work tree down to a folder,
// and .git/info/exclude. Knows the disk, not manifests.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/gitignore.h"

namespace kready::cli {

// Immutable; descending makes a longer one. Paths are absolute.
class Ignored {
 public:
  // What governs a folder: the files in it, above it when it lies in a git work tree.
  static Ignored at(const std::string& folder);
  // What governs a folder inside. One that is a work tree of its own begins anew.
  Ignored inside(const std::string& folder, bool is_work_tree) const;

  // REQUIRES: the path lies in the folder, which is not ignored itself.
  bool ignores(std::string_view path, bool is_directory) const;

 private:
  struct Level {
    Gitignore patterns;
    size_t prefix;  // length of the folder's path and its slash
  };
  void add(const std::string& folder, const std::string& file);
  void add_work_tree(const std::string& folder);

  std::vector<std::shared_ptr<const Level>> levels_;  // the nearest last
};

}  // namespace kready::cli
