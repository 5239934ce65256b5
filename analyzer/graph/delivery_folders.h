// SPDX-License-Identifier: MIT
// The folders and files of a unit, as the names of its sources show them. Knows paths, not what the
// files hold; files that are no manifests are not there.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/piece.h"

namespace kready::graph {

// `path` as seen from a folder, without `.` and inner `..`, and no slash at the end. Where relative
// names begin is "".
std::string join_path(std::string_view folder, std::string_view path);
// Of a normal path; "" where there is none.
std::string_view parent_path(std::string_view path);

// The pieces of one file are neighbours.
struct FileRange {
  uint32_t first = 0;
  uint32_t past = 0;
};

struct Folder {
  const Piece* kustomization = nullptr;
  bool is_chart = false;             // holds a Chart.yaml
  std::vector<FileRange> files;      // in input order, the kustomization among them
  std::vector<std::string> folders;  // full paths
};

class Folders {
 public:
  // REQUIRES: the pieces outlive this.
  explicit Folders(std::span<const Piece> pieces);

  const Folder* folder(std::string_view path) const;  // null where the unit has no file below it
  const FileRange* file(std::string_view path) const;
  // The deepest folder that holds all files: what lies outside of it may exist all the same.
  const std::string& top() const { return top_; }
  bool may_see(std::string_view path) const;  // lies in top()

 private:
  Folder& make(std::string_view path);
  void add(std::span<const Piece> pieces, FileRange range);

  std::unordered_map<std::string, Folder> folders_;
  std::unordered_map<std::string, FileRange> files_;
  std::string top_;
  bool is_first_ = true;
};

}  // namespace kready::graph
