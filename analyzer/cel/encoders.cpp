// SPDX-License-Identifier: MIT
#include <array>

#include "cel/base64.h"
#include "cel/functions.h"
#include "cel/overload.h"

namespace kready::cel {

namespace {

Value encode(Call& call) {
  if (!takes(call, {Kind::bytes})) return no_overload();
  return text_result(call, base64_encode(call.args[0].as_string()));
}

Value decode(Call& call) {
  if (!takes(call, {Kind::string})) return no_overload();
  const auto bytes = base64_decode(call.args[0].as_string());
  if (!bytes) return Value::error("the string is not base64");
  const Value copy = text_result(call, *bytes);
  return copy.is_error() ? copy : Value::bytes(copy.as_string());
}

}  // namespace

std::span<const Function> encoder_functions() {
  static constexpr std::array<Function, 2> list = {{
      {"base64.encode", Form::global, 1, encode},
      {"base64.decode", Form::global, 1, decode},
  }};
  return list;
}

}  // namespace kready::cel
