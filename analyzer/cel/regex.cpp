// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>

#include "cel/code_points.h"
#include "cel/functions.h"
#include "cel/overload.h"
#include "text/pattern.h"

namespace kready::cel {

namespace {

constexpr auto string = Kind::string;

using Groups = std::vector<std::string_view>;

// Walks the matches of a pattern that do not overlap. A match of nothing right after another match
// does not count, as in Go.
class Matches {
 public:
  Matches(const text::Pattern& pattern, std::string_view text) : pattern_(pattern), text_(text) {}

  // The next match and its groups; empty when there is none.
  Groups next() {
    while (from_ <= text_.size()) {
      Groups groups = pattern_.find(text_, from_);
      if (groups.empty()) break;
      const size_t begin = offset(groups[0]);
      const size_t end = begin + groups[0].size();
      const bool after_match = groups[0].empty() && begin == last_end_;
      from_ = groups[0].empty() ? after(begin) : end;
      if (after_match) continue;
      last_end_ = end;
      return groups;
    }
    from_ = text_.size() + 1;
    return {};
  }

  size_t offset(std::string_view part) const {
    return static_cast<size_t>(part.data() - text_.data());
  }

 private:
  size_t after(size_t offset) const {
    return offset < text_.size() ? offset + code_point_at(text_, offset).bytes : offset + 1;
  }

  const text::Pattern& pattern_;
  std::string_view text_;
  size_t from_ = 0;
  size_t last_end_ = std::string_view::npos;
};

Value refused(Call& call, const text::Pattern& pattern) {
  return failure(call, fmt::format("invalid regular expression '{}': {}", call.args[1].as_string(),
                                   pattern.error()));
}

// Matching costs as much as both texts multiplied would at worst.
void spend_matching(Call& call) {
  const size_t expression = call.args[1].as_string().size();
  spend_bytes(call, call.args[0].as_string().size() * (1 + expression / 4));
}

Value find(Call& call) {
  if (!takes(call, {string, string})) return no_overload();
  spend_matching(call);
  const text::Pattern pattern(call.args[1].as_string());
  if (!pattern.ok()) return refused(call, pattern);
  const Groups groups = pattern.find(call.args[0].as_string());
  return Value::string(groups.empty() ? std::string_view{} : groups[0]);
}

Value find_all(Call& call) {
  const bool limited = takes(call, {string, string, Kind::integer});
  if (!limited && !takes(call, {string, string})) return no_overload();
  spend_matching(call);
  const text::Pattern pattern(call.args[1].as_string());
  if (!pattern.ok()) return refused(call, pattern);
  int64_t left = limited ? call.args[2].as_integer() : -1;
  Matches matches(pattern, call.args[0].as_string());
  std::vector<Value> found;
  for (; left != 0 && found.size() <= most_items; --left) {
    const Groups groups = matches.next();
    if (groups.empty()) break;
    found.push_back(Value::string(groups[0]));
  }
  return list_result(call, found);
}

constexpr std::string_view several_groups = "regular expression has more than one capturing group";

Value extract(Call& call) {
  if (!takes(call, {string, string})) return no_overload();
  spend_matching(call);
  const text::Pattern pattern(call.args[1].as_string());
  if (!pattern.ok()) return refused(call, pattern);
  if (pattern.group_count() > 1) return Value::error(several_groups);
  const Groups groups = pattern.find(call.args[0].as_string());
  if (groups.empty() || groups.back().data() == nullptr) return Value::optional_none();
  return make_optional(call.arena, Value::string(groups.back()));
}

Value extract_all(Call& call) {
  if (!takes(call, {string, string})) return no_overload();
  spend_matching(call);
  const text::Pattern pattern(call.args[1].as_string());
  if (!pattern.ok()) return refused(call, pattern);
  if (pattern.group_count() > 1) return Value::error(several_groups);
  Matches matches(pattern, call.args[0].as_string());
  std::vector<Value> found;
  while (found.size() <= most_items) {
    const Groups groups = matches.next();
    if (groups.empty()) break;
    if (groups.back().data() != nullptr) found.push_back(Value::string(groups.back()));
  }
  return list_result(call, found);
}

// One piece of a replacement: its text, or a group where `group` is not negative.
struct Piece {
  std::string_view text;
  int group = -1;
};

// "\1" to "\9" are groups, "\0" the whole match, "\\" a backslash; nothing for other escapes and
// for groups the pattern does not have.
std::optional<std::vector<Piece>> parse_replacement(std::string_view text, int groups) {
  std::vector<Piece> pieces;
  while (!text.empty()) {
    const size_t escape = text.find('\\');
    pieces.push_back({text.substr(0, escape), -1});
    if (escape == std::string_view::npos) break;
    text.remove_prefix(escape + 1);
    if (text.empty()) return std::nullopt;
    const int group = text[0] - '0';
    if (text[0] == '\\') {
      pieces.push_back({text.substr(0, 1), -1});
    } else if (group >= 0 && group <= 9 && group <= groups) {
      pieces.push_back({{}, group});
    } else {
      return std::nullopt;
    }
    text.remove_prefix(1);
  }
  return pieces;
}

std::string replaced(const text::Pattern& pattern, std::string_view text,
                     const std::vector<Piece>& replacement, int64_t left) {
  Matches matches(pattern, text);
  std::string result;
  size_t copied = 0;
  for (; left != 0 && result.size() <= most_bytes; --left) {
    const Groups groups = matches.next();
    if (groups.empty()) break;
    const size_t begin = matches.offset(groups[0]);
    result += text.substr(copied, begin - copied);
    for (const Piece& piece : replacement) {
      result += piece.group < 0 ? piece.text : groups[static_cast<size_t>(piece.group)];
    }
    copied = begin + groups[0].size();
  }
  result += text.substr(copied);
  return result;
}

Value replace(Call& call) {
  const bool limited = takes(call, {string, string, string, Kind::integer});
  if (!limited && !takes(call, {string, string, string})) return no_overload();
  spend_matching(call);
  const text::Pattern pattern(call.args[1].as_string());
  if (!pattern.ok()) return refused(call, pattern);
  const std::string_view with = call.args[2].as_string();
  const auto replacement = parse_replacement(with, pattern.group_count());
  if (!replacement) {
    return failure(call, fmt::format("invalid replacement string '{}': '\\' stands before the "
                                     "number of a group or another '\\'",
                                     with));
  }
  const int64_t limit = limited ? call.args[3].as_integer() : -1;
  return text_result(call, replaced(pattern, call.args[0].as_string(), *replacement, limit));
}

}  // namespace

std::span<const Function> regex_functions() {
  static constexpr std::array<Function, 7> list = {{
      {"find", Form::member, 2, find},
      {"findAll", Form::member, 2, find_all},
      {"findAll", Form::member, 3, find_all},
      {"regex.extract", Form::global, 2, extract},
      {"regex.extractAll", Form::global, 2, extract_all},
      {"regex.replace", Form::global, 3, replace},
      {"regex.replace", Form::global, 4, replace},
  }};
  return list;
}

}  // namespace kready::cel
