// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>

#include "cel/code_points.h"
#include "cel/format_clauses.h"
#include "cel/functions.h"
#include "cel/overload.h"
#include "cel/shared_members.h"

namespace kready::cel {

namespace {

constexpr size_t npos = std::string_view::npos;
constexpr auto string = Kind::string;
constexpr auto integer = Kind::integer;

Value out_of_range(Call& call, int64_t index) {
  return failure(call, fmt::format("index out of range: {}", index));
}

// The byte offset of a code point; nothing for an index outside the text.
std::optional<size_t> offset_of(std::string_view text, int64_t index) {
  if (index < 0) return std::nullopt;
  const size_t offset = code_point_offset(text, static_cast<size_t>(index));
  return offset == npos ? std::nullopt : std::optional(offset);
}

Value index_value(std::string_view text, size_t offset) {
  if (offset == npos) return Value::integer(-1);
  return Value::integer(static_cast<int64_t>(count_code_points(text.substr(0, offset))));
}

Value char_at(Call& call) {
  if (!takes(call, {string, integer})) return no_overload();
  const std::string_view text = call.args[0].as_string();
  const auto offset = offset_of(text, call.args[1].as_integer());
  if (!offset) return out_of_range(call, call.args[1].as_integer());
  if (*offset == text.size()) return Value::string("");
  return Value::string(text.substr(*offset, code_point_at(text, *offset).bytes));
}

Value join(Call& call) {
  if (call.args[0].kind() != Kind::list) return no_overload();
  if (call.args.size() == 2 && call.args[1].kind() != string) return no_overload();
  const std::string_view separator = call.args.size() == 2 ? call.args[1].as_string() : "";
  std::string text;
  const size_t size = call.args[0].list_size();
  for (size_t i = 0; i < size && text.size() <= most_bytes; ++i) {
    const Value item = call.args[0].list_at(i);
    if (item.kind() != string) return no_overload();
    if (i > 0) text += separator;
    text += item.as_string();
  }
  spend_items(call, size);
  return text_result(call, text);
}

Value in_case(Call& call, char first, char last) {
  if (!takes(call, {string})) return no_overload();
  std::string text(call.args[0].as_string());
  for (char& c : text) {
    if (c >= first && c <= last) c = static_cast<char>(c ^ 0x20);
  }
  return text_result(call, text);
}

Value lower_ascii(Call& call) { return in_case(call, 'A', 'Z'); }
Value upper_ascii(Call& call) { return in_case(call, 'a', 'z'); }

void append_quoted(std::string& quoted, CodePoint point) {
  static constexpr std::string_view plain = "\a\b\f\n\r\t\v\\\"";
  static constexpr std::string_view letters = "abfnrtv\\\"";
  const size_t index = point.value < 0x80 ? plain.find(static_cast<char>(point.value)) : npos;
  if (index == npos) {
    append_code_point(quoted, point.value);
  } else {
    quoted += '\\';
    quoted += letters[index];
  }
}

Value quote(Call& call) {
  if (!takes(call, {string})) return no_overload();
  const std::string_view text = call.args[0].as_string();
  std::string quoted = "\"";
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    append_quoted(quoted, point);
    at += point.bytes;
  }
  return text_result(call, quoted + "\"");
}

// Where the next match of `part` is; an empty part matches before each code point and at the end.
size_t next_match(std::string_view text, std::string_view part, size_t from, bool first) {
  if (!part.empty()) return find_text(text, part, from);
  if (first) return from;
  return from < text.size() ? from + code_point_at(text, from).bytes : npos;
}

Value replace(Call& call) {
  const bool limited = call.args.size() == 4;
  if (limited ? !takes(call, {string, string, string, integer})
              : !takes(call, {string, string, string})) {
    return no_overload();
  }
  const std::string_view text = call.args[0].as_string();
  const std::string_view part = call.args[1].as_string();
  const std::string_view with = call.args[2].as_string();
  int64_t left = limited ? call.args[3].as_integer() : -1;
  std::string replaced;
  size_t copied = 0;
  for (bool first = true; left != 0 && replaced.size() <= most_bytes; --left, first = false) {
    const size_t match = next_match(text, part, copied, first);
    if (match == npos) break;
    replaced += text.substr(copied, match - copied);
    replaced += with;
    copied = match + part.size();
  }
  replaced += text.substr(copied);
  spend_bytes(call, text.size());
  return text_result(call, replaced);
}

// The end of the next piece of a split: before the separator, or after one code point where the
// separator is empty; npos for the last piece.
size_t piece_end(std::string_view text, std::string_view separator) {
  if (!separator.empty()) return find_text(text, separator);
  const size_t bytes = code_point_at(text, 0).bytes;
  return bytes == text.size() ? npos : bytes;
}

Value split(Call& call) {
  const bool limited = call.args.size() == 3;
  if (limited ? !takes(call, {string, string, integer}) : !takes(call, {string, string})) {
    return no_overload();
  }
  std::string_view text = call.args[0].as_string();
  const std::string_view separator = call.args[1].as_string();
  const int64_t limit = limited ? call.args[2].as_integer() : -1;
  std::vector<Value> pieces;
  spend_bytes(call, text.size());
  if (limit == 0 || (text.empty() && separator.empty())) return list_result(call, pieces);
  while (limit < 0 || static_cast<int64_t>(pieces.size()) + 1 < limit) {
    const size_t end = piece_end(text, separator);
    if (end == npos) break;
    pieces.push_back(Value::string(text.substr(0, end)));
    text.remove_prefix(end + separator.size());
  }
  pieces.push_back(Value::string(text));
  return list_result(call, pieces);
}

Value substring(Call& call) {
  const bool ended = call.args.size() == 3;
  if (ended ? !takes(call, {string, integer, integer}) : !takes(call, {string, integer})) {
    return no_overload();
  }
  const std::string_view text = call.args[0].as_string();
  const int64_t start = call.args[1].as_integer();
  const int64_t end = ended ? call.args[2].as_integer() : 0;
  if (ended && start > end) {
    return failure(call, fmt::format("invalid substring range. start: {}, end: {}", start, end));
  }
  spend_bytes(call, text.size());
  const auto first = offset_of(text, start);
  if (!first) return out_of_range(call, start);
  const auto last = ended ? offset_of(text, end) : std::optional(text.size());
  if (!last) return out_of_range(call, end);
  return Value::string(text.substr(*first, *last - *first));
}

Value trim(Call& call) {
  if (!takes(call, {string})) return no_overload();
  const std::string_view text = call.args[0].as_string();
  size_t begin = npos;
  size_t end = 0;
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const bool blank = is_white_space(point.value);
    if (!blank && begin == npos) begin = at;
    at += point.bytes;
    if (!blank) end = at;
  }
  spend_bytes(call, text.size());
  return Value::string(begin == npos ? std::string_view{} : text.substr(begin, end - begin));
}

}  // namespace

Value index_of_text(Call& call) {
  const bool offset = call.args.size() == 3;
  if (offset ? !takes(call, {string, string, integer}) : !takes(call, {string, string})) {
    return no_overload();
  }
  const std::string_view text = call.args[0].as_string();
  const auto from = offset_of(text, offset ? call.args[2].as_integer() : 0);
  if (!from) return out_of_range(call, call.args[2].as_integer());
  spend_bytes(call, text.size());
  return index_value(text, find_text(text, call.args[1].as_string(), *from));
}

Value last_index_of_text(Call& call) {
  const bool offset = call.args.size() == 3;
  if (offset ? !takes(call, {string, string, integer}) : !takes(call, {string, string})) {
    return no_overload();
  }
  const std::string_view text = call.args[0].as_string();
  const auto from = offset ? offset_of(text, call.args[2].as_integer()) : text.size();
  if (!from) return out_of_range(call, call.args[2].as_integer());
  spend_bytes(call, text.size());
  return index_value(text, find_last_text(text, call.args[1].as_string(), *from));
}

Value reverse_text(Call& call) {
  if (!takes(call, {string})) return no_overload();
  const std::string_view text = call.args[0].as_string();
  std::string reversed(text.size(), '\0');
  size_t to = text.size();
  for (size_t at = 0; at < text.size();) {
    const size_t bytes = code_point_at(text, at).bytes;
    to -= bytes;
    reversed.replace(to, bytes, text.substr(at, bytes));
    at += bytes;
  }
  return text_result(call, reversed);
}

std::span<const Function> string_functions() {
  static constexpr std::array<Function, 19> list = {{
      {"charAt", Form::member, 2, char_at},
      {"format", Form::member, 2, format_clauses},
      {"indexOf", Form::member, 2, index_of},
      {"indexOf", Form::member, 3, index_of},
      {"join", Form::member, 1, join},
      {"join", Form::member, 2, join},
      {"lastIndexOf", Form::member, 2, last_index_of},
      {"lastIndexOf", Form::member, 3, last_index_of},
      {"lowerAscii", Form::member, 1, lower_ascii},
      {"upperAscii", Form::member, 1, upper_ascii},
      {"strings.quote", Form::global, 1, quote},
      {"replace", Form::member, 3, replace},
      {"replace", Form::member, 4, replace},
      {"reverse", Form::member, 1, reverse},
      {"split", Form::member, 2, split},
      {"split", Form::member, 3, split},
      {"substring", Form::member, 2, substring},
      {"substring", Form::member, 3, substring},
      {"trim", Form::member, 1, trim},
  }};
  return list;
}

}  // namespace kready::cel
