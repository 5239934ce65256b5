// SPDX-License-Identifier: MIT
// Puts nodes together from a stream of scalars, openings and closings, and holds them to what
// Kubernetes accepts: scalar keys, bounded depth and alias expansion. Does not know libyaml.
#pragma once

#include <array>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/symbols.h"
#include "yaml/document.h"
#include "yaml/node.h"

namespace kready::yaml {

inline constexpr size_t depth_limit = 1000;

class Tree {
 public:
  Tree(text::Symbols& symbols, std::pmr::memory_resource& arena)
      : symbols_(symbols), arena_(arena) {}

  // Ready for the next document; what was kept in the arena stays.
  void clear();

  // Each answers whether the document may go on; when not, refusal() says why. An empty anchor
  // name is none. `node` must be a scalar whose text outlives the tree.
  bool scalar(const Node& node, std::string_view anchor);
  bool open(Shape shape, Style style, uint32_t begin, std::string_view anchor);
  bool close(uint32_t flow_end);  // block collections end with their last content instead
  bool alias(text::Span span, std::string_view name);

  bool refuse(ProblemKind kind, text::Span span, std::string message);  // answers false

  const Node* root() const { return root_; }
  std::vector<Problem>& problems() { return problems_; }  // duplicate keys
  Problem& refusal() { return refusal_; }

  // The bracket of the innermost flow collection that is still open.
  std::optional<uint32_t> open_bracket() const;
  // Where an empty value of the key just read belongs when nothing marks its place.
  std::optional<uint32_t> pending_key_end() const;

 private:
  // How much a node stands for when every alias in it is written out.
  struct Extent {
    uint64_t nodes = 1;
    uint32_t height = 0;
  };
  struct Anchor {
    Node node;
    Extent extent;
    uint64_t serial = 0;
    bool is_open = false;
  };
  struct Frame {
    Shape shape;
    Style style;
    text::Span span;
    size_t first_child;
    size_t first_merge;
    Extent extent;
    uint64_t serial = 0;  // of its anchor; 0 for none
    bool has_key = false;
    bool key_plain = false;
    bool key_merges = false;
    text::Symbol key;
    text::Span key_span;
  };
  struct Merge {
    size_t position;  // among the own entries of its mapping
    Node value;
  };

  bool add(const Node& node, Extent extent);
  bool add_key(const Node& node);
  bool add_merge(Frame& frame, const Node& node);
  bool check_expansion(text::Span span, std::string_view name);
  void remember(std::string_view name, uint64_t serial, const Anchor& anchor);
  Node close_sequence(const Frame& frame);
  Node close_mapping(const Frame& frame);
  void report_duplicates(const Frame& frame);
  void append_merged(const Frame& frame);
  std::optional<text::Symbol> plain_key(std::string_view text);
  text::Symbol intern(std::string_view key);
  template <typename T>
  std::span<const T> keep(std::vector<T>& stack, size_t first);

  text::Symbols& symbols_;
  std::pmr::memory_resource& arena_;
  std::vector<Frame> frames_;
  std::vector<Node> items_;
  std::vector<Entry> entries_;
  std::vector<Merge> merges_;
  std::unordered_map<std::string, Anchor> anchors_;
  std::vector<std::string> open_names_;  // the anchors of open frames that have one
  uint64_t serials_ = 0;
  uint64_t nodes_ = 0;
  uint64_t alias_nodes_ = 0;
  const Node* root_ = nullptr;
  std::vector<Problem> problems_;
  Problem refusal_;
  std::string scratch_;
  // Keys repeat: small caches in front of the shared table. The second one holds keys that mean
  // their own text when they stand unquoted.
  using Recent = std::array<text::Symbol, 256>;
  Recent recent_keys_{};
  Recent recent_plain_keys_{};
};

}  // namespace kready::yaml
