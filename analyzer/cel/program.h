// SPDX-License-Identifier: MIT
// An expression, compiled once into a flat program and evaluated many times.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "cel/functions.h"
#include "cel/value.h"
#include "text/span.h"
#include "text/symbols.h"

namespace kready::cel {

// A mistake in an expression. The span is in bytes of the expression's text.
struct CompileError {
  text::Span span;
  std::string message;  // "unknown function 'sise', did you mean 'size'?"
};

struct Step {          // one field or index of a path such as container.ports[0].name
  text::Symbol field;  // none: an index
  int64_t index = 0;
};
// `variable` is a slot of the environment.
struct Path {
  int variable = 0;
  std::vector<Step> steps;
};

// Immutable; safe to evaluate from several threads, each with its own arena.
class Program {
 public:
  ~Program();
  Program(Program&&) noexcept;
  Program& operator=(Program&&) noexcept;

  // The expression's plain path, when it is one: a variable followed by fields (`.a`, `["a"]`, also
  // `.?a`) and literal indexes. Where rules point at what may be absent.
  const Path* path() const;
  const std::string& text() const;
  // Evaluation writes nothing but the arena. `variables` has one value per slot of the environment
  // the program was compiled with. Never throws; what goes wrong is an error value, running out of
  // the budget too.
  Value evaluate(std::span<const Value> variables, Arena& arena, text::Symbols& symbols,
                 const void* host = nullptr, uint64_t budget = 1'000'000) const;

  struct Code;  // the flat program; defined in code.h of this folder
  explicit Program(std::unique_ptr<const Code> code);
  const Code& code() const { return *code_; }

 private:
  std::unique_ptr<const Code> code_;
};

struct CompileOptions {
  bool check = true;   // unknown names are compile errors; otherwise error values when evaluated
  bool macros = true;  // has(), all(), cel.bind() and the like are expanded
};

std::variant<Program, CompileError> compile(std::string_view expression,
                                            const Environment& environment, text::Symbols& symbols,
                                            CompileOptions options = {});

// The flat program as text, for tests.
std::string dump(const Program& program);

}  // namespace kready::cel
