// SPDX-License-Identifier: MIT
#include <array>

#include "cel/functions.h"
#include "cel/opaque.h"
#include "cel/overload.h"

namespace kready::cel {

namespace {

Value format_value(Call& call, const Format* format) {
  return Value::opaque(Kind::format, place(call.arena, FormatData{format}));
}

Value named(Call& call) {
  if (!takes(call, {Kind::string})) return no_overload();
  const Format* format = find_format(call.args[0].as_string());
  return format ? make_optional(call.arena, format_value(call, format)) : Value::optional_none();
}

// Nothing for a text of the format, else the list of what is wrong with it.
Value validate(Call& call) {
  if (!takes(call, {Kind::format, Kind::string})) return no_overload();
  const std::string_view text = call.args[1].as_string();
  spend_bytes(call, text.size());
  const Faults faults = call.args[0].as<FormatData>()->format->check(text);
  if (faults.empty()) return Value::optional_none();
  std::vector<Value> sentences;
  for (const std::string& fault : faults) sentences.push_back(make_string(call.arena, fault));
  return make_optional(call.arena, list_result(call, sentences));
}

// The function of the format at a place of formats(), whose name it bears.
template <size_t index>
Value format_at(Call& call) {
  return format_value(call, &formats()[index]);
}

}  // namespace

std::span<const Function> format_functions() {
  static constexpr std::array<Function, 15> list = {{
      {"format.named", Form::global, 1, named},
      {"validate", Form::member, 2, validate},
      {"format.dns1123Label", Form::global, 0, format_at<0>},
      {"format.dns1123LabelPrefix", Form::global, 0, format_at<1>},
      {"format.dns1123Subdomain", Form::global, 0, format_at<2>},
      {"format.dns1123SubdomainPrefix", Form::global, 0, format_at<3>},
      {"format.dns1035Label", Form::global, 0, format_at<4>},
      {"format.dns1035LabelPrefix", Form::global, 0, format_at<5>},
      {"format.qualifiedName", Form::global, 0, format_at<6>},
      {"format.labelValue", Form::global, 0, format_at<7>},
      {"format.uri", Form::global, 0, format_at<8>},
      {"format.uuid", Form::global, 0, format_at<9>},
      {"format.byte", Form::global, 0, format_at<10>},
      {"format.date", Form::global, 0, format_at<11>},
      {"format.datetime", Form::global, 0, format_at<12>},
  }};
  return list;
}

}  // namespace kready::cel
