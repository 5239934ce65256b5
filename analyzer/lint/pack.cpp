// SPDX-License-Identifier: MIT
#include "lint/pack.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace kready::lint {
namespace {

bool before(const Rule& left, const Rule& right) {
  return std::tie(left.area, left.id) < std::tie(right.area, right.id);
}

}  // namespace

std::string show(const PackError& error) {
  return fmt::format("{}:{}:{}: {}", error.file, error.line, error.column, error.message);
}

const Rule* Pack::find(std::string_view id) const {
  const auto found =
      std::find_if(rules_.begin(), rules_.end(), [id](const Rule& rule) { return rule.id == id; });
  return found == rules_.end() ? nullptr : &*found;
}

void Pack::add(const Rule& rule) {
  std::erase_if(rules_, [&](const Rule& other) { return other.id == rule.id; });
  rules_.insert(std::upper_bound(rules_.begin(), rules_.end(), rule, before), rule);
}

void Pack::merge(Pack other) {
  for (const Rule& rule : other.rules_) add(rule);
  merged_texts_.push_back(std::make_unique<std::deque<std::string>>(std::move(other.texts_)));
  std::move(other.merged_texts_.begin(), other.merged_texts_.end(),
            std::back_inserter(merged_texts_));
}

std::string_view Pack::keep(std::string text) { return texts_.emplace_back(std::move(text)); }

}  // namespace kready::lint
