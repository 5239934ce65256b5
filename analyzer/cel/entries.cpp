// SPDX-License-Identifier: MIT
#include "cel/entries.h"

#include <algorithm>
#include <functional>

namespace kready::cel {
namespace {

constexpr size_t few = 16;  // up to here comparing all pairs is cheaper than sorting

// The entries Kubernetes would see: of several with one key the last one, at its own place.
std::vector<const yaml::Entry*> effective_entries(std::span<const yaml::Entry> all) {
  std::vector<const yaml::Entry*> sorted;
  sorted.reserve(all.size());
  for (const yaml::Entry& entry : all) sorted.push_back(&entry);
  std::sort(sorted.begin(), sorted.end(), [](const auto* left, const auto* right) {
    if (left->key == right->key) return left > right;
    return std::less<const void*>{}(left->key.id(), right->key.id());
  });
  const auto same_key = [](const auto* left, const auto* right) { return left->key == right->key; };
  sorted.erase(std::unique(sorted.begin(), sorted.end(), same_key), sorted.end());
  std::sort(sorted.begin(), sorted.end(), std::less<>{});
  return sorted;
}

bool is_last_of_its_key(std::span<const yaml::Entry> all, size_t index) {
  for (size_t i = index + 1; i < all.size(); ++i) {
    if (all[i].key == all[index].key) return false;
  }
  return true;
}

bool computed(const Record* record, text::Symbol key) {
  if (!record) return false;
  const auto names = record->names();
  return std::find(names.begin(), names.end(), key) != names.end();
}

void add_computed(const Record& record, std::vector<Entry>& result) {
  for (const text::Symbol name : record.names()) {
    if (auto value = record.field(name)) result.emplace_back(Value::string(name.text()), *value);
  }
}

size_t count_effective(std::span<const yaml::Entry> all) {
  if (all.size() > few) return effective_entries(all).size();
  size_t count = 0;
  for (size_t i = 0; i < all.size(); ++i) count += is_last_of_its_key(all, i) ? 1 : 0;
  return count;
}

int rank(Kind kind) {
  if (kind == Kind::string) return 2;
  return kind == Kind::boolean ? 0 : 1;
}

bool key_before(const Value& left, const Value& right) {
  if (rank(left.kind()) != rank(right.kind())) return rank(left.kind()) < rank(right.kind());
  return compare(left, right).value_or(0) < 0;
}

bool any_pair_equal(std::span<const Entry> entries) {
  for (size_t i = 1; i < entries.size(); ++i) {
    for (size_t j = 0; j < i; ++j) {
      if (equal(entries[i].first, entries[j].first)) return true;
    }
  }
  return false;
}

}  // namespace

std::vector<Entry> entries_of(const Value& map) {
  if (map.is_map_data()) {
    const auto entries = map.as<MapData>()->entries;
    return {entries.begin(), entries.end()};
  }
  std::vector<Entry> result;
  const Record* record = map.as_record();
  if (record) add_computed(*record, result);
  const yaml::Node* node = map.mapping();
  if (!node) return result;
  for (const yaml::Entry* entry : effective_entries(node->entries())) {
    if (computed(record, entry->key)) continue;
    result.emplace_back(Value::string(entry->key.text()), Value::node(&entry->value));
  }
  return result;
}

size_t count_entries(const Value& map) {
  if (map.is_map_data()) return map.as<MapData>()->entries.size();
  if (map.as_record()) return entries_of(map).size();
  const yaml::Node* node = map.mapping();
  return node ? count_effective(node->entries()) : 0;
}

Value with_data(Arena& arena, const Value& map) {
  if (map.is_map_data()) return map;
  return make_map(arena, entries_of(map)).with_origin(map.origin());
}

bool has_duplicate_keys(std::span<const Entry> entries) {
  if (entries.size() <= few) return any_pair_equal(entries);
  std::vector<Value> keys;
  keys.reserve(entries.size());
  for (const Entry& entry : entries) keys.push_back(entry.first);
  std::sort(keys.begin(), keys.end(), key_before);
  return std::adjacent_find(keys.begin(), keys.end(), [](const Value& left, const Value& right) {
           return equal(left, right);
         }) != keys.end();
}

}  // namespace kready::cel
