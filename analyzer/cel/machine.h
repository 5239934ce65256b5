// SPDX-License-Identifier: MIT
// Carries out one flat program once. Knows no syntax.
#pragma once

#include <span>

#include "cel/code.h"
#include "cel/operators.h"

namespace kready::cel {

class Machine {
 public:
  Machine(const Program::Code& code, Value* registers, std::span<const Value> variables,
          Arena& arena, text::Symbols& symbols, const void* host, uint64_t budget)
      : code_(code),
        spaces_{registers, code.constants.data(), variables.data(), nullptr},
        registers_(registers),
        arena_(arena),
        symbols_(symbols),
        host_(host),
        spending_{0, budget} {}

  Value run();

 private:
  const Value& at(Operand operand) const { return spaces_[operand.bits >> 30][operand.index()]; }
  std::span<const Field> fields(const Instruction& it) const {
    return std::span(code_.fields).subspan(it.extra, it.count);
  }
  void jump(uint32_t to) { next_ = to; }

  void step(const Instruction& it);
  Value value(const Instruction& it);
  void build(const Instruction& it);
  void loop(const Instruction& it);
  void optional(const Instruction& it);

  // machine.cpp
  bool same(const Value& left, const Value& right);
  Value call_or_make(const Instruction& it);
  Value computed(const Instruction& it);
  Value call(const Instruction& it);
  Value matches(const Instruction& it);
  Value select_optional(const Instruction& it);
  void logic(const Instruction& it, bool first);
  void branch(const Instruction& it);
  void select_or(const Instruction& it);
  void or_else(const Instruction& it);
  void unwrap(const Instruction& it);

  // building.cpp
  Value make_list(const Instruction& it);
  Value make_map(const Instruction& it);
  void append(const Instruction& it, const Value& item);
  void append_optional(const Instruction& it);
  void insert(const Instruction& it, const Value& key, const Value& value);
  void insert_optional(const Instruction& it);
  void insert_all(const Instruction& it);
  void finish_map(const Instruction& it);

  // walking.cpp
  void iterate(const Instruction& it);
  void advance(const Instruction& it);
  void quantify(const Instruction& it);
  void count_if(const Instruction& it);
  void filter(const Instruction& it);

  const Program::Code& code_;
  const Value* spaces_[4];
  Value* registers_;
  Arena& arena_;
  text::Symbols& symbols_;
  const void* host_;
  Spending spending_;
  uint32_t next_ = 0;
};

}  // namespace kready::cel
