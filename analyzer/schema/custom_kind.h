// SPDX-License-Identifier: MIT
// What is known of a kind that a CustomResourceDefinition brings: its names and its versions. Does
// not know the form of its objects.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "schema/shape.h"

namespace kready::schema {

enum class Scope : uint8_t { unknown, namespaced, cluster };

struct CustomVersion {
  std::string_view name;
  std::optional<bool> served;  // nothing: not known
  bool storage = false;
  bool deprecated = false;
  std::string_view deprecation_warning;
};

struct CustomKind {
  std::string_view group;
  std::string_view kind;  // in lower case where its spelling is not known
  std::string_view plural;
  std::string_view singular;
  std::span<const std::string_view> short_names;
  Scope scope = Scope::unknown;
  std::span<const CustomVersion> versions;

  const CustomVersion* version(std::string_view name) const {
    for (const CustomVersion& known : versions) {
      if (known.name == name) return &known;
    }
    return nullptr;
  }
};

class CustomRules;

// A custom resource's kind, its version, and the form of its objects: null where that is not known.
struct Custom {
  const CustomKind* kind = nullptr;
  const CustomVersion* version = nullptr;
  const Shape* shape = nullptr;        // metadata is `any` in it: it is the same for every kind
  const CustomRules* rules = nullptr;  // null: the definition has none
};

}  // namespace kready::schema
