// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "cel/compiler.h"

namespace kready::cel {

size_t Compiler::emit(Instruction instruction) {
  code_.instructions.push_back(instruction);
  return code_.instructions.size() - 1;
}

void Compiler::land(std::span<const size_t> jumps) {
  for (const size_t jump : jumps) code_.instructions[jump].extra = static_cast<uint32_t>(here());
}

uint32_t Compiler::allocate() {
  const uint32_t index = next_register_++;
  code_.registers = std::max(code_.registers, next_register_);
  return index;
}

Operand Compiler::constant(const Value& value) {
  code_.constants.push_back(value);
  return Operand::of(Space::constants, code_.constants.size() - 1);
}

uint32_t Compiler::field(std::string_view name) {
  const text::Symbol symbol = symbols_.intern(name);
  code_.fields.push_back({symbol, make_error(code_.arena, fmt::format("no such key: '{}'", name))});
  return static_cast<uint32_t>(code_.fields.size() - 1);
}

void Compiler::move_into(Operand operand, uint32_t target) {
  release(target);
  allocate();
  if (operand == in_register(target)) return;
  emit({.op = Op::move, .target = target, .left = operand});
}

void Compiler::into(Id id, uint32_t target) {
  release(target);
  move_into(expression(id), target);
}

Operand Compiler::settle(Operand result, uint32_t mark) {
  if (result.space() == Space::registers && result.index() >= mark) {
    move_into(result, mark);
    return in_register(mark);
  }
  release(mark);
  return result;
}

Operand Compiler::binary(Op op, Operand left, Operand right, uint32_t mark) {
  release(mark);
  const uint32_t target = allocate();
  emit({.op = op, .target = target, .left = left, .right = right});
  return in_register(target);
}

void Compiler::fail(text::Span span, std::string message) {
  throw Mistake{{span, std::move(message)}};
}

}  // namespace kready::cel
