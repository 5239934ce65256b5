// SPDX-License-Identifier: MIT
#include "kube/int_or_string.h"

#include <charconv>

namespace kready::kube {

// Products of sane counts only: a total is a number of replicas, a percentage is capped below.
int64_t IntOrPercent::rounded_up(int64_t total) const {
  return is_percent ? (value * total + 99) / 100 : value;
}

int64_t IntOrPercent::rounded_down(int64_t total) const {
  return is_percent ? value * total / 100 : value;
}

namespace {

constexpr int64_t most_percent = 1'000'000;

std::optional<IntOrPercent> parse_percent(std::string_view text) {
  if (text.size() < 2 || text.back() != '%') return std::nullopt;
  text.remove_suffix(1);
  int64_t value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  if (value < 0 || value > most_percent) return std::nullopt;
  return IntOrPercent{value, true};
}

}  // namespace

std::optional<IntOrPercent> parse_int_or_percent(const yaml::Node* node) {
  if (!node || !node->is_scalar()) return std::nullopt;
  if (std::optional<int64_t> count = node->as_integer()) {
    if (*count < 0) return std::nullopt;
    return IntOrPercent{*count, false};
  }
  return parse_percent(node->text());
}

}  // namespace kready::kube
