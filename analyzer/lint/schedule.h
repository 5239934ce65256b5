// SPDX-License-Identifier: MIT
// Which questions are asked of which subjects, found once a run.
#pragma once

#include <optional>
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

  // What is asked of one subject: a check of a rule, or (no check) a native rule or faults.
  struct Question {
    const CompiledRule* rule = nullptr;
    const CompiledCheck* check = nullptr;
    // One path of the check's needs that stands alone, to be looked at before all else.
    std::optional<PathNumber> first{};

    SubjectKind subject() const { return check ? check->check->subject : rule->rule->subject; }
    const std::vector<std::string_view>& kinds() const {
      return check ? check->check->kinds : rule->rule->kinds;
    }
  };
  using Questions = std::vector<Question>;
  const Questions& of(SubjectKind subject) const {
    return by_subject_[static_cast<size_t>(subject)];
  }
  // Those about objects of that kind, those about any kind included.
  const Questions& of_kind(std::string_view kind) const;

 private:
  Questions by_subject_[5];
  std::unordered_map<std::string_view, Questions> by_kind_;
};

}  // namespace kready::lint
