// SPDX-License-Identifier: MIT
// Which rules are asked of which subjects, found once a run.
#pragma once

#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lint/compiled_rule.h"

namespace kready::lint {

class Schedule {
 public:
  // REQUIRES: the rules outlive the schedule.
  explicit Schedule(std::span<const CompiledRule> rules);

  using Rules = std::vector<const CompiledRule*>;
  const Rules& of(SubjectKind subject) const { return by_subject_[static_cast<size_t>(subject)]; }
  // Object rules for objects of that kind, those for any kind included.
  const Rules& of_kind(std::string_view kind) const;

 private:
  Rules by_subject_[5];
  std::unordered_map<std::string_view, Rules> by_kind_;
};

}  // namespace kready::lint
