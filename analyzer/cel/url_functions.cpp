// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>
#include <unordered_map>

#include "cel/functions.h"
#include "cel/opaque.h"
#include "cel/overload.h"

namespace kready::cel {

namespace {

const Url& receiver(const Call& call) { return call.args[0].as<UrlData>()->url; }

Value make_url(Call& call) {
  if (takes(call, {Kind::url})) return call.args[0];
  if (!takes(call, {Kind::string})) return no_overload();
  const std::string_view text = call.args[0].as_string();
  spend_bytes(call, text.size());
  const auto url = parse_url(text);
  if (url) return Value::opaque(Kind::url, place(call.arena, UrlData{*url}));
  return failure(call, fmt::format("URL parse error during conversion from string: '{}'", text));
}

Value is_url(Call& call) {
  if (!takes(call, {Kind::string})) return no_overload();
  spend_bytes(call, call.args[0].as_string().size());
  return Value::boolean(parse_url(call.args[0].as_string()).has_value());
}

Value scheme_of(Call& call) {
  if (!takes(call, {Kind::url})) return no_overload();
  std::string scheme(receiver(call).scheme);
  for (char& c : scheme) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text_result(call, scheme);
}

Value host_of(Call& call) {
  if (!takes(call, {Kind::url})) return no_overload();
  return Value::string(receiver(call).host);
}

template <std::string_view (*part)(const Url&)>
Value part_of(Call& call) {
  if (!takes(call, {Kind::url})) return no_overload();
  return Value::string(part(receiver(call)));
}

Value path_of(Call& call) {
  if (!takes(call, {Kind::url})) return no_overload();
  return text_result(call, escaped_path(receiver(call)));
}

// Every name with the list of its values.
Value query_of(Call& call) {
  if (!takes(call, {Kind::url})) return no_overload();
  spend_bytes(call, receiver(call).query.size());
  std::vector<std::pair<Value, std::vector<Value>>> names;
  std::unordered_map<std::string, size_t> places;
  for (const auto& [name, value] : query_parameters(receiver(call))) {
    const auto [place, added] = places.emplace(name, names.size());
    if (added) names.push_back({make_string(call.arena, name), {}});
    names[place->second].second.push_back(make_string(call.arena, value));
  }
  std::vector<std::pair<Value, Value>> entries;
  for (const auto& [name, values] : names) {
    entries.emplace_back(name, make_list(call.arena, values));
  }
  return make_map(call.arena, entries);
}

}  // namespace

std::span<const Function> url_functions() {
  static constexpr std::array<Function, 8> list = {{
      {"url", Form::global, 1, make_url},
      {"isURL", Form::global, 1, is_url},
      {"getScheme", Form::member, 1, scheme_of},
      {"getHost", Form::member, 1, host_of},
      {"getHostname", Form::member, 1, part_of<hostname>},
      {"getPort", Form::member, 1, part_of<port>},
      {"getEscapedPath", Form::member, 1, path_of},
      {"getQuery", Form::member, 1, query_of},
  }};
  return list;
}

}  // namespace kready::cel
