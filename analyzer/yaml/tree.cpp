// SPDX-License-Identifier: MIT
#include "yaml/tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <memory>

#include "yaml/keys.h"
#include "yaml/scalar.h"

namespace kready::yaml {
namespace {

// go-yaml lets aliases make up nearly all of a small document and ever less of a large one.
double allowed_alias_ratio(uint64_t nodes) {
  constexpr double low = 400'000;
  constexpr double high = 4'000'000;
  const auto count = static_cast<double>(nodes);
  if (count <= low) return 0.99;
  if (count >= high) return 0.10;
  return 0.99 - 0.89 * (count - low) / (high - low);
}

// A key's place in a cache of 256.
size_t slot_of(std::string_view key) {
  size_t mix = key.size() * 0x9E37'79B9;
  if (!key.empty()) {
    const auto byte = [&](size_t i) { return static_cast<size_t>(static_cast<uint8_t>(key[i])); };
    mix ^= byte(0) * 31 + byte(key.size() / 2) * 1031 + byte(key.size() - 1) * 7;
  }
  return (mix ^ (mix >> 8)) % 256;
}

bool is_plain(const Node& node) { return node.style() == Style::plain && !node.tagged_string(); }

}  // namespace

void Tree::clear() {
  frames_.clear();
  items_.clear();
  entries_.clear();
  merges_.clear();
  anchors_.clear();
  open_names_.clear();
  serials_ = nodes_ = alias_nodes_ = 0;
  root_ = nullptr;
  problems_.clear();
  refusal_ = {};
}

bool Tree::refuse(ProblemKind kind, text::Span span, std::string message) {
  refusal_ = {.kind = kind, .span = span, .related = {}, .message = std::move(message)};
  return false;
}

bool Tree::scalar(const Node& node, std::string_view anchor) {
  ++nodes_;
  if (!anchor.empty()) {
    const uint64_t serial = ++serials_;
    remember(anchor, serial, {node, {}, serial, false});
  }
  return add(node, {});
}

bool Tree::open(Shape shape, Style style, uint32_t begin, std::string_view anchor) {
  ++nodes_;
  const text::Span place{begin, begin + 1};
  if (frames_.size() >= depth_limit) {
    return refuse(ProblemKind::bound, place,
                  fmt::format("nested deeper than {} levels", depth_limit));
  }
  if (!frames_.empty() && frames_.back().shape == Shape::mapping && !frames_.back().has_key) {
    const char* const what = shape == Shape::mapping ? "mapping" : "list";
    return refuse(ProblemKind::syntax, place, fmt::format("a {} cannot be a key", what));
  }
  Frame& frame = frames_.emplace_back();
  frame.shape = shape;
  frame.style = style;
  frame.span = {begin, begin};
  frame.first_child = shape == Shape::mapping ? entries_.size() : items_.size();
  frame.first_merge = merges_.size();
  if (!anchor.empty()) {
    frame.serial = ++serials_;
    anchors_[open_names_.emplace_back(anchor)] = {
        .node = {}, .extent = {}, .serial = frame.serial, .is_open = true};
  }
  return true;
}

bool Tree::close(uint32_t flow_end) {
  Frame frame = frames_.back();
  frames_.pop_back();
  if (frame.style == Style::flow) frame.span.end = flow_end;
  const Node node = frame.shape == Shape::mapping ? close_mapping(frame) : close_sequence(frame);
  Extent extent = frame.extent;
  ++extent.height;
  if (frame.serial != 0) {
    remember(open_names_.back(), frame.serial, {node, extent, frame.serial, false});
    open_names_.pop_back();
  }
  return add(node, extent);
}

bool Tree::alias(text::Span span, std::string_view name) {
  const auto found = anchors_.find(std::string(name));
  if (found == anchors_.end()) {
    return refuse(ProblemKind::syntax, span, fmt::format("undefined alias '*{}'", name));
  }
  const Anchor& anchor = found->second;
  if (anchor.is_open) {
    return refuse(ProblemKind::bound, span, fmt::format("anchor '&{}' contains itself", name));
  }
  nodes_ += 1 + anchor.extent.nodes;
  alias_nodes_ += anchor.extent.nodes;
  if (!check_expansion(span, name)) return false;
  if (frames_.size() + anchor.extent.height > depth_limit) {
    return refuse(ProblemKind::bound, span,
                  fmt::format("alias '*{}' nests deeper than {} levels", name, depth_limit));
  }
  return add(anchor.node.at(span), anchor.extent);
}

bool Tree::check_expansion(text::Span span, std::string_view name) {
  if (alias_nodes_ <= 100 || nodes_ <= 1000) return true;
  const double ratio = static_cast<double>(alias_nodes_) / static_cast<double>(nodes_);
  if (ratio <= allowed_alias_ratio(nodes_)) return true;
  return refuse(ProblemKind::bound, span,
                fmt::format("alias '*{}' makes the document expand too much", name));
}

// A later anchor of the same name, even one inside this node, takes the name over.
void Tree::remember(std::string_view name, uint64_t serial, const Anchor& anchor) {
  Anchor& known = anchors_[std::string(name)];
  if (known.serial <= serial) known = anchor;
}

bool Tree::add(const Node& node, Extent extent) {
  if (frames_.empty()) {
    root_ = new (arena_.allocate(sizeof(Node), alignof(Node))) Node(node);
    return true;
  }
  Frame& frame = frames_.back();
  frame.extent.nodes += extent.nodes;
  frame.extent.height = std::max(frame.extent.height, extent.height);
  frame.span.end = std::max(frame.span.end, node.span().end);
  if (frame.shape == Shape::sequence) {
    items_.push_back(node);
    return true;
  }
  if (!frame.has_key) return add_key(node);
  frame.has_key = false;
  if (frame.key_merges) return add_merge(frame, node);
  entries_.push_back({.key = frame.key,
                      .key_span = frame.key_span,
                      .value = node,
                      .merged = false,
                      .key_plain = frame.key_plain});
  return true;
}

bool Tree::add_key(const Node& node) {
  Frame& frame = frames_.back();
  if (!node.is_scalar()) {
    const char* const what = node.is_mapping() ? "mapping" : "list";
    return refuse(ProblemKind::syntax, node.span(), fmt::format("a {} cannot be a key", what));
  }
  frame.has_key = true;
  frame.key_span = node.span();
  frame.key_plain = is_plain(node);
  frame.key_merges = frame.key_plain && node.text() == "<<";
  if (frame.key_merges) return true;
  if (!frame.key_plain) {
    frame.key = intern(node.text());
    return true;
  }
  const auto key = plain_key(node.text());
  if (!key) return refuse(ProblemKind::syntax, node.span(), "null cannot be a key");
  frame.key = *key;
  return true;
}

bool Tree::add_merge(Frame& frame, const Node& node) {
  const auto is_mapping = [](const Node& item) { return item.is_mapping(); };
  const auto items = node.items();
  if (!node.is_mapping() &&
      !(node.is_sequence() && std::all_of(items.begin(), items.end(), is_mapping))) {
    return refuse(ProblemKind::syntax, frame.key_span,
                  "'<<' needs a mapping or a list of mappings as its value");
  }
  merges_.push_back({entries_.size() - frame.first_child, node});
  return true;
}

template <typename T>
std::span<const T> Tree::keep(std::vector<T>& stack, size_t first) {
  const size_t count = stack.size() - first;
  if (count == 0) return {};
  T* const kept = static_cast<T*>(arena_.allocate(count * sizeof(T), alignof(T)));
  std::uninitialized_copy(stack.begin() + static_cast<std::ptrdiff_t>(first), stack.end(), kept);
  stack.resize(first);
  return {kept, count};
}

Node Tree::close_sequence(const Frame& frame) {
  return Node::sequence(frame.span, frame.style, keep(items_, frame.first_child));
}

Node Tree::close_mapping(const Frame& frame) {
  report_duplicates(frame);
  if (merges_.size() > frame.first_merge) append_merged(frame);
  return Node::mapping(frame.span, frame.style, keep(entries_, frame.first_child));
}

void Tree::report_duplicates(const Frame& frame) {
  const auto own = std::span<const Entry>(entries_).subspan(frame.first_child);
  for (const auto& [earlier, later] : duplicate_keys(own)) {
    problems_.push_back({.kind = ProblemKind::duplicate_key,
                         .span = own[later].key_span,
                         .related = own[earlier].key_span,
                         .message = fmt::format("duplicate key '{}'", own[later].key.text())});
  }
}

void Tree::append_merged(const Frame& frame) {
  const std::span<const Entry> all(entries_);
  MergedKeys keys(all.subspan(frame.first_child));
  while (merges_.size() > frame.first_merge) {
    const Merge merge = merges_.back();
    merges_.pop_back();
    const Node one[] = {merge.value};
    const bool many = merge.value.is_sequence();
    for (const Node& mapping : many ? merge.value.items() : std::span<const Node>(one)) {
      keys.merge(mapping, merge.position);
    }
  }
  const auto merged = keys.take();
  entries_.insert(entries_.end(), merged.begin(), merged.end());
}

std::optional<text::Symbol> Tree::plain_key(std::string_view text) {
  text::Symbol& recent = recent_plain_keys_[slot_of(text)];
  if (recent && recent.text() == text) return recent;
  const auto meant = key_text(text, scratch_);
  if (!meant) return std::nullopt;
  const text::Symbol key = intern(*meant);
  if (*meant == text) recent = key;
  return key;
}

text::Symbol Tree::intern(std::string_view key) {
  text::Symbol& recent = recent_keys_[slot_of(key)];
  if (!recent || recent.text() != key) recent = symbols_.intern(key);
  return recent;
}

std::optional<uint32_t> Tree::open_bracket() const {
  for (size_t i = frames_.size(); i > 0; --i) {
    if (frames_[i - 1].style == Style::flow) return frames_[i - 1].span.begin;
  }
  return std::nullopt;
}

std::optional<uint32_t> Tree::pending_key_end() const {
  if (frames_.empty() || !frames_.back().has_key) return std::nullopt;
  return frames_.back().key_span.end;
}

}  // namespace kready::yaml
