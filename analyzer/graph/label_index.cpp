// SPDX-License-Identifier: MIT
#include "graph/label_index.h"

#include <algorithm>

#include "kube/fields.h"

namespace kready::graph {

namespace {

void append_label(std::string& text, std::string_view key, std::string_view value) {
  text.append(key).append(1, '\0').append(value);
}

std::string label_key(std::string_view key, std::string_view value) {
  std::string text;
  text.reserve(key.size() + value.size() + 1);
  append_label(text, key, value);
  return text;
}

std::string implicit_key(std::string_view key) { return label_key(key, {"\0", 1}); }

std::string_view key_of(const yaml::Entry* entry) { return entry->key.text(); }

// Equal for equal sets of labels, whatever their order.
std::string identity(std::string_view namespace_, const kube::Labels& labels) {
  std::string text(namespace_);
  text.append(1, '\0').append(labels.implicit.empty() ? "" : labels.implicit.front());
  if (!labels.written) return text;
  std::vector<const yaml::Entry*> entries;
  for (const yaml::Entry& entry : labels.written->entries()) entries.push_back(&entry);
  std::ranges::stable_sort(entries, {}, key_of);
  for (const yaml::Entry* entry : entries)
    append_label(text.append(1, '\0'), key_of(entry), kube::text_of(&entry->value));
  return text;
}

}  // namespace

void LabelIndex::add(std::string_view namespace_, const kube::Labels& labels, uint32_t member) {
  auto [place, is_new] =
      group_of_.try_emplace(identity(namespace_, labels), static_cast<uint32_t>(groups_.size()));
  if (is_new) {
    groups_.push_back({namespace_, labels, {}});
    index(namespaces_[namespace_], groups_.back(), place->second);
    index(everywhere_, groups_.back(), place->second);
  }
  groups_[place->second].members.push_back(member);
}

void LabelIndex::index(Names& names, const Group& group, uint32_t number) {
  names.groups.push_back(number);
  for (std::string_view key : group.labels.implicit)
    names.by_label[implicit_key(key)].push_back(number);
  if (!group.labels.written) return;
  for (const yaml::Entry& entry : group.labels.written->entries()) {
    std::vector<uint32_t>& list =
        names.by_label[label_key(entry.key.text(), kube::text_of(&entry.value))];
    if (list.empty() || list.back() != number) list.push_back(number);
  }
}

const LabelIndex::Names* LabelIndex::names_of(std::string_view namespace_) const {
  auto found = namespaces_.find(namespace_);
  return found == namespaces_.end() ? nullptr : &found->second;
}

namespace {

using Labels = std::unordered_map<std::string, std::vector<uint32_t>>;

std::span<const uint32_t> look_up(const Labels& by_label, const std::string& key) {
  auto found = by_label.find(key);
  if (found == by_label.end()) return {};
  return found->second;
}

// The groups that may match: those with the rarest label the selector asks, or all.
std::span<const uint32_t> candidates(std::span<const uint32_t> all, const Labels& by_label,
                                     const kube::Selector& selector,
                                     std::vector<uint32_t>& merged) {
  std::span<const uint32_t> best = all;
  for (const kube::Selector::Requirement& requirement : selector.requirements()) {
    if (requirement.operation != kube::Selector::Operator::equal) continue;
    auto known = look_up(by_label, label_key(requirement.key, requirement.value));
    auto implicit = look_up(by_label, implicit_key(requirement.key));
    if (known.size() + implicit.size() >= best.size()) continue;
    merged.clear();
    std::ranges::set_union(known, implicit, std::back_inserter(merged));
    best = merged;
  }
  return best;
}

}  // namespace

void LabelIndex::add_hits(const Names& names, const kube::Selector& selector, kube::Answer at_most,
                          std::string_view not_in, std::vector<Hit>& hits) const {
  std::vector<uint32_t> merged;
  for (uint32_t number : candidates(names.groups, names.by_label, selector, merged)) {
    const Group& group = groups_[number];
    if (not_in.data() && group.namespace_ == not_in) continue;
    kube::Answer answer = kube::both(at_most, selector.matches(group.labels));
    if (answer != kube::Answer::no) hits.push_back({number, answer});
  }
}

std::vector<LabelIndex::Hit> LabelIndex::find(std::string_view namespace_,
                                              const kube::Selector& selector) const {
  std::vector<Hit> hits;
  if (const Names* own = names_of(namespace_))
    add_hits(*own, selector, kube::Answer::yes, {}, hits);
  const Names* perhaps = namespace_.empty() ? &everywhere_ : names_of({});
  if (!perhaps || perhaps->groups.empty()) return hits;
  add_hits(*perhaps, selector, kube::Answer::unknown, namespace_.empty() ? "" : namespace_, hits);
  std::ranges::sort(hits, {}, &Hit::group);
  return hits;
}

std::vector<LabelIndex::Hit> LabelIndex::find_everywhere(const kube::Selector& selector) const {
  std::vector<Hit> hits;
  add_hits(everywhere_, selector, kube::Answer::yes, {}, hits);
  return hits;
}

}  // namespace kready::graph
