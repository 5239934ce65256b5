// SPDX-License-Identifier: MIT
// Regular expressions of schemas, compiled at their first use and kept. Knows nothing of shapes.
#pragma once

#include <memory>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "text/pattern.h"

namespace kready::schema {

// Safe to use from several threads.
class Patterns {
 public:
  // Null where the expression cannot be read. Lives as long as the table.
  const text::Pattern* find(std::string_view expression);

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  std::shared_mutex mutex_;
  std::unordered_map<std::string, std::unique_ptr<text::Pattern>, Hash, std::equal_to<>> compiled_;
};

}  // namespace kready::schema
