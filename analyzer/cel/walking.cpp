// SPDX-License-Identifier: MIT
// The loops of programs: all, exists, exists_one, filter, map and their like.
#include "cel/entries.h"
#include "cel/machine.h"
#include "cel/overload.h"

namespace kready::cel {

void Machine::loop(const Instruction& it) {
  switch (it.op) {
    case Op::iterate:
      return iterate(it);
    case Op::count_if:
      return count_if(it);
    case Op::filter:
      return filter(it);
    default:
      break;
  }
  Value& count = registers_[it.target];
  if (!count.is_error()) count = Value::boolean(count.as_integer() == 1);
}

void Machine::iterate(const Instruction& it) {
  const Value range = at(it.left);
  registers_[it.target + 1] = Value::integer(0);
  if (range.kind() == Kind::list) {
    registers_[it.target] = range;
  } else if (range.kind() == Kind::map) {
    registers_[it.target] = with_data(arena_, range);
    spending_.used += registers_[it.target].map_size();
  } else {
    registers_[it.right.bits] =
        range.is_error() ? range : Value::error("only lists and maps can be walked");
    jump(it.extra);
  }
}

void Machine::advance(const Instruction& it) {
  const Value& range = registers_[it.left.index()];
  Value& position = registers_[it.left.index() + 1];
  const auto at = static_cast<size_t>(position.as_integer());
  const bool list = range.kind() == Kind::list;
  if (at >= (list ? range.list_size() : range.map_size())) return jump(it.extra);
  position = Value::integer(position.as_integer() + 1);
  Value* variables = &registers_[it.target];
  const bool both = it.count == 2;
  if (list) {
    if (both) variables[0] = Value::integer(static_cast<int64_t>(at));
    variables[both ? 1 : 0] = range.list_at(at);
    return;
  }
  const Entry& entry = range.as<MapData>()->entries[at];
  variables[0] = entry.first;
  if (both) variables[1] = entry.second;
}

// An error is the result only if no later item decides.
void Machine::quantify(const Instruction& it) {
  const Value& condition = at(it.left);
  Value& target = registers_[it.target];
  if (condition.kind() != Kind::boolean) {
    if (!target.is_error()) target = condition.is_error() ? condition : no_overload();
  } else if (condition.as_boolean() == (it.count != 0)) {
    target = Value::boolean(it.count != 0);
    return;
  }
  jump(it.extra);
}

void Machine::count_if(const Instruction& it) {
  const Value& condition = at(it.left);
  Value& target = registers_[it.target];
  if (condition.kind() != Kind::boolean) {
    target = condition.is_error() ? condition : no_overload();
    return jump(it.extra);
  }
  if (condition.as_boolean()) target = Value::integer(target.as_integer() + 1);
}

void Machine::filter(const Instruction& it) {
  const Value& condition = at(it.left);
  if (condition.kind() == Kind::boolean) {
    if (!condition.as_boolean()) jump(it.extra);
    return;
  }
  registers_[it.target] = condition.is_error() ? condition : no_overload();
  jump(it.right.bits);
}

}  // namespace kready::cel
