// SPDX-License-Identifier: MIT
// Functions of optional values. `or` and `orValue` are compiled to jumps; they stand here for calls
// that the compiler cannot see through.
#include "cel/functions.h"
#include "cel/overload.h"

namespace kready::cel {
namespace {

bool is_zero(const Value& value) {
  switch (value.kind()) {
    case Kind::null:
      return true;
    case Kind::boolean:
      return !value.as_boolean();
    case Kind::integer:
    case Kind::unsigned_integer:
      return value.as_unsigned() == 0;
    case Kind::real:
      return value.as_real() == 0;
    case Kind::string:
    case Kind::bytes:
      return value.as_string().empty();
    case Kind::list:
      return value.list_size() == 0;
    case Kind::map:
      return value.map_size() == 0;
    case Kind::timestamp:
    case Kind::duration:
      return value.as_time() == Time{};
    case Kind::optional:
      return !value.as_optional();
    default:
      return false;
  }
}

bool is_optional(const Value& value) { return value.kind() == Kind::optional; }

Value none(Call&) { return Value::optional_none(); }
Value of(Call& call) { return make_optional(call.arena, call.args[0]); }
Value of_non_zero(Call& call) {
  return is_zero(call.args[0]) ? Value::optional_none() : make_optional(call.arena, call.args[0]);
}

Value has_value(Call& call) {
  if (!is_optional(call.args[0])) return no_overload();
  return Value::boolean(call.args[0].as_optional() != nullptr);
}

Value value(Call& call) {
  if (!is_optional(call.args[0])) return no_overload();
  const Value* held = call.args[0].as_optional();
  return held ? *held : Value::error("optional.none() has no value");
}

Value or_optional(Call& call) {
  if (!is_optional(call.args[0]) || !is_optional(call.args[1])) return no_overload();
  return call.args[0].as_optional() ? call.args[0] : call.args[1];
}

Value or_value(Call& call) {
  if (!is_optional(call.args[0])) return no_overload();
  const Value* held = call.args[0].as_optional();
  return held ? *held : call.args[1];
}

// The values that a list of optionals holds.
Value unwrap(Call& call) {
  if (call.args[0].kind() != Kind::list) return no_overload();
  std::vector<Value> held;
  for (const Value& item : items_of(call.args[0])) {
    if (!is_optional(item)) return no_overload();
    if (item.as_optional()) held.push_back(*item.as_optional());
  }
  return list_result(call, held);
}

Value item_or_none(Call& call, bool first) {
  const Value& list = call.args[0];
  if (list.kind() != Kind::list) return no_overload();
  const size_t size = list.list_size();
  return size == 0 ? Value::optional_none()
                   : make_optional(call.arena, list.list_at(first ? 0 : size - 1));
}

Value first(Call& call) { return item_or_none(call, true); }
Value last(Call& call) { return item_or_none(call, false); }

constexpr Function functions[] = {
    {"optional.none", Form::global, 0, none},
    {"optional.of", Form::global, 1, of},
    {"optional.ofNonZeroValue", Form::global, 1, of_non_zero},
    {"optional.unwrap", Form::global, 1, unwrap},
    {"unwrapOpt", Form::member, 1, unwrap},
    {"hasValue", Form::member, 1, has_value},
    {"value", Form::member, 1, value},
    {"or", Form::member, 2, or_optional},
    {"orValue", Form::member, 2, or_value},
    {"first", Form::member, 1, first},
    {"last", Form::member, 1, last},
};

}  // namespace

std::span<const Function> optional_functions() { return functions; }

}  // namespace kready::cel
