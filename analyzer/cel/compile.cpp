// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cel/compiler.h"
#include "cel/entries.h"

namespace kready::cel {
namespace {

// Longer literals grow item by item, so that the registers of a program stay few.
constexpr size_t most_in_registers = 32;

Op binary_op(std::string_view sign) {
  static constexpr std::array<std::pair<std::string_view, Op>, 12> ops = {
      {{"+", Op::add},
       {"-", Op::subtract},
       {"*", Op::multiply},
       {"/", Op::divide},
       {"%", Op::modulo},
       {"==", Op::equal},
       {"!=", Op::not_equal},
       {"<", Op::less},
       {"<=", Op::less_equal},
       {">", Op::greater},
       {">=", Op::greater_equal},
       {"in", Op::in}}};
  for (const auto& [text, op] : ops) {
    if (text == sign) return op;
  }
  return Op::move;
}

}  // namespace

void Compiler::run() {
  code_.variables = environment_.variables();
  code_.path = path();
  code_.result = expression(syntax_.root);
}

Operand Compiler::expression(Id id) {
  const Expression& it = syntax_.at(id);
  switch (it.shape) {
    case Shape::literal:
      return constant(it.value);
    case Shape::name:
      return name(it);
    case Shape::select:
      return selection(id);
    case Shape::index:
      return indexing(it);
    case Shape::call:
      return call(id);
    case Shape::member_call:
      return member_call(id);
    case Shape::list:
      return list(it);
    case Shape::map:
      return map(it);
    case Shape::all_of:
      return logic(it, false);
    case Shape::any_of:
      return logic(it, true);
    case Shape::conditional:
      return conditional(it);
    default:
      return operation(it);
  }
}

Operand Compiler::selection(Id id) {
  const uint32_t mark = next_register_;
  const Chain parts = chain(id);
  const auto resolved = resolve(parts, parts.steps.size());
  const Operand base = resolved ? resolved->operand : expression(parts.base);
  const size_t taken = resolved ? resolved->steps : 0;
  return steps(base, std::span(parts.steps).subspan(taken), mark);
}

// One instruction for the plain fields and one for those from the first `.?` on: a field of an
// optional is an optional again.
Operand Compiler::steps(Operand base, std::span<const Id> ids, uint32_t mark) {
  size_t plain = 0;
  while (plain < ids.size() && !syntax_.at(ids[plain]).optional) ++plain;
  const auto part = [&](Op op, std::span<const Id> some) {
    if (some.empty()) return;
    const auto first = static_cast<uint32_t>(code_.fields.size());
    for (const Id id : some) field(syntax_.at(id).name);
    release(mark);
    const uint32_t target = allocate();
    const auto count = static_cast<uint16_t>(some.size());
    emit({.op = op, .count = count, .target = target, .left = base, .extra = first});
    base = in_register(target);
  };
  part(Op::select, ids.first(plain));
  part(Op::select_optional, ids.subspan(plain));
  return base;
}

Operand Compiler::indexing(const Expression& it) {
  const uint32_t mark = next_register_;
  const Operand target = expression(it.children[0]);
  const Operand key = expression(it.children[1]);
  return binary(it.optional ? Op::index_optional : Op::index, target, key, mark);
}

Operand Compiler::logic(const Expression& it, bool deciding) {
  const uint32_t mark = next_register_;
  const uint16_t count = deciding ? 1 : 0;
  std::vector<size_t> to_end;
  for (const Id child : it.children) {
    const bool first = child == it.children.front();
    release(first ? mark : mark + 1);
    const Operand operand = expression(child);
    const Op op = first ? Op::logic_first : Op::logic_next;
    to_end.push_back(emit({.op = op, .count = count, .target = mark, .left = operand}));
    release(mark);
    allocate();
  }
  land(to_end);
  return in_register(mark);
}

Operand Compiler::conditional(const Expression& it) {
  const uint32_t mark = next_register_;
  const Operand condition = expression(it.children[0]);
  release(mark);
  allocate();
  const size_t branch = emit({.op = Op::branch, .target = mark, .left = condition});
  into(it.children[1], mark);
  const size_t jump = emit({.op = Op::jump});
  land(std::array{branch});
  into(it.children[2], mark);
  land(std::array{jump});
  code_.instructions[branch].right.bits = static_cast<uint32_t>(here());
  return in_register(mark);
}

Operand Compiler::operation(const Expression& it) {
  const uint32_t mark = next_register_;
  const Operand left = expression(it.children[0]);
  if (it.children.size() == 1) {
    return binary(it.name == "!" ? Op::logical_not : Op::negate, left, {}, mark);
  }
  const Operand right = expression(it.children[1]);
  return binary(binary_op(it.name), left, right, mark);
}

Operand Compiler::list(const Expression& it) {
  const bool optional = std::find(it.optional_items.begin(), it.optional_items.end(), true) !=
                        it.optional_items.end();
  const bool constants =
      !optional && std::all_of(it.children.begin(), it.children.end(),
                               [&](Id id) { return syntax_.at(id).shape == Shape::literal; });
  if (constants) {
    std::vector<Value> items;
    for (const Id child : it.children) items.push_back(syntax_.at(child).value);
    return constant(make_list(code_.arena, items));
  }
  if (optional || it.children.size() > most_in_registers) return growing_list(it);
  const uint32_t mark = next_register_;
  for (uint32_t i = 0; i < it.children.size(); ++i) into(it.children[i], mark + i);
  release(mark);
  const auto count = static_cast<uint16_t>(it.children.size());
  const uint32_t target = allocate();
  emit({.op = Op::make_list, .count = count, .target = target, .left = in_register(mark)});
  return in_register(target);
}

Operand Compiler::growing_list(const Expression& it) {
  const uint32_t target = allocate();
  emit({.op = Op::begin_list, .target = target});
  std::vector<size_t> to_end;
  for (size_t i = 0; i < it.children.size(); ++i) {
    const Operand item = expression(it.children[i]);
    const Op op = it.optional_items[i] ? Op::append_optional : Op::append;
    to_end.push_back(emit({.op = op, .target = target, .left = item}));
    release(target + 1);
  }
  land(to_end);
  return in_register(target);
}

Operand Compiler::map(const Expression& it) {
  const bool optional = std::find(it.optional_items.begin(), it.optional_items.end(), true) !=
                        it.optional_items.end();
  if (it.children.empty()) return constant(make_map(code_.arena, {}));
  if (optional || it.children.size() > most_in_registers) return growing_map(it);
  const uint32_t mark = next_register_;
  for (uint32_t i = 0; i < it.children.size(); ++i) into(it.children[i], mark + i);
  release(mark);
  const auto count = static_cast<uint16_t>(it.children.size());
  const uint32_t target = allocate();
  emit({.op = Op::make_map, .count = count, .target = target, .left = in_register(mark)});
  return in_register(target);
}

Operand Compiler::growing_map(const Expression& it) {
  const uint32_t target = allocate();
  emit({.op = Op::begin_map, .target = target});
  std::vector<size_t> to_end;
  for (size_t i = 0; i < it.children.size(); i += 2) {
    const Operand key = expression(it.children[i]);
    const Operand value = expression(it.children[i + 1]);
    const Op op = it.optional_items[i / 2] ? Op::insert_optional : Op::insert;
    to_end.push_back(emit({.op = op, .target = target, .left = key, .right = value}));
    release(target + 1);
  }
  land(to_end);
  emit({.op = Op::finish_map, .target = target});
  return in_register(target);
}

std::optional<Path> Compiler::path() const {
  Path result;
  Id id = syntax_.root;
  for (; syntax_.at(id).shape != Shape::name; id = syntax_.at(id).children[0]) {
    const Expression& it = syntax_.at(id);
    if (it.shape == Shape::select) {
      result.steps.push_back({symbols_.intern(it.name), 0});
      continue;
    }
    const bool literal = it.shape == Shape::index && syntax_.child(it, 1).shape == Shape::literal;
    if (!literal) return std::nullopt;
    const Value& key = syntax_.child(it, 1).value;
    if (key.kind() == Kind::string) {
      result.steps.push_back({symbols_.intern(key.as_string()), 0});
    } else if (key.kind() == Kind::integer) {
      result.steps.push_back({{}, key.as_integer()});
    } else {
      return std::nullopt;
    }
  }
  result.variable = environment_.slot(syntax_.at(id).name);
  std::reverse(result.steps.begin(), result.steps.end());
  return result.variable < 0 ? std::nullopt : std::optional(std::move(result));
}

}  // namespace kready::cel
