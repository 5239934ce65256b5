// SPDX-License-Identifier: MIT
#include "report/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "report/glyph.h"
#include "report/words.h"

namespace kready::report {
namespace {

std::string join(const std::vector<std::string_view>& words, std::string_view between) {
  return fmt::format("{}", fmt::join(words, between));
}

void append_array(std::string& out, std::string_view lead,
                  const std::vector<std::string_view>& words) {
  out += lead;
  out += '[';
  for (size_t i = 0; i < words.size(); ++i) append_member(out, i == 0 ? "" : ",", words[i]);
  out += ']';
}

// In a table cell a bar would begin the next cell.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

// Calls `begin` for each area and `put` for each rule of it.
template <typename Begin, typename Put>
void by_area(std::span<const lint::Rule> rules, Begin begin, Put put) {
  std::string_view area;
  for (const lint::Rule& rule : rules) {
    if (&rule == rules.data() || rule.area != area) begin(area = rule.area);
    put(rule);
  }
}

}  // namespace

std::string list_rules(std::span<const lint::Rule> rules) {
  size_t longest = 0;
  for (const lint::Rule& rule : rules) longest = std::max(longest, rule.id.size());
  std::string out;
  by_area(
      rules,
      [&out](std::string_view area) {
        out += fmt::format("{}{}\n", out.empty() ? "" : "\n", area);
      },
      [&out, longest](const lint::Rule& rule) {
        out += fmt::format("  {:{}}  {:7}  {:11}  {}\n", rule.id, longest,
                           lint::name(rule.severity), lint::name(rule.profile), rule.summary);
      });
  return out + fmt::format("\n{}\n", count(rules.size(), "rule"));
}

std::string list_rules_json(std::span<const lint::Rule> rules) {
  std::string out = "{\"rules\":[";
  for (const lint::Rule& rule : rules) {
    append_member(out, &rule == rules.data() ? "\n{\"id\":" : ",\n{\"id\":", rule.id);
    append_member(out, ",\"area\":", rule.area);
    append_member(out, ",\"severity\":", lint::name(rule.severity));
    append_member(out, ",\"profile\":", lint::name(rule.profile));
    append_member(out, ",\"summary\":", rule.summary);
    append_array(out, ",\"sameAs\":", rule.same_as);
    append_array(out, ",\"frameworks\":", rule.frameworks);
    out += '}';
  }
  return out + "\n]}\n";
}

std::string list_rules_markdown(std::span<const lint::Rule> rules) {
  std::string out = "# Rules\n";
  by_area(
      rules,
      [&out](std::string_view area) {
        out += fmt::format(
            "\n## {}\n\n| Rule | Severity | Profile | Reports that | Same as | Frameworks |\n"
            "|---|---|---|---|---|---|\n",
            area);
      },
      [&out](const lint::Rule& rule) {
        out += fmt::format("| `{}` | {} | {} | {} | {} | {} |\n", rule.id,
                           lint::name(rule.severity), lint::name(rule.profile), cell(rule.summary),
                           cell(join(rule.same_as, ", ")), cell(join(rule.frameworks, ", ")));
      });
  return out;
}

}  // namespace kready::report
