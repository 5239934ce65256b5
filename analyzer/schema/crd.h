// SPDX-License-Identifier: MIT
// The kinds that CustomResourceDefinitions bring, read from their trees. Knows definitions, not the
// objects of their kinds.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "schema/custom_kind.h"
#include "text/symbols.h"
#include "yaml/node.h"

namespace kready::schema {

// Shapes are made when they are first asked for; asking is safe from several threads, adding is
// not.
class CustomKinds {
 public:
  explicit CustomKinds(text::Symbols& symbols);  // which outlives this
  ~CustomKinds();
  CustomKinds(CustomKinds&&) noexcept;
  CustomKinds& operator=(CustomKinds&&) noexcept;

  // A CustomResourceDefinition of apiextensions.k8s.io/v1 or v1beta1; one that names no group, no
  // kind or no version is passed over, and of two for the same kind the first counts. REQUIRES: the
  // tree outlives this.
  void add(const yaml::Node& definition);
  bool empty() const;

  // The kind, spelled exactly, and its version, where it has them.
  Custom find(std::string_view group, std::string_view version, std::string_view kind) const;

 private:
  struct Store;
  text::Symbols* symbols_;
  std::unique_ptr<Store> store_;
};

}  // namespace kready::schema
