// SPDX-License-Identifier: MIT
// The functions of the language's own definition: size, type, tests of text; conversions and time
// stand in files of their own.
#include <fmt/format.h>

#include "cel/code_points.h"
#include "cel/conversions.h"
#include "cel/functions.h"
#include "cel/overload.h"
#include "cel/time_parts.h"
#include "text/pattern.h"

namespace kready::cel {
namespace {

Value integer(size_t value) { return Value::integer(static_cast<int64_t>(value)); }

Value size(Call& call) {
  const Value& of = call.args[0];
  switch (of.kind()) {
    case Kind::string:
      spend_bytes(call, of.as_string().size());
      return integer(count_code_points(of.as_string()));
    case Kind::bytes:
      return integer(of.as_string().size());
    case Kind::list:
      return integer(of.list_size());
    case Kind::map:
      return integer(of.map_size());
    default:
      return no_overload();
  }
}

Value type(Call& call) { return Value::type(type_name(call.args[0])); }
Value dyn(Call& call) { return call.args[0]; }

bool takes_two_texts(Call& call) {
  if (!takes(call, {Kind::string, Kind::string})) return false;
  spend_bytes(call, call.args[0].as_string().size());
  return true;
}

Value contains(Call& call) {
  if (!takes_two_texts(call)) return no_overload();
  return Value::boolean(find_text(call.args[0].as_string(), call.args[1].as_string()) !=
                        std::string_view::npos);
}

Value starts_with(Call& call) {
  if (!takes_two_texts(call)) return no_overload();
  return Value::boolean(call.args[0].as_string().starts_with(call.args[1].as_string()));
}

Value ends_with(Call& call) {
  if (!takes_two_texts(call)) return no_overload();
  return Value::boolean(call.args[0].as_string().ends_with(call.args[1].as_string()));
}

// Only for patterns that are computed: constant ones are compiled with the expression.
Value matches(Call& call) {
  if (!takes_two_texts(call)) return no_overload();
  const std::string_view expression = call.args[1].as_string();
  call.cost += 10 + expression.size();
  const text::Pattern pattern(expression);
  if (!pattern.ok()) {
    return failure(call, fmt::format("invalid regular expression: {}", pattern.error()));
  }
  return Value::boolean(pattern.matches_part(call.args[0].as_string()));
}

constexpr Function functions[] = {
    {"size", Form::global, 1, size},
    {"size", Form::member, 1, size},
    {"type", Form::global, 1, type},
    {"dyn", Form::global, 1, dyn},
    {"bool", Form::global, 1, to_boolean},
    {"bytes", Form::global, 1, to_bytes},
    {"double", Form::global, 1, to_real},
    {"duration", Form::global, 1, to_duration},
    {"int", Form::global, 1, to_integer},
    {"string", Form::global, 1, to_string},
    {"timestamp", Form::global, 1, to_timestamp},
    {"uint", Form::global, 1, to_unsigned},
    {"contains", Form::member, 2, contains},
    {"startsWith", Form::member, 2, starts_with},
    {"endsWith", Form::member, 2, ends_with},
    {"matches", Form::member, 2, matches},
    {"matches", Form::global, 2, matches},
    {"getDate", Form::member, 1, get_date},
    {"getDate", Form::member, 2, get_date},
    {"getDayOfMonth", Form::member, 1, get_day_of_month},
    {"getDayOfMonth", Form::member, 2, get_day_of_month},
    {"getDayOfWeek", Form::member, 1, get_day_of_week},
    {"getDayOfWeek", Form::member, 2, get_day_of_week},
    {"getDayOfYear", Form::member, 1, get_day_of_year},
    {"getDayOfYear", Form::member, 2, get_day_of_year},
    {"getFullYear", Form::member, 1, get_full_year},
    {"getFullYear", Form::member, 2, get_full_year},
    {"getMonth", Form::member, 1, get_month},
    {"getMonth", Form::member, 2, get_month},
    {"getHours", Form::member, 1, get_hours},
    {"getHours", Form::member, 2, get_hours},
    {"getMinutes", Form::member, 1, get_minutes},
    {"getMinutes", Form::member, 2, get_minutes},
    {"getSeconds", Form::member, 1, get_seconds},
    {"getSeconds", Form::member, 2, get_seconds},
    {"getMilliseconds", Form::member, 1, get_milliseconds},
    {"getMilliseconds", Form::member, 2, get_milliseconds},
};

}  // namespace

std::span<const Function> standard_functions() { return functions; }

}  // namespace kready::cel
