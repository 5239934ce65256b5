// SPDX-License-Identifier: MIT
// Three-valued truth: what manifests alone cannot decide is unknown, never guessed.
#pragma once

#include <cstdint>
#include <string_view>

namespace kready::kube {

enum class Answer : uint8_t { no, unknown, yes };  // in this order: and is min, or is max

constexpr Answer both(Answer left, Answer right) { return left < right ? left : right; }
constexpr Answer either(Answer left, Answer right) { return left < right ? right : left; }
constexpr Answer opposite(Answer answer) {
  return answer == Answer::unknown ? answer : answer == Answer::yes ? Answer::no : Answer::yes;
}
constexpr Answer answer(bool yes) { return yes ? Answer::yes : Answer::no; }
constexpr std::string_view name(Answer answer) {
  return answer == Answer::yes ? "yes" : answer == Answer::no ? "no" : "unknown";
}

}  // namespace kready::kube
