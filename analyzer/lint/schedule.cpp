// SPDX-License-Identifier: MIT
#include "lint/schedule.h"

#include <algorithm>
#include <set>

namespace kready::lint {

Schedule::Schedule(std::span<const CompiledRule> rules) {
  std::set<std::string_view> kinds;
  for (const CompiledRule& rule : rules) {
    kinds.insert(rule.rule->kinds.begin(), rule.rule->kinds.end());
    if (rule.rule->kinds.empty()) {
      by_subject_[static_cast<size_t>(rule.rule->subject)].push_back(&rule);
    }
  }
  for (std::string_view kind : kinds) {
    Rules& list = by_kind_[kind];
    for (const CompiledRule& rule : rules) {
      const auto& wanted = rule.rule->kinds;
      const bool any = rule.rule->subject == SubjectKind::object && wanted.empty();
      if (any || std::find(wanted.begin(), wanted.end(), kind) != wanted.end()) {
        list.push_back(&rule);
      }
    }
  }
}

const Schedule::Rules& Schedule::of_kind(std::string_view kind) const {
  const auto found = by_kind_.find(kind);
  return found == by_kind_.end() ? of(SubjectKind::object) : found->second;
}

}  // namespace kready::lint
