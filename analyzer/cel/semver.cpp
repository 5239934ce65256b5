// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>

#include "cel/functions.h"
#include "cel/opaque.h"
#include "cel/overload.h"
#include "cel/shared_members.h"

namespace kready::cel {

namespace {

// Whether the arguments are a text and, perhaps, whether to normalise it.
bool takes_text(const Call& call) {
  return takes(call, {Kind::string}) || takes(call, {Kind::string, Kind::boolean});
}

std::string written(const Call& call) {
  const std::string_view text = call.args[0].as_string();
  const bool normalise = call.args.size() == 2 && call.args[1].as_boolean();
  return normalise ? normalised_version(text) : std::string(text);
}

Value semver(Call& call) {
  if (!takes_text(call)) return no_overload();
  spend_bytes(call, call.args[0].as_string().size());
  const Value text = make_string(call.arena, written(call));
  const auto version = parse_version(text.as_string());
  if (version) return Value::opaque(Kind::semver, place(call.arena, SemverData{*version}));
  return failure(call, fmt::format("'{}' is not a semantic version", call.args[0].as_string()));
}

Value is_semver(Call& call) {
  if (!takes_text(call)) return no_overload();
  spend_bytes(call, call.args[0].as_string().size());
  return Value::boolean(parse_version(written(call)).has_value());
}

template <uint64_t Version::*number>
Value number_of(Call& call) {
  if (!takes(call, {Kind::semver})) return no_overload();
  return Value::integer(static_cast<int64_t>(call.args[0].as<SemverData>()->version.*number));
}

}  // namespace

std::span<const Function> semver_functions() {
  static constexpr std::array<Function, 10> list = {{
      {"semver", Form::global, 1, semver},
      {"semver", Form::global, 2, semver},
      {"isSemver", Form::global, 1, is_semver},
      {"isSemver", Form::global, 2, is_semver},
      {"major", Form::member, 1, number_of<&Version::major>},
      {"minor", Form::member, 1, number_of<&Version::minor>},
      {"patch", Form::member, 1, number_of<&Version::patch>},
      {"isLessThan", Form::member, 2, is_less_than},
      {"isGreaterThan", Form::member, 2, is_greater_than},
      {"compareTo", Form::member, 2, compare_to},
  }};
  return list;
}

}  // namespace kready::cel
