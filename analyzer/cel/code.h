// SPDX-License-Identifier: MIT
// The flat program: instructions over registers, constants and variables. Knows neither syntax nor
// how instructions are carried out.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <optional>
#include <string>
#include <vector>

#include "cel/program.h"
#include "cel/value.h"
#include "text/pattern.h"
#include "text/symbols.h"

namespace kready::cel {

// Instructions read `left` and `right`, write register `target` and go on with the next one unless
// they say otherwise. An error in what they read becomes their result, except in logic and where
// a value is only passed on.
enum class Op : uint8_t {
  move,         // left
  jump,         // to extra
  logic_first,  // left; jumps to extra if it is the boolean `count`, which decides
  logic_next,   // target with left; jumps to extra if left decides
  branch,       // goes on if left is true, to extra if false; an error: target, to right.jump
  logical_not,
  negate,
  add,
  subtract,
  multiply,
  divide,
  modulo,
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  in,
  select,           // left.f1...fn: `count` fields from `extra` on
  select_optional,  // left.?f1...fn: an optional
  select_or,        // left.?f1...fn: what it holds, jumps to right.jump; goes on if nothing
  has,              // whether left.f1... has the last field
  index,            // left[right]
  index_optional,   // left[?right]
  matches,          // whether pattern `extra` matches a part of left
  wrap,             // optional.of(left)
  call,             // function `extra` with `count` registers from left on
  make_list,        // of `count` registers from left on
  make_map,         // of `count` registers from left on: key, value, key, value...
  begin_list,       // an empty list that grows in target
  begin_map,
  append,           // left to target; an error: target, jumps to extra
  append_optional,  // what left holds, if anything
  insert,           // left: right to target; an error: target, jumps to extra
  insert_optional,  // left: what right holds, if anything
  insert_all,       // the entries of left
  finish_map,       // target is an error if keys are there twice
  iterate,          // registers target and target + 1 walk left; an error: right, jumps to extra
  next,             // the walk in left; the next item or key to target, with `count` 2 the index or
                    // key to target and the item or value to target + 1; at the end to extra
  quantify,         // all, exists: back to extra unless left decides (is the boolean `count`)
  count_if,         // adds one to target if left is true
  count_is_one,     // whether target is 1
  filter,           // goes on if left is true, to extra if false; an error: target, to right.jump
  or_value,         // what left holds, jumps to extra; goes on if nothing
  or_optional,      // left itself if it holds something, jumps to extra; goes on if nothing
  unwrap,           // what left holds to register right; nothing or an error: target, to extra
};

enum class Space : uint8_t { registers, constants, variables };

struct Operand {
  uint32_t bits = 0;  // the space in the upper two bits; a plain number where it is a jump

  static Operand of(Space space, size_t index) {
    return {static_cast<uint32_t>(space) << 30 | static_cast<uint32_t>(index)};
  }
  Space space() const { return static_cast<Space>(bits >> 30); }
  uint32_t index() const { return bits & 0x3FFFFFFF; }
  bool is_constant() const { return space() == Space::constants; }
  friend bool operator==(Operand, Operand) = default;
};

struct Instruction {
  Op op = Op::move;
  uint16_t count = 0;
  uint32_t target = 0;
  Operand left{};
  Operand right{};
  uint32_t extra = 0;
};

struct Field {
  text::Symbol name;
  Value absent;  // the error of selecting it where it is not
};

struct Callee {
  std::string name;
  Implementation call = nullptr;
};

struct Program::Code {
  std::string text;
  std::pmr::monotonic_buffer_resource arena;  // of the constants
  std::vector<Instruction> instructions;
  std::vector<Value> constants;
  std::vector<Field> fields;
  std::vector<Callee> functions;
  std::vector<text::Pattern> patterns;
  std::vector<std::string> variables;
  uint32_t registers = 0;
  Operand result;
  bool selects = false;  // nothing but one `select` of a variable
  std::optional<Path> path;
};

}  // namespace kready::cel
