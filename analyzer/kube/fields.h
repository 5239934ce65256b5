// SPDX-License-Identifier: MIT
// Reading fields of manifests whatever their shape: a value of the wrong shape is absent.
// Knows nodes, not kinds.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

#include "yaml/node.h"

namespace kready::kube {

// All accept a null parent and answer what an absent field answers.
const yaml::Node* field(const yaml::Node* parent, std::string_view key);
const yaml::Node* field_at(const yaml::Node* parent, std::initializer_list<std::string_view> path);
// The field when it is a mapping or a sequence, null otherwise.
const yaml::Node* mapping_at(const yaml::Node* parent, std::string_view key);
const yaml::Node* mapping_at(const yaml::Node* parent,
                             std::initializer_list<std::string_view> path);
std::span<const yaml::Node> items_at(const yaml::Node* parent, std::string_view key);
std::span<const yaml::Node> items_at(const yaml::Node* parent,
                                     std::initializer_list<std::string_view> path);

// The text of a scalar that is not null; empty otherwise. Names, labels and the like are texts to
// Kubernetes, so an unquoted `1` is "1" here; that it should be quoted is a matter of the schema.
std::string_view text_of(const yaml::Node* node);
std::string_view text_at(const yaml::Node* parent, std::string_view key);
std::string_view text_at(const yaml::Node* parent, std::initializer_list<std::string_view> path);
// Nothing when absent or of another type.
std::optional<bool> boolean_at(const yaml::Node* parent, std::string_view key);
std::optional<int64_t> integer_at(const yaml::Node* parent, std::string_view key);

// Present and not null.
bool is_set(const yaml::Node* node);

}  // namespace kready::kube
