// SPDX-License-Identifier: MIT
#include "lint/native.h"

namespace kready::rules {

void duplicate_key(lint::Ask& ask) {
  for (const yaml::Problem& problem : ask.document().problems) {
    if (problem.kind != yaml::ProblemKind::duplicate_key) continue;
    ask.report(problem.span, problem.message, {problem.related});
  }
}

}  // namespace kready::rules
