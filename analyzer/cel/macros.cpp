// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>

#include "cel/compiler.h"

namespace kready::cel {

void Compiler::require_arguments(const Expression& it, size_t count, std::string_view usage) const {
  if (it.children.size() == count) return;
  fail(it.name_span, fmt::format("'{}' is written {}", it.name, usage));
}

std::optional<Operand> Compiler::global_macro(const Expression& it) {
  return it.name == "has" ? std::optional(has(it)) : std::nullopt;
}

std::optional<Operand> Compiler::member_macro(const Expression& it) {
  const Expression& receiver = syntax_.child(it, 0);
  if (receiver.shape == Shape::name && receiver.name == "cel" && !local("cel")) {
    if (const auto result = cel_macro(it)) return result;
  }
  if (it.name == "optMap" || it.name == "optFlatMap") {
    require_arguments(it, 3, fmt::format("x.{}(variable, result)", it.name));
    return optional_map(it, it.name == "optFlatMap");
  }
  return loop_macro(it);
}

// Evaluates only what it selects from; the last field may be absent.
Operand Compiler::has(const Expression& it) {
  const bool selects = it.children.size() == 1 && syntax_.child(it, 0).shape == Shape::select &&
                       !syntax_.child(it, 0).optional;
  if (!selects) fail(it.span, "has() takes one field selection, such as has(a.b)");
  const uint32_t mark = next_register_;
  const Chain parts = chain(it.children[0]);
  const size_t most = parts.steps.size() - 1;
  const auto resolved = resolve(parts, most);
  Operand base = resolved ? resolved->operand : expression(parts.base);
  size_t taken = resolved ? resolved->steps : 0;
  for (size_t i = taken; i < most; ++i) {
    if (!syntax_.at(parts.steps[i]).optional) continue;
    base = steps(base, std::span(parts.steps).subspan(taken, most - taken), mark);
    taken = most;
  }
  const auto first = static_cast<uint32_t>(code_.fields.size());
  for (const Id step : std::span(parts.steps).subspan(taken)) field(syntax_.at(step).name);
  const auto count = static_cast<uint16_t>(parts.steps.size() - taken);
  release(mark);
  emit({.op = Op::has, .count = count, .target = allocate(), .left = base, .extra = first});
  return in_register(mark);
}

// The variables of expressions that other tools have factored: cel.index(0), cel.iterVar(0, 1).
std::optional<std::string> Compiler::generated_name(const Expression& it) const {
  if (it.shape != Shape::member_call || syntax_.child(it, 0).name != "cel") return std::nullopt;
  const bool known = it.name == "index" || it.name == "iterVar" || it.name == "accuVar";
  if (!known || it.children.size() != (it.name == "index" ? 2U : 3U)) return std::nullopt;
  std::string name = fmt::format("@{}", it.name);
  for (size_t i = 1; i < it.children.size(); ++i) {
    const Expression& number = syntax_.child(it, i);
    if (number.shape != Shape::literal) return std::nullopt;
    name += fmt::format(":{}", dump(number.value));
  }
  return name;
}

std::string Compiler::variable_name(const Expression& parent, size_t index) const {
  const Expression& it = syntax_.child(parent, index);
  if (it.shape == Shape::name && !it.absolute) return std::string(it.name);
  if (auto generated = generated_name(it)) return *generated;
  fail(it.span, fmt::format("'{}' takes the name of a variable here", parent.name));
}

std::optional<Operand> Compiler::cel_macro(const Expression& it) {
  if (it.name == "bind") {
    require_arguments(it, 4, "cel.bind(variable, value, result)");
    return bind(it);
  }
  if (it.name == "block") {
    require_arguments(it, 3, "cel.block([values], result)");
    return block(it);
  }
  const auto name = generated_name(it);
  if (!name) return std::nullopt;
  const Local* variable = local(*name);
  if (!variable) fail(it.span, "there is no such variable here");
  return variable->where;
}

Operand Compiler::bind(const Expression& it) {
  const uint32_t mark = next_register_;
  const std::string name = variable_name(it, 1);
  const Operand value = expression(it.children[2]);
  locals_.push_back({name, value});
  const Operand result = expression(it.children[3]);
  locals_.pop_back();
  return settle(result, mark);
}

Operand Compiler::block(const Expression& it) {
  const Expression& values = syntax_.child(it, 1);
  if (values.shape != Shape::list) fail(values.span, "cel.block() takes a list of values first");
  const uint32_t mark = next_register_;
  const size_t outer = locals_.size();
  for (size_t i = 0; i < values.children.size(); ++i) {
    const Operand value = expression(values.children[i]);
    locals_.push_back({fmt::format("@index:{}", i), value});
  }
  const Operand result = expression(it.children[2]);
  locals_.resize(outer);
  return settle(result, mark);
}

Operand Compiler::optional_map(const Expression& it, bool flat) {
  const uint32_t mark = next_register_;
  const Operand optional = expression(it.children[0]);
  release(mark);
  allocate();
  const uint32_t variable = allocate();
  const size_t unwrap =
      emit({.op = Op::unwrap, .target = mark, .left = optional, .right = {.bits = variable}});
  locals_.push_back({variable_name(it, 1), in_register(variable)});
  const Operand result = expression(it.children[2]);
  locals_.pop_back();
  emit({.op = flat ? Op::move : Op::wrap, .target = mark, .left = result});
  land(std::array{unwrap});
  release(mark + 1);
  return in_register(mark);
}

}  // namespace kready::cel
