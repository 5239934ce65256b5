// SPDX-License-Identifier: MIT
// From bytes to documents: a source is cut at its document marks first and each document is parsed
// on its own, so that a broken one never hides the others. The one door to libyaml.
#pragma once

#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include "text/source.h"
#include "text/symbols.h"
#include "yaml/node.h"

namespace kready::yaml {

enum class ProblemKind : uint8_t {
  syntax,         // not well-formed YAML, invalid UTF-8 included: the document has no root
  duplicate_key,  // span: the later key; related: the first one
  bound,          // depth, alias expansion or size over the limit: the document has no root
};

struct Problem {
  ProblemKind kind = ProblemKind::syntax;
  text::Span span;      // where a person would look
  text::Span related;   // empty when there is nothing else to show
  std::string message;  // lower case, no full stop: "tab used for indentation"
};

struct Document {
  const text::Source* source = nullptr;
  text::Span span;             // the whole piece between the marks
  const Node* root = nullptr;  // null when empty or broken
  std::vector<Problem> problems;
  std::string_view template_source;  // what the nearest "# Source:" comment names, or empty
  bool unrendered = false;  // holds `{{` template actions outside strings and does not parse
};

// The pieces of a source between `---` and `...` at column 0 (not inside block scalars or quoted
// text where YAML itself would not end the document), in order. Cheap: one pass over the bytes.
std::vector<text::Span> split(const text::Source& source);

// Parses one piece. Nodes live in the arena; plain text is viewed in place. Never throws for bad
// input: what is wrong is a Problem.
Document parse(const text::Source& source, text::Span piece, text::Symbols& symbols,
               std::pmr::memory_resource& arena);

// The comments of a document: spans from `#` to the line's end, in order. Found when asked.
std::vector<text::Span> comments(const Document& document);

// A printable form for tests and `kready-lint dump documents`:
//   {a: int 1, b: [str "x", null]} with spans when asked.
std::string dump(const Node& node, bool with_spans = false);

}  // namespace kready::yaml
