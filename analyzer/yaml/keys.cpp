// SPDX-License-Identifier: MIT
#include "yaml/keys.h"

#include <algorithm>

namespace kready::yaml {
namespace {

constexpr size_t few = 16;

}  // namespace

std::vector<std::pair<size_t, size_t>> duplicate_keys(std::span<const Entry> entries) {
  std::vector<std::pair<size_t, size_t>> found;
  if (entries.size() <= few) {
    for (size_t later = 1; later < entries.size(); ++later) {
      size_t earlier = 0;
      while (entries[earlier].key != entries[later].key) ++earlier;
      if (earlier != later) found.emplace_back(earlier, later);
    }
    return found;
  }
  std::unordered_map<const void*, size_t> first;
  first.reserve(entries.size());
  for (size_t i = 0; i < entries.size(); ++i) {
    const auto [place, is_new] = first.emplace(entries[i].key.id(), i);
    if (!is_new) found.emplace_back(place->second, i);
  }
  return found;
}

MergedKeys::MergedKeys(std::span<const Entry> own) {
  for (size_t i = 0; i < own.size(); ++i) last_own_[own[i].key.id()] = i;
}

void MergedKeys::merge(const Node& mapping, size_t position) {
  const auto entries = mapping.entries();
  for (size_t i = entries.size(); i > 0; --i) {
    const Entry& entry = entries[i - 1];
    const auto own = last_own_.find(entry.key.id());
    if (own != last_own_.end() && own->second >= position) continue;
    if (!seen_.insert(entry.key.id()).second) continue;
    merged_.push_back(entry);
    merged_.back().merged = true;
  }
}

std::vector<Entry> MergedKeys::take() {
  std::reverse(merged_.begin(), merged_.end());
  return std::move(merged_);
}

}  // namespace kready::yaml
