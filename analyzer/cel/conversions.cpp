// SPDX-License-Identifier: MIT
#include "cel/conversions.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <optional>

#include "cel/code_points.h"
#include "cel/opaque.h"
#include "cel/overload.h"

namespace kready::cel {
namespace {

constexpr double integer_limit = 9223372036854775808.0;
constexpr double unsigned_limit = 18446744073709551616.0;

template <typename Number>
std::optional<Number> parsed(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  Number value{};
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  return error == std::errc{} && stop == end ? std::optional(value) : std::nullopt;
}

Value unreadable(Call& call, std::string_view type) {
  spend_bytes(call, call.args[0].as_string().size());
  return failure(call, fmt::format("'{}' cannot be read as {}",
                                   call.args[0].as_string().substr(0, 100), type));
}

Value out_of_range() { return Value::error("the number is out of range"); }

bool valid_utf8(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (point.value == replacement_character && point.bytes == 1) return false;
    at += point.bytes;
  }
  return true;
}

// The shortest digits that read back as the same number, with an exponent below 1e-4 and from 1e+06
// on: the form in which Kubernetes' own evaluator, written in Go, answers.
std::string shortest(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "+Inf" : "-Inf";
  const double size = std::abs(value);
  const bool exponent = size != 0 && (size < 1e-4 || size >= 1e6);
  const auto form = exponent ? std::chars_format::scientific : std::chars_format::fixed;
  char digits[64];
  return {digits, std::to_chars(digits, digits + sizeof digits, value, form).ptr};
}

}  // namespace

Value to_integer(Call& call) {
  const Value& from = call.args[0];
  switch (from.kind()) {
    case Kind::integer:
      return from;
    case Kind::unsigned_integer:
      return from.as_unsigned() <= INT64_MAX
                 ? Value::integer(static_cast<int64_t>(from.as_unsigned()))
                 : out_of_range();
    case Kind::real:
      return from.as_real() > -integer_limit && from.as_real() < integer_limit
                 ? Value::integer(static_cast<int64_t>(from.as_real()))
                 : out_of_range();
    case Kind::timestamp:
      return Value::integer(from.as_time().seconds);
    case Kind::string:
      if (const auto value = parsed<int64_t>(from.as_string())) return Value::integer(*value);
      return unreadable(call, "int");
    default:
      return no_overload();
  }
}

Value to_unsigned(Call& call) {
  const Value& from = call.args[0];
  switch (from.kind()) {
    case Kind::unsigned_integer:
      return from;
    case Kind::integer:
      return from.as_integer() >= 0
                 ? Value::unsigned_integer(static_cast<uint64_t>(from.as_integer()))
                 : out_of_range();
    case Kind::real:
      return from.as_real() > -1 && from.as_real() < unsigned_limit
                 ? Value::unsigned_integer(static_cast<uint64_t>(from.as_real()))
                 : out_of_range();
    case Kind::string:
      if (const auto value = parsed<uint64_t>(from.as_string())) {
        return Value::unsigned_integer(*value);
      }
      return unreadable(call, "uint");
    default:
      return no_overload();
  }
}

Value to_real(Call& call) {
  const Value& from = call.args[0];
  switch (from.kind()) {
    case Kind::real:
      return from;
    case Kind::integer:
      return Value::real(static_cast<double>(from.as_integer()));
    case Kind::unsigned_integer:
      return Value::real(static_cast<double>(from.as_unsigned()));
    case Kind::string:
      if (const auto value = parsed<double>(from.as_string())) return Value::real(*value);
      return unreadable(call, "double");
    default:
      return no_overload();
  }
}

Value to_boolean(Call& call) {
  const Value& from = call.args[0];
  if (from.kind() == Kind::boolean) return from;
  if (from.kind() != Kind::string) return no_overload();
  for (const std::string_view yes : {"1", "t", "T", "true", "TRUE", "True"}) {
    if (from.as_string() == yes) return Value::boolean(true);
  }
  for (const std::string_view no : {"0", "f", "F", "false", "FALSE", "False"}) {
    if (from.as_string() == no) return Value::boolean(false);
  }
  return unreadable(call, "bool");
}

Value to_bytes(Call& call) {
  const Value& from = call.args[0];
  if (from.kind() == Kind::bytes) return from;
  return from.kind() == Kind::string ? Value::bytes(from.as_string()) : no_overload();
}

Value to_string(Call& call) {
  const Value& from = call.args[0];
  switch (from.kind()) {
    case Kind::string:
      return from;
    case Kind::bytes:
      spend_bytes(call, from.as_string().size());
      return valid_utf8(from.as_string()) ? Value::string(from.as_string())
                                          : Value::error("the bytes are not valid UTF-8");
    case Kind::real:
      return text_result(call, shortest(from.as_real()));
    case Kind::boolean:
    case Kind::integer:
    case Kind::unsigned_integer:
    case Kind::timestamp:
    case Kind::duration:
      return text_result(call, show(from));
    case Kind::quantity:
    case Kind::ip:
    case Kind::cidr:
    case Kind::url:
    case Kind::semver:
      return text_result(call, opaque_text(from));
    default:
      return no_overload();
  }
}

Value to_timestamp(Call& call) {
  const Value& from = call.args[0];
  if (from.kind() == Kind::timestamp) return from;
  std::optional<Time> time;
  if (from.kind() == Kind::integer) time = Time{from.as_integer(), 0};
  if (from.kind() == Kind::string) time = parse_timestamp(from.as_string());
  if (from.kind() != Kind::integer && from.kind() != Kind::string) return no_overload();
  if (!time && from.kind() == Kind::string) return unreadable(call, "timestamp");
  return timestamp_in_range(*time) ? make_timestamp(call.arena, *time)
                                   : Value::error("the timestamp is out of range");
}

Value to_duration(Call& call) {
  const Value& from = call.args[0];
  if (from.kind() == Kind::duration) return from;
  if (from.kind() != Kind::string) return no_overload();
  const auto time = parse_duration(from.as_string());
  if (!time) return unreadable(call, "duration");
  return duration_in_range(*time) ? make_duration(call.arena, *time)
                                  : Value::error("the duration is out of range");
}

}  // namespace kready::cel
