// SPDX-License-Identifier: MIT
#include "lint/native.h"

namespace kready::rules {

void yaml_limit_exceeded(lint::Ask& ask) {
  for (const yaml::Problem& problem : ask.document().problems) {
    if (problem.kind == yaml::ProblemKind::bound) ask.report(problem.span, problem.message);
  }
}

}  // namespace kready::rules
