// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string_view>

#include "lint/native.h"

namespace kready::rules {

namespace {

// Whether the key begins an object that has run together with the one before it.
bool begins_object(const lint::Ask& ask, const yaml::Problem& problem) {
  const auto entries = ask.document().root->entries();
  return std::ranges::any_of(entries, [&](const yaml::Entry& entry) {
    const std::string_view key = entry.key.text();
    return entry.key_span == problem.span && (key == "apiVersion" || key == "kind");
  });
}

// The first of its keys says it for all.
bool report_run_together(lint::Ask& ask) {
  if (ask.skip() != kube::Skip::broken || !ask.document().root) return false;
  for (const yaml::Problem& problem : ask.document().problems) {
    if (problem.kind != yaml::ProblemKind::duplicate_key || !begins_object(ask, problem)) continue;
    ask.report(problem.span, problem.message + ": no '---' before a second object",
               {problem.related});
    return true;
  }
  return false;
}

}  // namespace

void duplicate_key(lint::Ask& ask) {
  if (report_run_together(ask)) return;
  for (const yaml::Problem& problem : ask.document().problems) {
    if (problem.kind != yaml::ProblemKind::duplicate_key) continue;
    ask.report(problem.span, problem.message, {problem.related});
  }
}

}  // namespace kready::rules
