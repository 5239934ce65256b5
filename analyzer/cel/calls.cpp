// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cel/compiler.h"
#include "text/nearest.h"

namespace kready::cel {
namespace {

std::string listed(const std::set<int>& counts) {
  std::string out;
  for (const int count : counts) out += (out.empty() ? "" : " or ") + fmt::format("{}", count);
  return out;
}

// What to say of a known function that takes other arguments.
std::string wrong_arguments(const std::vector<Function>& overloads, std::string_view name,
                            Form form, size_t count) {
  const int receiver = form == Form::member ? 1 : 0;
  std::set<int> counts;
  for (const Function& one : overloads) {
    if (one.form == form) counts.insert(one.arguments - receiver);
  }
  if (counts.empty()) {
    return form == Form::global ? fmt::format("'{0}' is called on a value: x.{0}(...)", name)
                                : fmt::format("'{0}' is not called on a value: {0}(...)", name);
  }
  return fmt::format("'{}' takes {} argument{}, {} given", name, listed(counts),
                     *counts.rbegin() == 1 ? "" : "s", count - static_cast<size_t>(receiver));
}

}  // namespace

const Function* Compiler::global_function(std::string_view name, bool absolute,
                                          size_t count) const {
  for (const std::string& candidate : candidates(name, absolute)) {
    if (const Function* found = environment_.find(candidate, Form::global, count)) return found;
  }
  return nullptr;
}

Operand Compiler::unknown_function(const Expression& it, std::string_view name, Form form,
                                   size_t count) {
  const bool known = environment_.has_function(name);
  std::string message = known ? wrong_arguments(environment_.overloads(name), name, form, count)
                              : fmt::format("unknown function '{}'", name);
  if (!options_.check) return constant(make_error(code_.arena, message));
  const auto near = text::nearest(name, environment_.function_names(), 1);
  if (!known && !near.empty()) message += fmt::format(", did you mean '{}'?", near.front());
  fail(it.name_span, std::move(message));
}

Operand Compiler::call(Id id) {
  const Expression& it = syntax_.at(id);
  if (options_.macros && !it.absolute) {
    if (const auto macro = global_macro(it)) return *macro;
  }
  const Function* function = global_function(it.name, it.absolute, it.children.size());
  if (!function) return unknown_function(it, it.name, Form::global, it.children.size());
  if (it.name == "matches" && it.children.size() == 2) {
    if (const auto result = matches(it.children[0], it.children[1])) return *result;
  }
  return invoke(*function, it.children);
}

Operand Compiler::member_call(Id id) {
  const Expression& it = syntax_.at(id);
  if (options_.macros) {
    if (const auto macro = member_macro(it)) return *macro;
  }
  const std::span<const Id> arguments(it.children);
  std::string storage;
  const std::string_view space = dotted(it.children[0], storage);
  const std::string full = fmt::format("{}.{}", space, it.name);
  if (!space.empty()) {
    const bool absolute = syntax_.at(chain(it.children[0]).base).absolute;
    const Function* function = global_function(full, absolute, arguments.size() - 1);
    if (function) return invoke(*function, arguments.subspan(1));
    const bool namespaced = environment_.has_function(full);
    if (namespaced) return unknown_function(it, full, Form::global, arguments.size() - 1);
  }
  if (arguments.size() == 2 && it.name == "orValue") return or_else(it, Op::or_value);
  if (arguments.size() == 2 && it.name == "or") return or_else(it, Op::or_optional);
  const Function* function = environment_.find(it.name, Form::member, arguments.size());
  if (!function) {
    const bool known = environment_.has_function(it.name);
    const bool space_of_functions =
        !known && !space.empty() && !resolve(chain(it.children[0]), 100);
    return unknown_function(it, space_of_functions ? full : it.name, Form::member,
                            arguments.size());
  }
  if (it.name == "matches" && arguments.size() == 2) {
    if (const auto result = matches(arguments[0], arguments[1])) return *result;
  }
  return invoke(*function, arguments);
}

Operand Compiler::invoke(const Function& function, std::span<const Id> arguments) {
  const uint32_t mark = next_register_;
  const size_t begin = here();
  std::vector<Operand> operands;
  for (uint32_t i = 0; i < arguments.size(); ++i) {
    release(mark + i);
    operands.push_back(expression(arguments[i]));
    move_into(operands.back(), mark + i);
  }
  const bool constants = std::all_of(operands.begin(), operands.end(),
                                     [](Operand operand) { return operand.is_constant(); });
  release(mark);
  if (function.constant_folded && constants) {
    code_.instructions.resize(begin);
    const Operand result = folded(function, operands, mark);
    if (result.is_constant()) return result;
    for (uint32_t i = 0; i < operands.size(); ++i) move_into(operands[i], mark + i);
    release(mark);
  }
  code_.functions.push_back({std::string(function.name), function.call});
  emit({.op = Op::call,
        .count = static_cast<uint16_t>(arguments.size()),
        .target = allocate(),
        .left = in_register(mark),
        .extra = static_cast<uint32_t>(code_.functions.size() - 1)});
  return in_register(mark);
}

// A constant, or a register where the call went wrong: then it shall do so when evaluated.
Operand Compiler::folded(const Function& function, std::span<const Operand> arguments,
                         uint32_t mark) {
  std::vector<Value> values;
  for (const Operand argument : arguments) values.push_back(constant_at(argument));
  for (const Value& value : values) {
    if (value.is_error()) return in_register(mark);
  }
  uint64_t cost = 0;
  Call call{values, code_.arena, symbols_, nullptr, cost};
  const Value result = function.call(call);
  return result.is_error() ? in_register(mark) : constant(result);
}

// A constant pattern is compiled once, and a faulty one is found before anything is evaluated.
std::optional<Operand> Compiler::matches(Id text, Id pattern) {
  const Expression& it = syntax_.at(pattern);
  if (it.shape != Shape::literal || it.value.kind() != Kind::string) return std::nullopt;
  text::Pattern compiled(it.value.as_string());
  if (!compiled.ok()) {
    const std::string message = fmt::format("invalid regular expression: {}", compiled.error());
    if (options_.check) fail(it.span, message);
    return constant(make_error(code_.arena, message));
  }
  const uint32_t mark = next_register_;
  const Operand operand = expression(text);
  release(mark);
  code_.patterns.push_back(std::move(compiled));
  emit({.op = Op::matches,
        .target = allocate(),
        .left = operand,
        .extra = static_cast<uint32_t>(code_.patterns.size() - 1)});
  return in_register(mark);
}

// `a.orValue(b)` and `a.or(b)`: b is evaluated only where a holds nothing.
Operand Compiler::or_else(const Expression& it, Op op) {
  const uint32_t mark = next_register_;
  const Operand optional = expression(it.children[0]);
  release(mark);
  allocate();
  const size_t begin = here();
  // Reading the field and unwrapping it are one instruction: the optional is never made.
  const bool field = op == Op::or_value && syntax_.child(it, 0).shape == Shape::select &&
                     optional == in_register(mark) &&
                     code_.instructions.back().op == Op::select_optional;
  size_t jump = begin - 1;
  if (field) {
    code_.instructions.back().op = Op::select_or;
  } else {
    jump = emit({.op = op, .target = mark, .left = optional});
  }
  into(it.children[1], mark);
  const auto end = static_cast<uint32_t>(here());
  (field ? code_.instructions[jump].right.bits : code_.instructions[jump].extra) = end;
  return in_register(mark);
}

}  // namespace kready::cel
