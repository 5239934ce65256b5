// SPDX-License-Identifier: MIT
// The tree of one document: immutable, every node with its byte span. Scalars are typed as
// Kubernetes' YAML (sigs.k8s.io/yaml over go-yaml v2, YAML 1.1 rules) types them, when asked.
// Knows nothing of Kubernetes' kinds.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "text/span.h"
#include "text/symbols.h"

namespace kready::yaml {

enum class Shape : uint8_t { scalar, sequence, mapping };
enum class Style : uint8_t { plain, single_quoted, double_quoted, literal, folded, block, flow };
enum class Type : uint8_t { null, boolean, integer, real, string, sequence, mapping };

struct Entry;

// Lives in the arena of its document. 24 bytes; a copy is another view of the same content.
// An alias is a node of its own (its span is the alias's) with the content of its anchor, whose
// children keep the spans of the anchor.
class Node {
 public:
  Node() = default;
  static Node scalar(text::Span, Style, std::string_view text, bool tagged_string = false);
  static Node sequence(text::Span, Style, std::span<const Node> items);
  static Node mapping(text::Span, Style, std::span<const Entry> entries);
  Node at(text::Span) const;  // the same content under another span

  text::Span span() const { return span_; }
  Shape shape() const { return shape_; }
  Style style() const { return style_; }
  bool is_mapping() const { return shape_ == Shape::mapping; }
  bool is_sequence() const { return shape_ == Shape::sequence; }
  bool is_scalar() const { return shape_ == Shape::scalar; }

  // Scalars: the text after folding and unescaping; empty for other shapes.
  std::string_view text() const;
  // Resolved as Kubernetes does: quoted, block and !!str scalars are strings; plain ones by
  // YAML 1.1.
  Type type() const;
  // A string whatever its text is, or one by the first look at it: type() without the search.
  bool is_surely_string() const { return surely_string_; }
  bool is_null() const { return type() == Type::null; }
  bool is_string() const { return type() == Type::string; }
  bool tagged_string() const { return tagged_string_; }  // by `!!str` or a tag of its own
  // The value where type() says so (as_real also for integers), nothing otherwise.
  std::optional<bool> as_boolean() const;
  std::optional<int64_t> as_integer() const;  // nothing where it does not fit
  std::optional<double> as_real() const;
  std::optional<std::string_view> as_string() const;
  // What Kubernetes' decoder would put where a string is written: quoted text, or nothing.

  // Sequences: the items; mappings: the own entries in source order, duplicates included, then
  // those that `<<` brings in and that count. Empty for other shapes.
  std::span<const Node> items() const;
  std::span<const Entry> entries() const;
  size_t size() const { return shape_ == Shape::scalar ? 0 : count_; }

  // Mappings: the value Kubernetes would see for the key (the last one written, where `<<` writes
  // its keys at its place); null when absent or when this is no mapping.
  const Node* find(std::string_view key) const;
  const Node* find(text::Symbol key) const;
  const Entry* find_entry(std::string_view key) const;
  const Entry* find_entry(text::Symbol key) const;
  // find() along a path of keys; null as soon as one is absent.
  template <typename... Keys>
  const Node* find(std::string_view first, std::string_view second, Keys... rest) const {
    const Node* child = find(first);
    return child ? child->find(second, rest...) : nullptr;
  }

 private:
  text::Span span_;
  union {
    const char* text_ = nullptr;
    const Node* items_;
    const Entry* entries_;
  };
  uint32_t count_ = 0;  // bytes, items or entries
  Shape shape_ = Shape::scalar;
  Style style_ = Style::plain;
  bool tagged_string_ = false;
  bool surely_string_ = false;  // scalars only
};

// A digest of a key that tells most keys apart without a look at their texts.
inline uint32_t key_digest(std::string_view key) {
  if (key.empty()) return 0;
  const auto byte = [&](size_t i) { return static_cast<uint32_t>(static_cast<uint8_t>(key[i])); };
  return static_cast<uint32_t>(key.size() & 0xFF) | byte(0) << 8 | byte(key.size() / 2) << 16 |
         byte(key.size() - 1) << 24;
}

// One key and its value. The key is the text Kubernetes uses (an unquoted `n:` is "false").
struct Entry {
  text::Symbol key;
  text::Span key_span;
  Node value;
  uint32_t digest = key_digest(key.text());
  bool merged = false;    // came in by `<<`
  bool key_plain = true;  // written without quotes
};

}  // namespace kready::yaml
