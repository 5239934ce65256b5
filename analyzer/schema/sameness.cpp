// SPDX-License-Identifier: MIT
#include "schema/sameness.h"

#include <functional>
#include <optional>

namespace kready::schema {
namespace {

uint64_t mix(uint64_t hash, uint64_t value) {
  hash ^= value + 0x9e3779b97f4a7c15ULL + (hash << 6) + (hash >> 2);
  return hash * 0xff51afd7ed558ccdULL;
}

uint64_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

bool same_entries(const yaml::Node& left, const yaml::Node& right) {
  for (const yaml::Entry& entry : left.entries()) {
    const yaml::Node* other = right.find(entry.key);
    if (!other || !same(entry.value, *other)) return false;
  }
  return left.size() == right.size();
}

bool same_items(const yaml::Node& left, const yaml::Node& right) {
  if (left.size() != right.size()) return false;
  for (size_t i = 0; i < left.size(); ++i) {
    if (!same(left.items()[i], right.items()[i])) return false;
  }
  return true;
}

bool is_number(yaml::Type type) { return type == yaml::Type::integer || type == yaml::Type::real; }

}  // namespace

bool same(const yaml::Node& left, const yaml::Node& right) {
  const yaml::Type type = left.type();
  if (is_number(type) && is_number(right.type())) return left.as_real() == right.as_real();
  if (type != right.type()) return false;
  switch (type) {
    case yaml::Type::mapping:
      return same_entries(left, right);
    case yaml::Type::sequence:
      return same_items(left, right);
    case yaml::Type::boolean:
      return left.as_boolean() == right.as_boolean();
    case yaml::Type::null:
      return true;
    default:
      return left.text() == right.text();
  }
}

uint64_t fingerprint(const yaml::Node& node) {
  const yaml::Type type = node.type();
  uint64_t hash = is_number(type) ? 1 : static_cast<uint64_t>(type) + 2;
  if (is_number(type)) return mix(hash, std::hash<double>{}(node.as_real().value_or(0)));
  if (type == yaml::Type::boolean) return mix(hash, node.as_boolean().value_or(false) ? 1 : 2);
  if (type == yaml::Type::string) return mix(hash, hash_of(node.text()));
  for (const yaml::Node& item : node.items()) hash = mix(hash, fingerprint(item));
  for (const yaml::Entry& entry : node.entries()) {
    hash += mix(hash_of(entry.key.text()), fingerprint(entry.value));
  }
  return hash;
}

}  // namespace kready::schema
