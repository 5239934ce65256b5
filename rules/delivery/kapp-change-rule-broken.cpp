// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>
#include <string_view>

#include "graph/delivery_tables.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

std::string_view next_word(std::string_view& text) {
  const size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return text = {};
  text.remove_prefix(begin);
  const std::string_view word = text.substr(0, text.find(' '));
  text.remove_prefix(word.size());
  return word;
}

// The group of a rule; empty where it does not parse.
std::string_view group_of_rule(std::string_view rule) {
  const std::array<std::string_view, 4> words = {next_word(rule), next_word(rule), next_word(rule),
                                                 next_word(rule)};
  const bool parses = (words[0] == "upsert" || words[0] == "delete") &&
                      (words[1] == "after" || words[1] == "before") &&
                      (words[2] == "upserting" || words[2] == "deleting") &&
                      next_word(rule).empty();
  return parses ? words[3] : std::string_view{};
}

}  // namespace

void kapp_change_rule_broken(lint::Ask& ask) {
  const yaml::Node* annotations = ask.object()->annotations();
  if (!annotations) return;
  for (const yaml::Entry& entry : annotations->entries()) {
    if (!entry.key.text().starts_with("kapp.k14s.io/change-rule")) continue;
    const std::string_view rule = kube::text_of(&entry.value);
    const std::string_view group = group_of_rule(rule);
    if (rule.find("${") != std::string_view::npos) continue;
    if (group.empty()) {
      ask.report(&entry.value, fmt::format("change rule '{}' does not parse", rule));
    } else if (!graph::has_change_group(ask.unit(), group)) {
      ask.report(&entry.value, fmt::format("no object is in change group '{}'", group));
    }
  }
}

}  // namespace kready::rules
