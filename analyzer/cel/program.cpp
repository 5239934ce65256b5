// SPDX-License-Identifier: MIT
#include "cel/program.h"

#include <utility>

#include "cel/access.h"
#include "cel/code.h"
#include "cel/compiler.h"
#include "cel/machine.h"
#include "cel/syntax.h"

namespace kready::cel {
namespace {

constexpr size_t few_registers = 24;
constexpr size_t longest_expression = 1 << 20;

// A program that is one look-up needs no machine.
Value select_only(const Program::Code& code, std::span<const Value> variables, Arena& arena) {
  const Instruction& it = code.instructions.front();
  return select(variables[it.left.index()], std::span(code.fields).subspan(it.extra, it.count),
                arena);
}

bool is_one_select(const Program::Code& code) {
  if (code.instructions.size() != 1) return false;
  const Instruction& it = code.instructions.front();
  return it.op == Op::select && it.left.space() == Space::variables &&
         code.result == Operand::of(Space::registers, it.target);
}

}  // namespace

Program::Program(std::unique_ptr<const Code> code) : code_(std::move(code)) {}
Program::~Program() = default;
Program::Program(Program&&) noexcept = default;
Program& Program::operator=(Program&&) noexcept = default;

const Path* Program::path() const { return code_->path ? &*code_->path : nullptr; }
const std::string& Program::text() const { return code_->text; }

Value Program::evaluate(std::span<const Value> variables, Arena& arena, text::Symbols& symbols,
                        const void* host, uint64_t budget) const {
  if (code_->selects) return select_only(*code_, variables, arena);
  // Registers are written before they are read: few of them need neither memory nor clearing.
  alignas(Value) std::byte room[few_registers * sizeof(Value)];
  void* place = room;
  const size_t count = code_->registers;
  if (count > few_registers) place = arena.allocate(count * sizeof(Value), alignof(Value));
  auto* registers = static_cast<Value*>(place);
  std::uninitialized_default_construct_n(registers, count);
  return Machine(*code_, registers, variables, arena, symbols, host, budget).run();
}

std::variant<Program, CompileError> compile(std::string_view expression,
                                            const Environment& environment, text::Symbols& symbols,
                                            CompileOptions options) {
  if (expression.size() > longest_expression) return CompileError{{}, "the expression is too long"};
  auto code = std::make_unique<Program::Code>();
  code->text = expression;
  auto syntax = parse(code->text, code->arena);
  if (auto* error = std::get_if<CompileError>(&syntax)) return std::move(*error);
  try {
    Compiler(std::get<Syntax>(syntax), environment, symbols, options, *code).run();
  } catch (Mistake& mistake) {
    return std::move(mistake.error);
  }
  code->selects = is_one_select(*code);
  return Program(std::move(code));
}

}  // namespace kready::cel
