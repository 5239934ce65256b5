// SPDX-License-Identifier: MIT
// Where the schema of a kind lies, as kubeconform's users write it: a path with the parts of a
// kind's name in it. Knows texts, not files.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kready::schema {

// What is asked for.
struct KindName {
  std::string_view group;  // empty: the core group
  std::string_view version;
  std::string_view kind;
  int minor = 0;
};

class SchemaLocation {
 public:
  // "default", a folder, or a path such as `schemas/{{.Group}}/{{.ResourceKind}}.json`. The answer
  // is words where the text is none of these: an address of the network, or a name there is not.
  static std::variant<SchemaLocation, std::string> parse(std::string_view text);

  bool is_default() const { return paths_.empty(); }
  // The files to look for, the first that is there counts.
  std::vector<std::string> files(const KindName& name) const;

 private:
  struct Piece {
    std::string text;  // as it is, or the name of a variable
    bool is_variable = false;
  };
  using Path = std::vector<Piece>;

  std::variant<Path, std::string> static parse_path(std::string_view text);
  static std::string fill(const Path& path, const KindName& name, bool strict);

  std::vector<Path> paths_;
};

}  // namespace kready::schema
