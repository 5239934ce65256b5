// SPDX-License-Identifier: MIT
// Which entries of one mapping share a key, and what merging brings in. Linear in the entries.
#pragma once

#include <cstddef>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "yaml/node.h"

namespace kready::yaml {

// Every entry whose key stood before: the index of the key's first entry and its own, in order.
std::vector<std::pair<size_t, size_t>> duplicate_keys(std::span<const Entry> entries);

// Gathers the merged entries that count. As in go-yaml v2 a `<<` overrides own keys written before
// it and yields to those after it. Call merge() for the last `<<` first; of a list of mappings the
// first one wins.
class MergedKeys {
 public:
  explicit MergedKeys(std::span<const Entry> own);
  void merge(const Node& mapping, size_t position);
  std::vector<Entry> take();

 private:
  std::unordered_map<const void*, size_t> last_own_;
  std::unordered_set<const void*> seen_;
  std::vector<Entry> merged_;
};

}  // namespace kready::yaml
