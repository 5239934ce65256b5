// SPDX-License-Identifier: MIT
// The walk's sets and keyed lists: no two items are the same.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "schema/sameness.h"
#include "schema/walk.h"

namespace kready::schema {
namespace {

// Lists of pods and services whose duplicates other rules report.
constexpr std::array<std::string_view, 12> judged_elsewhere = {"claims",
                                                               "containers",
                                                               "env",
                                                               "ephemeralContainers",
                                                               "initContainers",
                                                               "ports",
                                                               "resourceClaims",
                                                               "schedulingGates",
                                                               "topologySpreadConstraints",
                                                               "volumeDevices",
                                                               "volumeMounts",
                                                               "volumes"};

bool has_any_key(const yaml::Node& item, std::span<const std::string_view> keys) {
  return std::any_of(keys.begin(), keys.end(),
                     [&item](std::string_view key) { return item.find(key) != nullptr; });
}

bool same_key(const yaml::Node* left, const yaml::Node* right) {
  return left && right ? same(*left, *right) : left == right;
}

// What tells the items of one list apart: the keys of a keyed list, or the item itself.
class Identity {
 public:
  explicit Identity(const Shape& shape)
      : keys_(shape.list_type == ListType::map ? shape.list_keys
                                               : std::span<const std::string_view>{}) {}

  bool applies(const yaml::Node& item) const {
    return keys_.empty() ? !item.is_null() : item.is_mapping() && has_any_key(item, keys_);
  }
  uint64_t hash(const yaml::Node& item) const {
    if (keys_.empty()) return fingerprint(item);
    uint64_t all = 0;
    for (std::string_view key : keys_) {
      const yaml::Node* value = item.find(key);
      all = all * 31 + (value ? fingerprint(*value) : 0);
    }
    return all;
  }
  bool equal(const yaml::Node& left, const yaml::Node& right) const {
    if (keys_.empty()) return same(left, right);
    return std::all_of(keys_.begin(), keys_.end(), [&](std::string_view key) {
      return same_key(left.find(key), right.find(key));
    });
  }
  std::string words(const yaml::Node& item) const {
    if (keys_.empty()) return item.is_scalar() ? shown(item.text()) : "an item";
    std::string all;
    for (std::string_view key : keys_) {
      const yaml::Node* value = item.find(key);
      if (!value || !value->is_scalar()) continue;
      all += fmt::format("{}{} {}", all.empty() ? "" : ", ", key, shown(value->text()));
    }
    return all;
  }

 private:
  std::span<const std::string_view> keys_;
};

}  // namespace

void Walk::duplicates(const Frame& frame) {
  const Shape& shape = *frame.shape;
  const auto items = frame.node->items();
  if (items.size() < 2 || (shape.list_type == ListType::map && shape.list_keys.empty())) return;
  if (owner_ == Owner::kubernetes && std::find(judged_elsewhere.begin(), judged_elsewhere.end(),
                                               frame.key) != judged_elsewhere.end()) {
    return;
  }
  const Identity identity(shape);
  std::unordered_map<uint64_t, const yaml::Node*> seen;
  for (const yaml::Node& item : items) {
    if (!identity.applies(item)) continue;
    const size_t before = faults_.size();
    const auto [first, is_new] = seen.emplace(identity.hash(item), &item);
    if (is_new || !identity.equal(*first->second, item)) continue;
    add(FaultKind::duplicate_item, &item,
        fmt::format("{} has {} twice", quoted(frame), identity.words(item)));
    if (faults_.size() > before) faults_.back().related = first->second;
  }
}

}  // namespace kready::schema
