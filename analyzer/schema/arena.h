// SPDX-License-Identifier: MIT
// Copies of texts and lists that live as long as an arena.
#pragma once

#include <algorithm>
#include <memory_resource>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace kready::schema {

inline std::string_view keep(std::pmr::memory_resource& arena, std::string_view text) {
  if (text.empty()) return {};
  char* copy = static_cast<char*>(arena.allocate(text.size(), 1));
  std::copy(text.begin(), text.end(), copy);
  return {copy, text.size()};
}

template <typename T>
std::span<const T> keep(std::pmr::memory_resource& arena, const std::vector<T>& list) {
  static_assert(std::is_trivially_destructible_v<T>);
  if (list.empty()) return {};
  T* copy = static_cast<T*>(arena.allocate(list.size() * sizeof(T), alignof(T)));
  std::uninitialized_copy(list.begin(), list.end(), copy);
  return {copy, list.size()};
}

template <typename T>
const T* keep_one(std::pmr::memory_resource& arena, const T& value) {
  static_assert(std::is_trivially_destructible_v<T>);
  return new (arena.allocate(sizeof(T), alignof(T))) T(value);
}

}  // namespace kready::schema
