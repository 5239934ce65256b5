// SPDX-License-Identifier: MIT
#include "graph/selection_table.h"

#include <algorithm>

namespace kready::graph {

namespace {

std::string identity(const SelectionScope& scope, const SelectorUse& selector) {
  std::string text =
      selector.plain_map ? kube::canonical_map(selector.node) : kube::canonical(selector.node);
  text += selector.plain_map ? "\nmap" : "\nselector";
  text += selector.absent == kube::WhenAbsent::nothing ? '-' : '+';
  if (scope.everywhere) return text;
  for (std::string_view each : scope.namespaces) text.append(1, '\n').append(each);
  return text;
}

// A group that several namespaces may reach is hit once, as surely as any of them says.
void merge(std::vector<LabelIndex::Hit>& hits) {
  std::ranges::sort(hits, [](const LabelIndex::Hit& left, const LabelIndex::Hit& right) {
    return left.group != right.group ? left.group < right.group : left.answer > right.answer;
  });
  auto same_group = [](const LabelIndex::Hit& left, const LabelIndex::Hit& right) {
    return left.group == right.group;
  };
  hits.erase(std::unique(hits.begin(), hits.end(), same_group), hits.end());
}

std::vector<LabelIndex::Hit> hits_of(const SelectionScope& scope, const SelectorUse& use,
                                     const LabelIndex& labels) {
  kube::Selector selector = use.read();
  if (scope.everywhere) return labels.find_everywhere(selector);
  std::vector<LabelIndex::Hit> hits;
  for (std::string_view each : scope.namespaces)
    for (const LabelIndex::Hit& hit : labels.find(each, selector)) hits.push_back(hit);
  if (scope.namespaces.size() > 1) merge(hits);
  return hits;
}

}  // namespace

void SelectionTable::add(const kube::Object& source, const yaml::Node* at,
                         const SelectionScope& scope, const SelectorUse& selector,
                         const LabelIndex& labels) {
  auto number = static_cast<uint32_t>(selections_.size());
  auto [place, is_new] = by_selector_.try_emplace(identity(scope, selector), number);
  if (is_new) {
    Selection& selection = selections_.emplace_back();
    selection.hits = hits_of(scope, selector, labels);
    by_group_.resize(labels.groups().size());
    for (const LabelIndex::Hit& hit : selection.hits)
      by_group_[hit.group].push_back({number, hit.answer});
  }
  selections_[place->second].sources.push_back(&source);
  uses_.emplace(&source, Use{at, place->second});
}

const SelectionTable::Use* SelectionTable::use_of(const kube::Object& source) const {
  auto found = uses_.find(&source);
  return found == uses_.end() ? nullptr : &found->second;
}

std::span<const SelectionTable::Reverse> SelectionTable::selecting(uint32_t group) const {
  if (group >= by_group_.size()) return {};
  return by_group_[group];
}

}  // namespace kready::graph
