// SPDX-License-Identifier: MIT
// Reads the everyday form of YAML in one pass, several times as fast as libyaml, and leaves every
// piece in another form alone. It reports nothing: what it does not know for certain is libyaml's.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "text/source.h"
#include "yaml/block_scalar.h"
#include "yaml/folded_scalar.h"
#include "yaml/plain_scalars.h"
#include "yaml/tree.h"

namespace kready::yaml {

// Everyday: block mappings and lists, keys on one line, scalars, `|` and `>` without a number, flow
// collections of simple keys and scalars. No anchor, tag, directive, document mark, rare escape,
// and no tab or CR between scalars.
class PlainReader {
 public:
  PlainReader(Tree& tree, std::pmr::memory_resource& arena)
      : tree_(tree), folded_(arena), block_(arena) {}

  // Whether the tree now holds what build() would make of the piece; if not, the tree holds a part
  // of something and must be cleared.
  bool read(const text::Source& source, text::Span piece);

 private:
  struct Level {
    uint32_t column = 0;
    Shape shape = Shape::mapping;
    bool at_key = false;  // a list that stands at the column of its key
  };

  bool next_content();
  bool line();
  bool find_level(uint32_t column, bool dash);
  bool item();
  bool item_value();
  bool pair();
  bool key_value(const Node& key);
  bool value();
  bool scalar_value(Node& node);
  bool folded_value();
  bool may_go_on(uint32_t parent) const;
  bool flow(uint32_t depth);
  bool flow_value(uint32_t depth);
  bool flow_key();
  bool flow_goes_on(char closing, bool& more);

  bool open(Shape shape, uint32_t begin, bool at_key = false);
  bool close();
  bool add(const Node& node);
  bool add_missing();

  bool is_at(char c) const { return at_ < bytes_.size() && bytes_[at_] == c; }
  bool is_followed_by_gap(char c) const;
  bool is_mark() const;
  bool is_line_end() const;
  bool end_line();
  bool begins_comment() const;
  void skip_comment();
  void skip_spaces();
  bool skip_gap();

  static constexpr uint32_t longest_key = 1000;  // libyaml gives up after 1,024 characters

  Tree& tree_;
  PlainScalars scalars_;
  FoldedScalar folded_;
  BlockScalar block_;
  std::string_view bytes_;  // of the source up to the piece's end
  uint32_t begin_ = 0;      // of the piece
  uint32_t at_ = 0;
  uint32_t line_ = 0;  // where the line begins
  std::vector<Level> levels_;
  bool has_root_ = false;
  bool is_missing_ = false;  // the innermost level waits for a value
  uint32_t place_ = 0;       // and that is where an empty one belongs
};

}  // namespace kready::yaml
