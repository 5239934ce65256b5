// SPDX-License-Identifier: MIT
#include "kube/fields.h"

namespace kready::kube {

const yaml::Node* field(const yaml::Node* parent, std::string_view key) {
  return parent ? parent->find(key) : nullptr;
}

const yaml::Node* field_at(const yaml::Node* parent, std::initializer_list<std::string_view> path) {
  for (std::string_view key : path) parent = field(parent, key);
  return parent;
}

namespace {

const yaml::Node* if_mapping(const yaml::Node* node) {
  return node && node->is_mapping() ? node : nullptr;
}

std::span<const yaml::Node> items_of(const yaml::Node* node) {
  return node && node->is_sequence() ? node->items() : std::span<const yaml::Node>{};
}

}  // namespace

const yaml::Node* mapping_at(const yaml::Node* parent, std::string_view key) {
  return if_mapping(field(parent, key));
}

const yaml::Node* mapping_at(const yaml::Node* parent,
                             std::initializer_list<std::string_view> path) {
  return if_mapping(field_at(parent, path));
}

std::span<const yaml::Node> items_at(const yaml::Node* parent, std::string_view key) {
  return items_of(field(parent, key));
}

std::span<const yaml::Node> items_at(const yaml::Node* parent,
                                     std::initializer_list<std::string_view> path) {
  return items_of(field_at(parent, path));
}

std::string_view text_of(const yaml::Node* node) {
  return node && node->is_scalar() && !node->is_null() ? node->text() : std::string_view{};
}

std::string_view text_at(const yaml::Node* parent, std::string_view key) {
  return text_of(field(parent, key));
}

std::string_view text_at(const yaml::Node* parent, std::initializer_list<std::string_view> path) {
  return text_of(field_at(parent, path));
}

std::optional<bool> boolean_at(const yaml::Node* parent, std::string_view key) {
  const yaml::Node* node = field(parent, key);
  return node && node->is_scalar() ? node->as_boolean() : std::nullopt;
}

std::optional<int64_t> integer_at(const yaml::Node* parent, std::string_view key) {
  const yaml::Node* node = field(parent, key);
  return node && node->is_scalar() ? node->as_integer() : std::nullopt;
}

bool is_set(const yaml::Node* node) { return node && !(node->is_scalar() && node->is_null()); }

}  // namespace kready::kube
