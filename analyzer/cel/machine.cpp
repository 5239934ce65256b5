// SPDX-License-Identifier: MIT
#include "cel/machine.h"

#include "cel/access.h"
#include "cel/equality.h"
#include "cel/overload.h"

namespace kready::cel {
namespace {

Value no_boolean(const Value& value) { return value.is_error() ? value : no_overload(); }

}  // namespace

[[gnu::always_inline]] inline void Machine::step(const Instruction& it) {
  switch (it.op) {
    case Op::move:
      registers_[it.target] = at(it.left);
      return;
    case Op::jump:
      return jump(it.extra);
    case Op::logic_first:
      return logic(it, true);
    case Op::logic_next:
      return logic(it, false);
    case Op::branch:
      return branch(it);
    case Op::select_or:
    case Op::or_value:
    case Op::or_optional:
    case Op::unwrap:
      return optional(it);
    case Op::begin_list:
    case Op::begin_map:
    case Op::append:
    case Op::append_optional:
    case Op::insert:
    case Op::insert_optional:
    case Op::insert_all:
    case Op::finish_map:
      return build(it);
    case Op::next:
      return advance(it);
    case Op::quantify:
      return quantify(it);
    case Op::iterate:
    case Op::count_if:
    case Op::count_is_one:
    case Op::filter:
      return loop(it);
    default:
      registers_[it.target] = value(it);
  }
}

// An operation on one or two values; errors of what it reads are its result.
[[gnu::always_inline]] inline Value Machine::value(const Instruction& it) {
  if (it.op >= Op::call) return call_or_make(it);
  if (at(it.left).is_error()) return at(it.left);
  switch (it.op) {
    case Op::select:
      return select(at(it.left), fields(it), arena_);
    case Op::select_optional:
      return select_optional(it);
    case Op::has:
      return has(at(it.left), fields(it), arena_);
    case Op::matches:
      return matches(it);
    case Op::logical_not:
      return at(it.left).kind() == Kind::boolean ? Value::boolean(!at(it.left).as_boolean())
                                                 : no_overload();
    case Op::negate:
      return negate(at(it.left));
    case Op::wrap:
      return make_optional(arena_, at(it.left));
    default:
      return at(it.right).is_error() ? at(it.right) : computed(it);
  }
}

[[gnu::always_inline]] inline bool Machine::same(const Value& left, const Value& right) {
  if (left.kind() == Kind::string && right.kind() == Kind::string) {
    return left.as_string() == right.as_string();
  }
  return equal(left, right, spending_.used, spending_.budget);
}

[[gnu::always_inline]] inline Value Machine::call_or_make(const Instruction& it) {
  if (it.op == Op::call) return call(it);
  return it.op == Op::make_list ? make_list(it) : make_map(it);
}

[[gnu::always_inline]] inline Value Machine::computed(const Instruction& it) {
  const Value& left = at(it.left);
  const Value& right = at(it.right);
  switch (it.op) {
    case Op::add:
      return add(left, right, arena_, spending_);
    case Op::subtract:
      return subtract(left, right, arena_);
    case Op::multiply:
      return multiply(left, right);
    case Op::divide:
      return divide(left, right);
    case Op::modulo:
      return modulo(left, right);
    case Op::equal:
      return Value::boolean(same(left, right));
    case Op::not_equal:
      return Value::boolean(!same(left, right));
    case Op::in:
      return is_in(left, right, spending_);
    case Op::index:
      return index(left, right, arena_);
    case Op::index_optional:
      return index_optional(left, right, arena_);
    default:
      return ordered(it.op, left, right);
  }
}

Value Machine::call(const Instruction& it) {
  const std::span<const Value> arguments(&registers_[it.left.index()], it.count);
  for (const Value& argument : arguments) {
    if (argument.is_error()) return argument;
  }
  Call call{arguments, arena_, symbols_, host_, spending_.used};
  return code_.functions[it.extra].call(call);
}

Value Machine::matches(const Instruction& it) {
  const Value& text = at(it.left);
  if (text.kind() != Kind::string) return no_overload();
  spending_.used += text.as_string().size() / 10;
  return Value::boolean(code_.patterns[it.extra].matches_part(text.as_string()));
}

Value Machine::select_optional(const Instruction& it) {
  const auto found = find(at(it.left), fields(it), arena_);
  if (!found) return Value::optional_none();
  return found->is_error() ? *found : make_optional(arena_, *found);
}

// The first of a chain decides by itself; the next ones together with what is known so far: a
// deciding value wins over an error, an error over the other boolean.
[[gnu::always_inline]] inline void Machine::logic(const Instruction& it, bool first) {
  const Value& operand = at(it.left);
  Value& target = registers_[it.target];
  const bool boolean = operand.kind() == Kind::boolean;
  const bool decides = boolean && operand.as_boolean() == (it.count != 0);
  if (decides) {
    target = Value::boolean(it.count != 0);
    jump(it.extra);
  } else if (first) {
    target = boolean ? Value::boolean(operand.as_boolean()) : no_boolean(operand);
  } else if (!boolean && !target.is_error()) {
    target = no_boolean(operand);
  }
}

void Machine::branch(const Instruction& it) {
  const Value& condition = at(it.left);
  if (condition.kind() == Kind::boolean) {
    if (!condition.as_boolean()) jump(it.extra);
    return;
  }
  registers_[it.target] = no_boolean(condition);
  jump(it.right.bits);
}

void Machine::optional(const Instruction& it) {
  if (it.op == Op::select_or) return select_or(it);
  return it.op == Op::unwrap ? unwrap(it) : or_else(it);
}

void Machine::select_or(const Instruction& it) {
  const Value& from = at(it.left);
  const auto found = from.is_error() ? std::optional(from) : find(from, fields(it), arena_);
  if (!found) return;
  registers_[it.target] = *found;
  jump(it.right.bits);
}

void Machine::or_else(const Instruction& it) {
  const Value operand = at(it.left);
  const bool optional = operand.kind() == Kind::optional;
  if (optional && !operand.as_optional()) return;
  if (!optional) {
    registers_[it.target] = operand.is_error() ? operand : no_overload();
  } else {
    registers_[it.target] = it.op == Op::or_value ? *operand.as_optional() : operand;
  }
  jump(it.extra);
}

void Machine::unwrap(const Instruction& it) {
  const Value operand = at(it.left);
  const bool optional = operand.kind() == Kind::optional;
  if (optional && operand.as_optional()) {
    registers_[it.right.bits] = *operand.as_optional();
    return;
  }
  registers_[it.target] = optional || operand.is_error() ? operand : no_overload();
  jump(it.extra);
}

// The parts of a step are inlined into the one loop that takes them all.
Value Machine::run() {
  const auto size = static_cast<uint32_t>(code_.instructions.size());
  while (next_ < size) {
    const Instruction& it = code_.instructions[next_++];
    spending_.used += 1 + it.count;
    if (spending_.used > spending_.budget) return Value::error("cost budget exceeded");
    step(it);
  }
  if (spending_.used > spending_.budget) return Value::error("cost budget exceeded");
  return at(code_.result);
}

}  // namespace kready::cel
