// SPDX-License-Identifier: MIT
#include "graph/selection_table.h"

namespace kready::graph {

namespace {

std::string identity(std::span<const std::string_view> namespaces, const SelectorUse& selector) {
  std::string text =
      selector.plain_map ? kube::canonical_map(selector.node) : kube::canonical(selector.node);
  text += selector.plain_map ? "\nmap" : "\nselector";
  text += selector.absent == kube::WhenAbsent::nothing ? '-' : '+';
  for (std::string_view each : namespaces) text.append(1, '\n').append(each);
  return text;
}

}  // namespace

void SelectionTable::add(const kube::Object& source, const yaml::Node* at,
                         std::span<const std::string_view> namespaces, const SelectorUse& selector,
                         const LabelIndex& labels) {
  auto number = static_cast<uint32_t>(selections_.size());
  auto [place, is_new] = by_selector_.try_emplace(identity(namespaces, selector), number);
  if (is_new) {
    Selection& selection = selections_.emplace_back();
    for (std::string_view each : namespaces)
      for (const LabelIndex::Hit& hit : labels.find(each, selector)) selection.hits.push_back(hit);
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
