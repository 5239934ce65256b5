// SPDX-License-Identifier: MIT
// The flat program as text: an instruction a line, "3 select r1 = r0 .spec .volumes".
#include <fmt/format.h>

#include <array>

#include "cel/code.h"

namespace kready::cel {
namespace {

constexpr std::array<std::string_view, 47> op_names = {"move",
                                                       "jump",
                                                       "logic_first",
                                                       "logic_next",
                                                       "branch",
                                                       "not",
                                                       "negate",
                                                       "add",
                                                       "subtract",
                                                       "multiply",
                                                       "divide",
                                                       "modulo",
                                                       "equal",
                                                       "not_equal",
                                                       "less",
                                                       "less_equal",
                                                       "greater",
                                                       "greater_equal",
                                                       "in",
                                                       "select",
                                                       "select_optional",
                                                       "select_or",
                                                       "has",
                                                       "index",
                                                       "index_optional",
                                                       "matches",
                                                       "wrap",
                                                       "call",
                                                       "make_list",
                                                       "make_map",
                                                       "begin_list",
                                                       "begin_map",
                                                       "append",
                                                       "append_optional",
                                                       "insert",
                                                       "insert_optional",
                                                       "insert_all",
                                                       "finish_map",
                                                       "iterate",
                                                       "next",
                                                       "quantify",
                                                       "count_if",
                                                       "count_is_one",
                                                       "filter",
                                                       "or_value",
                                                       "or_optional",
                                                       "unwrap"};
static_assert(op_names.size() == static_cast<size_t>(Op::unwrap) + 1);

std::string_view op_name(Op op) { return op_names[static_cast<size_t>(op)]; }

bool is_binary(Op op) { return op >= Op::add && op <= Op::in; }
bool takes_fields(Op op) { return op >= Op::select && op <= Op::has; }

class CodePrinter {
 public:
  explicit CodePrinter(const Program::Code& code) : code_(code) {}

  std::string text() const {
    std::string out;
    for (size_t i = 0; i < code_.instructions.size(); ++i) {
      out += fmt::format("{} {}\n", i, line(code_.instructions[i]));
    }
    return out + "result " + operand(code_.result);
  }

 private:
  std::string operand(Operand it) const {
    if (it.space() == Space::registers) return fmt::format("r{}", it.index());
    if (it.space() == Space::constants) return dump(code_.constants[it.index()]);
    return code_.variables[it.index()];
  }

  std::string line(const Instruction& it) const {
    if (it.op == Op::jump) return fmt::format("jump {}", it.extra);
    std::string out = fmt::format("{} r{}", op_name(it.op), it.target);
    if (it.op == Op::begin_list || it.op == Op::begin_map || it.op == Op::finish_map) return out;
    out += " = ";
    if (it.op == Op::call) out += code_.functions[it.extra].name + " ";
    out += operand(it.left) + second(it) + fields(it) + constants(it) + jumps(it);
    return out;
  }

  std::string second(const Instruction& it) const {
    const bool binary = is_binary(it.op) || it.op == Op::index || it.op == Op::index_optional ||
                        it.op == Op::insert || it.op == Op::insert_optional;
    return binary ? " " + operand(it.right) : "";
  }

  std::string fields(const Instruction& it) const {
    std::string out;
    for (uint32_t i = 0; takes_fields(it.op) && i < it.count; ++i) {
      out += fmt::format(" .{}", code_.fields[it.extra + i].name.text());
    }
    return out;
  }

  static std::string constants(const Instruction& it) {
    switch (it.op) {
      case Op::logic_first:
      case Op::logic_next:
      case Op::quantify:
        return it.count != 0 ? " true decides" : " false decides";
      case Op::call:
      case Op::make_list:
      case Op::make_map:
      case Op::next:
        return fmt::format(" x{}", it.count);
      default:
        return {};
    }
  }

  static std::string jumps(const Instruction& it) {
    switch (it.op) {
      case Op::logic_first:
      case Op::logic_next:
      case Op::next:
      case Op::iterate:
      case Op::quantify:
      case Op::append:
      case Op::append_optional:
      case Op::insert:
      case Op::insert_optional:
      case Op::insert_all:
      case Op::count_if:
      case Op::or_value:
      case Op::or_optional:
      case Op::unwrap:
        return fmt::format(" -> {}", it.extra);
      case Op::branch:
      case Op::filter:
        return fmt::format(" -> {}, error -> {}", it.extra, it.right.bits);
      case Op::select_or:
        return fmt::format(" -> {}", it.right.bits);
      default:
        return {};
    }
  }

  const Program::Code& code_;
};

}  // namespace

std::string dump(const Program& program) { return CodePrinter(program.code()).text(); }

}  // namespace kready::cel
