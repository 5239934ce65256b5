// SPDX-License-Identifier: MIT
// Turns a syntax tree into instructions. Registers are a stack: the result of an expression that
// begins with `next_register_` at m is register m, or a constant, a variable or a register below m.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cel/code.h"
#include "cel/functions.h"
#include "cel/syntax.h"
#include "text/symbols.h"

namespace kready::cel {

// Thrown by the compiler and caught in compile().
struct Mistake {
  CompileError error;
};

class Compiler {
 public:
  Compiler(const Syntax& syntax, const Environment& environment, text::Symbols& symbols,
           CompileOptions options, Program::Code& code)
      : syntax_(syntax),
        environment_(environment),
        symbols_(symbols),
        options_(options),
        code_(code) {}

  void run();

 private:
  struct Local {
    std::string name;
    Operand where;
  };
  // A walk over a list or map: the accumulator, the two registers of the walk, the variables.
  struct Loop {
    uint32_t result = 0;
    size_t head = 0;
    size_t entry = 0;
    size_t locals = 0;
    std::vector<size_t> to_end;        // instructions whose extra is the loop's end
    std::vector<size_t> to_end_right;  // those whose right is
  };
  struct Chain {  // base.step.step
    Id base = 0;
    std::vector<Id> steps;
  };

  // compile.cpp
  Operand expression(Id id);
  Operand name(const Expression& it);
  Operand selection(Id id);
  Operand steps(Operand base, std::span<const Id> ids, uint32_t mark);
  Operand indexing(const Expression& it);
  Operand logic(const Expression& it, bool deciding);
  Operand conditional(const Expression& it);
  Operand operation(const Expression& it);
  Operand list(const Expression& it);
  Operand growing_list(const Expression& it);
  Operand map(const Expression& it);
  Operand growing_map(const Expression& it);
  std::optional<Path> path() const;

  // names.cpp
  struct Resolved {
    Operand operand;
    size_t steps = 0;  // how many fields of the chain the name took
  };
  Chain chain(Id id) const;
  const Local* local(std::string_view name) const;
  std::optional<Resolved> resolve(const Chain& chain, size_t most_steps);
  std::optional<Operand> global(std::string_view name);
  std::vector<std::string> candidates(std::string_view name, bool absolute) const;
  Operand unknown_variable(const Expression& it);
  std::string_view dotted(Id id, std::string& storage) const;

  // calls.cpp
  Operand call(Id id);
  Operand member_call(Id id);
  Operand invoke(const Function& function, std::span<const Id> arguments);
  Operand folded(const Function& function, std::span<const Operand> arguments, uint32_t mark);
  Operand unknown_function(const Expression& it, std::string_view name, Form form, size_t count);
  std::optional<Operand> matches(Id text, Id pattern);
  Operand or_else(const Expression& it, Op op);
  const Function* global_function(std::string_view name, bool absolute, size_t count) const;

  // macros.cpp
  std::optional<Operand> global_macro(const Expression& it);
  std::optional<Operand> member_macro(const Expression& it);
  std::optional<Operand> cel_macro(const Expression& it);
  std::optional<Operand> loop_macro(const Expression& it);
  Operand has(const Expression& it);
  Operand bind(const Expression& it);
  Operand block(const Expression& it);
  Operand optional_map(const Expression& it, bool flat);
  Operand quantifier(const Expression& it, size_t variables, bool deciding);
  Operand exactly_one(const Expression& it, size_t variables);
  Operand filter(const Expression& it);
  Operand sort_by(const Expression& it);
  Operand collect(const Expression& it, size_t variables);
  Operand transform_map(const Expression& it, bool entries);
  Loop begin_loop(const Expression& it, size_t variables, Operand initial);
  Loop begin_loop(const Expression& it, size_t variables, Instruction initial);
  void loop_filter(Loop& loop, const Expression& it, size_t variables);
  Operand end_loop(Loop& loop);
  std::optional<std::string> generated_name(const Expression& it) const;
  std::string variable_name(const Expression& parent, size_t index) const;
  void require_arguments(const Expression& it, size_t count, std::string_view usage) const;

  // emit.cpp
  size_t emit(Instruction instruction);
  size_t here() const { return code_.instructions.size(); }
  void land(std::span<const size_t> jumps);
  uint32_t allocate();
  void release(uint32_t mark) { next_register_ = mark; }
  static Operand in_register(uint32_t index) { return Operand::of(Space::registers, index); }
  Operand constant(const Value& value);
  const Value& constant_at(Operand operand) const { return code_.constants[operand.index()]; }
  uint32_t field(std::string_view name);
  // Compiles into exactly that register, which becomes the last one in use.
  void into(Id id, uint32_t target);
  void move_into(Operand operand, uint32_t target);
  Operand settle(Operand result, uint32_t mark);
  Operand binary(Op op, Operand left, Operand right, uint32_t mark);
  [[noreturn]] static void fail(text::Span span, std::string message);

  const Syntax& syntax_;
  const Environment& environment_;
  text::Symbols& symbols_;
  CompileOptions options_;
  Program::Code& code_;
  std::vector<Local> locals_;
  uint32_t next_register_ = 0;
};

}  // namespace kready::cel
