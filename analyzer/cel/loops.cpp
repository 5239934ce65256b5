// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>

#include "cel/compiler.h"

namespace kready::cel {

std::optional<Operand> Compiler::loop_macro(const Expression& it) {
  const size_t arguments = it.children.size() - 1;
  const bool two = arguments == 3;
  const auto usage = [&](bool right, std::string_view how) {
    if (!right) fail(it.name_span, fmt::format("'{}' is written {}", it.name, how));
  };
  if (it.name == "all" || it.name == "exists") {
    usage(arguments == 2 || two, fmt::format("x.{}(variable, condition)", it.name));
    return quantifier(it, two ? 2 : 1, it.name == "exists");
  }
  if (it.name == "exists_one" || it.name == "existsOne") {
    usage(arguments == 2 || two, fmt::format("x.{}(variable, condition)", it.name));
    return exactly_one(it, two ? 2 : 1);
  }
  if (it.name == "filter") {
    usage(arguments == 2, "x.filter(variable, condition)");
    return filter(it);
  }
  if (it.name == "map") {
    usage(arguments == 2 || two, "x.map(variable, result) or x.map(variable, condition, result)");
    return collect(it, 1);
  }
  if (it.name == "sortBy") {
    usage(arguments == 2, "x.sortBy(variable, key)");
    return sort_by(it);
  }
  if (!it.name.starts_with("transform")) return std::nullopt;
  const bool right = two || arguments == 4;
  if (it.name == "transformList" || it.name == "transformMap" || it.name == "transformMapEntry") {
    usage(right, fmt::format("x.{}(key, value, result)", it.name));
  }
  if (it.name == "transformList") return collect(it, 2);
  if (it.name == "transformMap") return transform_map(it, false);
  if (it.name == "transformMapEntry") return transform_map(it, true);
  return std::nullopt;
}

Compiler::Loop Compiler::begin_loop(const Expression& it, size_t variables, Instruction initial) {
  Loop loop;
  loop.result = allocate();
  loop.locals = locals_.size();
  const Operand range = expression(it.children[0]);
  release(loop.result + 1);
  const uint32_t walk = allocate();
  allocate();
  const uint32_t variable = allocate();
  if (variables == 2) allocate();
  initial.target = loop.result;
  emit(initial);
  const Operand result{.bits = loop.result};
  loop.to_end.push_back(emit({.op = Op::iterate, .target = walk, .left = range, .right = result}));
  loop.head = here();
  const auto count = static_cast<uint16_t>(variables);
  loop.to_end.push_back(
      emit({.op = Op::next, .count = count, .target = variable, .left = in_register(walk)}));
  for (size_t i = 0; i < variables; ++i) {
    const auto where = in_register(variable + static_cast<uint32_t>(i));
    locals_.push_back({variable_name(it, 1 + i), where});
  }
  return loop;
}

Operand Compiler::end_loop(Loop& loop) {
  land(loop.to_end);
  for (const size_t jump : loop.to_end_right) {
    code_.instructions[jump].right.bits = static_cast<uint32_t>(here());
  }
  locals_.resize(loop.locals);
  release(loop.result + 1);
  return in_register(loop.result);
}

Compiler::Loop Compiler::begin_loop(const Expression& it, size_t variables, Operand initial) {
  return begin_loop(it, variables, Instruction{.op = Op::move, .left = initial});
}

Operand Compiler::quantifier(const Expression& it, size_t variables, bool deciding) {
  Loop loop = begin_loop(it, variables, constant(Value::boolean(!deciding)));
  const Operand condition = expression(it.children[1 + variables]);
  emit({.op = Op::quantify,
        .count = static_cast<uint16_t>(deciding ? 1 : 0),
        .target = loop.result,
        .left = condition,
        .extra = static_cast<uint32_t>(loop.head)});
  return end_loop(loop);
}

Operand Compiler::exactly_one(const Expression& it, size_t variables) {
  Loop loop = begin_loop(it, variables, constant(Value::integer(0)));
  const Operand condition = expression(it.children[1 + variables]);
  loop.to_end.push_back(emit({.op = Op::count_if, .target = loop.result, .left = condition}));
  emit({.op = Op::jump, .extra = static_cast<uint32_t>(loop.head)});
  const Operand result = end_loop(loop);
  emit({.op = Op::count_is_one, .target = loop.result});
  return result;
}

void Compiler::loop_filter(Loop& loop, const Expression& it, size_t variables) {
  const uint32_t mark = next_register_;
  const Operand condition = expression(it.children[1 + variables]);
  release(mark);
  loop.to_end_right.push_back(emit({.op = Op::filter,
                                    .target = loop.result,
                                    .left = condition,
                                    .extra = static_cast<uint32_t>(loop.head)}));
}

Operand Compiler::filter(const Expression& it) {
  Loop loop = begin_loop(it, 1, Instruction{.op = Op::begin_list});
  const Operand item = locals_.back().where;
  loop_filter(loop, it, 1);
  loop.to_end.push_back(emit({.op = Op::append, .target = loop.result, .left = item}));
  emit({.op = Op::jump, .extra = static_cast<uint32_t>(loop.head)});
  return end_loop(loop);
}

Operand Compiler::collect(const Expression& it, size_t variables) {
  Loop loop = begin_loop(it, variables, Instruction{.op = Op::begin_list});
  if (it.children.size() == variables + 3) loop_filter(loop, it, variables);
  const Operand item = expression(it.children.back());
  loop.to_end.push_back(emit({.op = Op::append, .target = loop.result, .left = item}));
  emit({.op = Op::jump, .extra = static_cast<uint32_t>(loop.head)});
  return end_loop(loop);
}

// Pairs of key and item are gathered first, then put in order.
Operand Compiler::sort_by(const Expression& it) {
  Loop loop = begin_loop(it, 1, Instruction{.op = Op::begin_list});
  const Operand item = locals_.back().where;
  const uint32_t pair = next_register_;
  into(it.children.back(), pair);
  allocate();
  move_into(item, pair + 1);
  release(pair);
  emit({.op = Op::make_list, .count = 2, .target = allocate(), .left = in_register(pair)});
  loop.to_end.push_back(emit({.op = Op::append, .target = loop.result, .left = in_register(pair)}));
  emit({.op = Op::jump, .extra = static_cast<uint32_t>(loop.head)});
  const Operand pairs = end_loop(loop);
  code_.functions.push_back({"sortBy", sort_pairs});
  emit({.op = Op::call,
        .count = 1,
        .target = loop.result,
        .left = pairs,
        .extra = static_cast<uint32_t>(code_.functions.size() - 1)});
  return pairs;
}

// `entries`: the body makes maps that are joined; otherwise values of the same keys.
Operand Compiler::transform_map(const Expression& it, bool entries) {
  Loop loop = begin_loop(it, 2, Instruction{.op = Op::begin_map});
  const Operand key = locals_[loop.locals].where;
  if (it.children.size() == 5) loop_filter(loop, it, 2);
  const Operand item = expression(it.children.back());
  loop.to_end.push_back(emit({.op = entries ? Op::insert_all : Op::insert,
                              .target = loop.result,
                              .left = entries ? item : key,
                              .right = item}));
  emit({.op = Op::jump, .extra = static_cast<uint32_t>(loop.head)});
  const Operand result = end_loop(loop);
  if (entries) emit({.op = Op::finish_map, .target = loop.result});
  return result;
}

}  // namespace kready::cel
