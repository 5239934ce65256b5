// SPDX-License-Identifier: MIT
#include "lint/field_tree.h"

#include <algorithm>
#include <functional>

namespace kready::lint {
namespace {

template <typename Branches>
auto place_of(Branches& branches, text::Symbol field) {
  return std::lower_bound(branches.begin(), branches.end(), field,
                          [](const auto& branch, text::Symbol wanted) {
                            return std::less<>{}(branch.field.id(), wanted.id());
                          });
}

}  // namespace

FieldTree::FieldTree() : branches_(1) {}

uint32_t FieldTree::child(uint32_t parent, text::Symbol field) {
  const auto place = place_of(branches_[parent], field);
  if (place != branches_[parent].end() && place->field == field) return place->to;
  const auto made = static_cast<uint32_t>(branches_.size());
  branches_[parent].insert(place, {field, made});
  branches_.emplace_back();
  return made;
}

uint32_t FieldTree::add(std::span<const text::Symbol> path) {
  uint32_t at = 0;
  for (const text::Symbol field : path) at = child(at, field);
  return at;
}

void FieldTree::mark(const yaml::Node* node, std::vector<uint64_t>& found) const {
  found.assign(branches_.size() / 64 + 1, 0);
  if (node) mark(0, *node, found);
}

void FieldTree::mark(uint32_t at, const yaml::Node& node, std::vector<uint64_t>& found) const {
  const std::vector<Branch>& branches = branches_[at];
  if (branches.empty()) return;
  for (const yaml::Entry& entry : node.entries()) {
    const auto branch = place_of(branches, entry.key);
    if (branch == branches.end() || branch->field != entry.key) continue;
    found[branch->to / 64] |= uint64_t{1} << (branch->to % 64);
    mark(branch->to, entry.value, found);
  }
}

}  // namespace kready::lint
