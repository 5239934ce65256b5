// SPDX-License-Identifier: MIT
#include "lint/schedule.h"

#include <algorithm>

namespace kready::lint {
namespace {

// The longest: few manifests have it.
std::optional<PathNumber> first_need(const CompiledCheck& check) {
  const NeededPath* longest = nullptr;
  for (const Need& need : check.needs) {
    if (need.size() > 1) continue;
    if (!longest || need[0].fields.size() > longest->fields.size()) longest = &need[0];
  }
  if (!longest) return std::nullopt;
  return longest->at;
}

Schedule::Questions questions_of(std::span<const CompiledRule> rules) {
  Schedule::Questions questions;
  for (const CompiledRule& rule : rules) {
    if (rule.native || rule.fault_kinds) questions.push_back({&rule, nullptr, {}});
    for (const CompiledCheck& check : rule.checks)
      questions.push_back({&rule, &check, first_need(check)});
  }
  return questions;
}

}  // namespace

Schedule::Schedule(std::span<const CompiledRule> rules) {
  const Questions questions = questions_of(rules);
  for (const Question& question : questions) {
    for (std::string_view kind : question.kinds()) by_kind_.try_emplace(kind);
  }
  for (const Question& question : questions) {
    for (std::string_view kind : question.kinds()) by_kind_.at(kind).push_back(question);
    if (!question.kinds().empty()) continue;
    by_subject_[static_cast<size_t>(question.subject())].push_back(question);
    if (question.subject() != SubjectKind::object) continue;
    for (auto& [kind, list] : by_kind_) list.push_back(question);
  }
}

const Schedule::Questions& Schedule::of_kind(std::string_view kind) const {
  const auto found = by_kind_.find(kind);
  return found == by_kind_.end() ? of(SubjectKind::object) : found->second;
}

}  // namespace kready::lint
