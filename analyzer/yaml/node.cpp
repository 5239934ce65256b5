// SPDX-License-Identifier: MIT
#include "yaml/node.h"

#include "yaml/scalar.h"

namespace kready::yaml {
namespace {

// The last own entry wins. A merged entry stands last and only where no own one has its key, so
// the last match is always the effective one.
template <typename Matches>
const Entry* last_entry(std::span<const Entry> entries, Matches matches) {
  for (size_t i = entries.size(); i > 0; --i) {
    if (matches(entries[i - 1])) return &entries[i - 1];
  }
  return nullptr;
}

}  // namespace

static_assert(sizeof(Node) == 24);

Node Node::scalar(text::Span span, Style style, std::string_view text, bool tagged_string) {
  Node node;
  node.span_ = span;
  node.text_ = text.data();
  node.count_ = static_cast<uint32_t>(text.size());
  node.style_ = style;
  node.tagged_string_ = tagged_string;
  node.surely_string_ = style != Style::plain || tagged_string || yaml::is_surely_string(text);
  return node;
}

Node Node::sequence(text::Span span, Style style, std::span<const Node> items) {
  Node node;
  node.span_ = span;
  node.items_ = items.data();
  node.count_ = static_cast<uint32_t>(items.size());
  node.shape_ = Shape::sequence;
  node.style_ = style;
  return node;
}

Node Node::mapping(text::Span span, Style style, std::span<const Entry> entries) {
  Node node;
  node.span_ = span;
  node.entries_ = entries.data();
  node.count_ = static_cast<uint32_t>(entries.size());
  node.shape_ = Shape::mapping;
  node.style_ = style;
  return node;
}

Node Node::at(text::Span span) const {
  Node node = *this;
  node.span_ = span;
  return node;
}

std::string_view Node::text() const {
  return is_scalar() && count_ > 0 ? std::string_view(text_, count_) : std::string_view{};
}

Type Node::type() const {
  if (surely_string_) return Type::string;
  if (is_mapping()) return Type::mapping;
  if (is_sequence()) return Type::sequence;
  return resolve(text()).type;
}

std::optional<bool> Node::as_boolean() const {
  if (!is_scalar() || surely_string_) return std::nullopt;
  const Scalar scalar = resolve(text());
  return scalar.type == Type::boolean ? std::optional(scalar.boolean) : std::nullopt;
}

std::optional<int64_t> Node::as_integer() const {
  if (!is_scalar() || surely_string_) return std::nullopt;
  const Scalar scalar = resolve(text());
  const bool whole = scalar.type == Type::integer && scalar.fits;
  return whole ? std::optional(scalar.integer) : std::nullopt;
}

std::optional<double> Node::as_real() const {
  if (!is_scalar() || surely_string_) return std::nullopt;
  const Scalar scalar = resolve(text());
  const bool number = scalar.type == Type::integer || scalar.type == Type::real;
  return number ? std::optional(scalar.real) : std::nullopt;
}

std::optional<std::string_view> Node::as_string() const {
  return type() == Type::string ? std::optional(text()) : std::nullopt;
}

std::span<const Node> Node::items() const {
  return is_sequence() ? std::span(items_, count_) : std::span<const Node>{};
}

std::span<const Entry> Node::entries() const {
  return is_mapping() ? std::span(entries_, count_) : std::span<const Entry>{};
}

const Entry* Node::find_entry(std::string_view key) const {
  return last_entry(entries(), [key, digest = key_digest(key)](const Entry& entry) {
    return entry.digest == digest && entry.key.text() == key;
  });
}

const Entry* Node::find_entry(text::Symbol key) const {
  return last_entry(entries(), [key](const Entry& entry) { return entry.key == key; });
}

const Node* Node::find(std::string_view key) const {
  const Entry* entry = find_entry(key);
  return entry ? &entry->value : nullptr;
}

const Node* Node::find(text::Symbol key) const {
  const Entry* entry = find_entry(key);
  return entry ? &entry->value : nullptr;
}

}  // namespace kready::yaml
