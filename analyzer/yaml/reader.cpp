// SPDX-License-Identifier: MIT
#include "yaml/reader.h"

#include "yaml/helm_source.h"
#include "yaml/line.h"
#include "yaml/parser.h"
#include "yaml/template_action.h"

namespace kready::yaml {
namespace {

// A template action explains whatever else went wrong in its document.
Problem unrendered_problem(const text::Source& source, text::Span action) {
  return {.kind = ProblemKind::syntax,
          .span = action,
          .related = {},
          .message = "template action '" + clipped(source.slice(action), 60) + "' is not rendered"};
}

Problem problem_of(const text::Source& source, text::Span piece, Stop& stop, bool& unrendered) {
  const auto* fault = std::get_if<Fault>(&stop);
  const auto* refusal = std::get_if<Problem>(&stop);
  const bool readable = fault ? !fault->in_bytes : refusal->kind == ProblemKind::syntax;
  const uint32_t at = fault ? fault->at : refusal->span.begin;
  if (readable) {
    if (const auto action = template_action(source.slice(piece), at - piece.begin)) {
      unrendered = true;
      return unrendered_problem(source, {action->begin + piece.begin, action->end + piece.begin});
    }
  }
  return fault ? explain(source, piece, *fault) : *refusal;
}

}  // namespace

Document Reader::read(const text::Source& source, text::Span piece) {
  Document document;
  document.source = &source;
  document.span = piece;
  document.template_source = helm_source(source.bytes(), piece);
  Stop stop;
  tree_.clear();
  if (!plain_.read(source, piece)) {
    tree_.clear();
    stop = build(source, piece, tree_, arena_);
  }
  document.problems = std::move(tree_.problems());
  if (std::holds_alternative<std::monostate>(stop)) {
    document.root = tree_.root();
    return document;
  }
  document.problems.push_back(problem_of(source, piece, stop, document.unrendered));
  return document;
}

Document parse(const text::Source& source, text::Span piece, text::Symbols& symbols,
               std::pmr::memory_resource& arena) {
  return Reader(symbols, arena).read(source, piece);
}

}  // namespace kready::yaml
