// SPDX-License-Identifier: MIT
#include "schema/patterns.h"

#include <mutex>

namespace kready::schema {

const text::Pattern* Patterns::find(std::string_view expression) {
  {
    const std::shared_lock lock(mutex_);
    const auto found = compiled_.find(expression);
    if (found != compiled_.end()) return found->second->ok() ? found->second.get() : nullptr;
  }
  auto compiled = std::make_unique<text::Pattern>(expression);
  const std::unique_lock lock(mutex_);
  const auto kept = compiled_.emplace(std::string(expression), std::move(compiled)).first;
  return kept->second->ok() ? kept->second.get() : nullptr;
}

}  // namespace kready::schema
