// SPDX-License-Identifier: MIT
#include "lint/location.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace kready::lint {
namespace {

// One step down from a parent: an entry of a mapping or an item of a sequence.
struct Descent {
  const yaml::Entry* entry = nullptr;
  const yaml::Node* item = nullptr;
  size_t index = 0;

  const yaml::Node& node() const { return entry ? entry->value : *item; }
};

bool encloses(text::Span outer, text::Span inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

// Depth first; with `nested` only where spans allow it, which holds wherever no alias is.
bool find_chain(const yaml::Node& node, const yaml::Node* target, bool nested,
                std::vector<Descent>& chain) {
  const auto enter = [&](const Descent& step) {
    const yaml::Node& child = step.node();
    if (&child != target &&
        (child.size() == 0 || (nested && !encloses(child.span(), target->span())))) {
      return false;
    }
    chain.push_back(step);
    if (&child == target || find_chain(child, target, nested, chain)) return true;
    chain.pop_back();
    return false;
  };
  for (const yaml::Entry& entry : node.entries()) {
    if (enter({&entry, nullptr, 0})) return true;
  }
  const auto items = node.items();
  for (size_t i = 0; i < items.size(); ++i) {
    if (enter({nullptr, &items[i], i})) return true;
  }
  return false;
}

bool is_plain_key(std::string_view key) {
  return !key.empty() && std::all_of(key.begin(), key.end(), [](unsigned char c) {
    return std::isalnum(c) || c == '_' || c == '-' || c == '$';
  });
}

void append_key(std::string& path, std::string_view key) {
  if (!is_plain_key(key)) {
    path += fmt::format("[\"{}\"]", key);
    return;
  }
  if (!path.empty()) path += '.';
  path += key;
}

text::Span first_line(const yaml::Node& mapping) {
  if (mapping.entries().empty()) return mapping.span();
  const yaml::Entry& first = mapping.entries().front();
  if (!first.value.is_scalar() || first.value.style() == yaml::Style::literal ||
      first.value.style() == yaml::Style::folded) {
    return first.key_span;
  }
  return {first.key_span.begin, std::max(first.key_span.end, first.value.span().end)};
}

text::Span root_span(const yaml::Node& root) {
  if (const yaml::Node* name = root.find("metadata", "name")) {
    if (name->is_scalar() && name->size() == 0 && name->span().begin < name->span().end) {
      return name->span();
    }
  }
  if (const yaml::Entry* metadata = root.find_entry("metadata")) return metadata->key_span;
  if (const yaml::Node* kind = root.find("kind")) return kind->span();
  if (root.is_mapping()) return first_line(root);
  return root.span();
}

text::Span shown_span(const yaml::Node& root, const std::vector<Descent>& chain) {
  if (chain.empty()) return root_span(root);
  const Descent& last = chain.back();
  const yaml::Node& node = last.node();
  if (last.entry) {
    const bool has_text = node.is_scalar() && node.span().begin < node.span().end;
    return has_text ? node.span() : last.entry->key_span;
  }
  if (node.is_mapping() && node.find("kind") && node.find("apiVersion")) return root_span(node);
  return node.is_mapping() ? first_line(node) : node.span();
}

}  // namespace

Location locate(const yaml::Node& root, const yaml::Node* target,
                const std::vector<std::string_view>& absent) {
  std::vector<Descent> chain;
  if (target && target != &root && !find_chain(root, target, true, chain)) {
    find_chain(root, target, false, chain);
  }
  Location location{shown_span(root, chain), {}};
  for (const Descent& step : chain) {
    if (step.entry) {
      append_key(location.path, step.entry->key.text());
    } else {
      location.path += fmt::format("[{}]", step.index);
    }
  }
  for (std::string_view key : absent) append_key(location.path, key);
  return location;
}

}  // namespace kready::lint
