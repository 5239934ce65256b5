// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>

#include "cel/functions.h"
#include "cel/opaque.h"
#include "cel/overload.h"
#include "cel/shared_members.h"

namespace kready::cel {

namespace {

constexpr auto quantity_kind = Kind::quantity;

const Quantity& receiver(const Call& call) { return call.args[0].as<QuantityData>()->quantity; }

Value quantity_value(Call& call, const Quantity& quantity) {
  return Value::opaque(quantity_kind, place(call.arena, QuantityData{quantity}));
}

// Manifests also write quantities as plain numbers, which the API server reads as their text.
std::optional<std::string> text_of(const Value& value) {
  switch (value.kind()) {
    case Kind::string:
      return std::string(value.as_string());
    case Kind::integer:
      return fmt::format("{}", value.as_integer());
    case Kind::unsigned_integer:
      return fmt::format("{}", value.as_unsigned());
    case Kind::real:
      return fmt::format("{}", value.as_real());
    default:
      return std::nullopt;
  }
}

Value make_quantity(Call& call) {
  if (takes(call, {quantity_kind})) return call.args[0];
  const auto text = text_of(call.args[0]);
  if (!text) return no_overload();
  spend_bytes(call, text->size());
  const auto quantity = parse_quantity(*text);
  return quantity ? quantity_value(call, *quantity)
                  : failure(call, fmt::format("'{}' is not a quantity", *text));
}

Value is_quantity(Call& call) {
  const auto text = text_of(call.args[0]);
  if (!text) return no_overload();
  spend_bytes(call, text->size());
  return Value::boolean(parse_quantity(*text).has_value());
}

// The right operand of add and sub: a quantity or an integer.
std::optional<Quantity> operand(const Call& call) {
  if (takes(call, {quantity_kind, quantity_kind})) {
    return call.args[1].as<QuantityData>()->quantity;
  }
  if (takes(call, {quantity_kind, Kind::integer})) return quantity_of(call.args[1].as_integer());
  return std::nullopt;
}

Value add_quantity(Call& call) {
  const auto other = operand(call);
  return other ? quantity_value(call, add(receiver(call), *other)) : no_overload();
}

Value subtract_quantity(Call& call) {
  const auto other = operand(call);
  return other ? quantity_value(call, subtract(receiver(call), *other)) : no_overload();
}

Value sign_of(Call& call) {
  if (!takes(call, {quantity_kind})) return no_overload();
  return Value::integer(sign(receiver(call)));
}

Value is_integer(Call& call) {
  if (!takes(call, {quantity_kind})) return no_overload();
  return Value::boolean(exact_integer(receiver(call)).has_value());
}

Value as_integer(Call& call) {
  if (!takes(call, {quantity_kind})) return no_overload();
  const auto number = exact_integer(receiver(call));
  return number ? Value::integer(*number)
                : failure(call, fmt::format("quantity '{}' is not an integer of 64 bits",
                                            to_string(receiver(call))));
}

Value as_approximate_float(Call& call) {
  if (!takes(call, {quantity_kind})) return no_overload();
  return Value::real(approximate(receiver(call)));
}

}  // namespace

std::span<const Function> quantity_functions() {
  static constexpr std::array<Function, 11> list = {{
      {"quantity", Form::global, 1, make_quantity},
      {"isQuantity", Form::global, 1, is_quantity},
      {"add", Form::member, 2, add_quantity},
      {"sub", Form::member, 2, subtract_quantity},
      {"sign", Form::member, 1, sign_of},
      {"isInteger", Form::member, 1, is_integer},
      {"asInteger", Form::member, 1, as_integer},
      {"asApproximateFloat", Form::member, 1, as_approximate_float},
      {"isLessThan", Form::member, 2, is_less_than},
      {"isGreaterThan", Form::member, 2, is_greater_than},
      {"compareTo", Form::member, 2, compare_to},
  }};
  return list;
}

}  // namespace kready::cel
