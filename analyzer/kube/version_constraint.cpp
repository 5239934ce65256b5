// SPDX-License-Identifier: MIT
#include "kube/version_constraint.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace kready::kube {
namespace {

constexpr std::string_view blanks = " \t\n\r\f\v";

std::string_view trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

// Longer ones first.
constexpr std::array<std::pair<std::string_view, Operator>, 11> operators = {{
    {"!=", Operator::not_equal},
    {">=", Operator::greater_or_equal},
    {"=>", Operator::greater_or_equal},
    {"<=", Operator::less_or_equal},
    {"=<", Operator::less_or_equal},
    {"~>", Operator::tilde},
    {"~", Operator::tilde},
    {"^", Operator::caret},
    {"=", Operator::equal},
    {">", Operator::greater},
    {"<", Operator::less},
}};

Operator take_operator(std::string_view& text) {
  for (const auto& [sign, op] : operators) {
    if (!text.starts_with(sign)) continue;
    text = trimmed(text.substr(sign.size()));
    return op;
  }
  return Operator::equal;
}

bool is_identifier(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
         c == '.';
}

// What follows `sign`, up to what belongs to no identifier; false where nothing follows it.
bool take_identifiers(std::string_view& text, char sign, std::string_view& taken) {
  if (!text.starts_with(sign)) return true;
  text.remove_prefix(1);
  const auto end = std::find_if_not(text.begin(), text.end(), is_identifier);
  taken = text.substr(0, static_cast<size_t>(end - text.begin()));
  text.remove_prefix(taken.size());
  return !taken.empty();
}

bool is_wild(std::string_view part) { return part == "x" || part == "X" || part == "*"; }

// One of the up to three numbers; false where there is no number at all.
bool take_part(std::string_view& text, Comparison& comparison, int number) {
  const std::string_view part = text.substr(0, text.find_first_not_of("0123456789xX*"));
  if (part.empty()) return false;
  text.remove_prefix(part.size());
  if (is_wild(part)) {
    comparison.written = std::min(comparison.written, number);
    return true;
  }
  uint64_t* const numbers[] = {&comparison.version.major, &comparison.version.minor,
                               &comparison.version.patch};
  uint64_t value = 0;
  const auto [end, fault] = std::from_chars(part.data(), part.data() + part.size(), value);
  if (fault != std::errc{} || end != part.data() + part.size()) return false;
  // What stands behind a wild part says nothing.
  if (comparison.written > number) *numbers[number] = value;
  return true;
}

// Takes a version off the text; false where there is none.
bool take_version(std::string_view& text, Comparison& comparison) {
  if (text.starts_with('v')) text.remove_prefix(1);
  if (!take_part(text, comparison, 0)) return false;
  for (int number = 1; number < 3; ++number) {
    if (!text.starts_with('.')) {
      comparison.written = std::min(comparison.written, number);
      break;
    }
    text.remove_prefix(1);
    if (!take_part(text, comparison, number)) return false;
  }
  return take_identifiers(text, '-', comparison.version.prerelease) &&
         take_identifiers(text, '+', comparison.version.build);
}

// "1.25 - 1.30" is ">=1.25 <=1.30". False where this is no range.
bool take_range(std::string_view& text, std::vector<Comparison>& all) {
  std::string_view rest = text;
  Comparison from{Operator::greater_or_equal, {}, 3};
  Comparison to{Operator::less_or_equal, {}, 3};
  if (!take_version(rest, from)) return false;
  const std::string_view dash = rest.substr(0, rest.find_first_not_of(" \t-"));
  if (trimmed(dash) != "-" || dash.front() == '-' || dash.back() == '-') return false;
  rest.remove_prefix(dash.size());
  if (!take_version(rest, to)) return false;
  text = rest;
  all.push_back(from);
  all.push_back(to);
  return true;
}

// Comparisons between blanks or commas, all of which must hold.
std::optional<std::vector<Comparison>> parse_all(std::string_view text) {
  std::vector<Comparison> all;
  text = trimmed(text);
  // Nothing is asked for.
  if (text.empty()) return std::vector{Comparison{Operator::equal, {}, 0}};
  while (!text.empty()) {
    if (!take_range(text, all)) {
      Comparison comparison;
      comparison.op = take_operator(text);
      if (!take_version(text, comparison)) return std::nullopt;
      all.push_back(comparison);
    }
    const std::string_view rest = trimmed(text);
    if (!rest.empty() && rest.size() == text.size() && rest.front() != ',') return std::nullopt;
    text = rest.starts_with(',') ? trimmed(rest.substr(1)) : rest;
    if (text.empty() && rest.starts_with(',')) return std::nullopt;
  }
  return all;
}

bool admits_tilde(const Comparison& one, const cel::Version& release) {
  if (one.written == 0) return true;
  if (cel::compare(release, one.version) < 0 || release.major != one.version.major) return false;
  return one.written == 1 || release.minor == one.version.minor;
}

bool admits_caret(const Comparison& one, const cel::Version& release) {
  if (one.written == 0) return true;
  if (cel::compare(release, one.version) < 0 || release.major != one.version.major) return false;
  if (one.version.major > 0 || one.written == 1) return true;
  if (release.minor != one.version.minor) return false;
  return one.version.minor > 0 || one.written == 2 || release.patch == one.version.patch;
}

// Whether they are equal as far as the comparison says.
bool is_within(const Comparison& one, const cel::Version& release) {
  if (one.written >= 1 && release.major != one.version.major) return false;
  if (one.written >= 2 && release.minor != one.version.minor) return false;
  return one.written < 3 || cel::compare(release, one.version) == 0;
}

bool admits(const Comparison& one, const cel::Version& release) {
  const int order = cel::compare(release, one.version);
  switch (one.op) {
    case Operator::equal:
      return one.written == 3 ? order == 0 : admits_tilde(one, release);
    case Operator::not_equal:
      return !is_within(one, release);
    case Operator::greater:  // `>1.25` begins with 1.26
      return order > 0 && (one.written == 3 || !is_within(one, release));
    case Operator::less:
      return order < 0;
    case Operator::greater_or_equal:
      return order >= 0;
    case Operator::less_or_equal:  // `<=1.25` holds for all of 1.25
      return order <= 0 || (one.written < 3 && is_within(one, release));
    case Operator::tilde:
      return admits_tilde(one, release);
    case Operator::caret:
      break;
  }
  return admits_caret(one, release);
}

}  // namespace

std::optional<VersionConstraint> VersionConstraint::parse(std::string_view text) {
  VersionConstraint constraint;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find("||", at), text.size());
    auto all = parse_all(text.substr(at, end - at));
    if (!all) return std::nullopt;
    constraint.alternatives_.push_back(*std::move(all));
    at = end + 2;
  }
  return constraint;
}

bool VersionConstraint::admits(const cel::Version& release) const {
  return std::any_of(alternatives_.begin(), alternatives_.end(), [&](const auto& all) {
    return std::all_of(all.begin(), all.end(),
                       [&](const Comparison& one) { return kube::admits(one, release); });
  });
}

}  // namespace kready::kube
