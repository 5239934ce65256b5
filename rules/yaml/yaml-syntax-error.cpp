// SPDX-License-Identifier: MIT
#include "lint/native.h"

namespace kready::rules {

void yaml_syntax_error(lint::Ask& ask) {
  // A template is not meant to be YAML yet; that it was never rendered is said once for its file.
  if (ask.document().unrendered) return;
  for (const yaml::Problem& problem : ask.document().problems) {
    if (problem.kind != yaml::ProblemKind::syntax) continue;
    std::vector<text::Span> related;
    if (problem.related.begin != problem.related.end) related.push_back(problem.related);
    ask.report(problem.span, problem.message, related);
  }
}

}  // namespace kready::rules
