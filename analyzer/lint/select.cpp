// SPDX-License-Identifier: MIT
// Which rules a selector names.
#include <algorithm>
#include <set>

#include "lint/analysis.h"
#include "lint/pack.h"
#include "text/nearest.h"

namespace kready::lint {
namespace {

constexpr std::string_view framework_prefix = "framework:";

bool in_framework(const Rule& rule, std::string_view name) {
  return std::any_of(rule.frameworks.begin(), rule.frameworks.end(), [name](std::string_view item) {
    return item == name || (item.starts_with(name) && item[name.size()] == ':');
  });
}

bool matches(const Rule& rule, std::string_view selector) {
  if (rule.id == selector) return true;
  if (selector.starts_with(framework_prefix)) {
    return in_framework(rule, selector.substr(framework_prefix.size()));
  }
  if (selector.ends_with("/*") && rule.area == selector.substr(0, selector.size() - 2)) return true;
  return std::find(rule.same_as.begin(), rule.same_as.end(), selector) != rule.same_as.end();
}

std::vector<std::string> known_selectors(const Pack& pack) {
  std::set<std::string> known;
  for (const Rule& rule : pack.rules()) {
    known.emplace(rule.id);
    known.insert(std::string(rule.area) + "/*");
    known.insert(rule.same_as.begin(), rule.same_as.end());
    for (std::string_view item : rule.frameworks) {
      known.insert(std::string(framework_prefix) + std::string(item.substr(0, item.find(':'))));
    }
  }
  return {known.begin(), known.end()};
}

std::set<const Rule*> select_all(const Pack& pack, const std::vector<std::string>& selectors) {
  std::set<const Rule*> chosen;
  for (const std::string& selector : selectors) {
    const std::vector<const Rule*> named = select(pack, selector);
    chosen.insert(named.begin(), named.end());
  }
  return chosen;
}

}  // namespace

std::vector<const Rule*> select(const Pack& pack, std::string_view selector) {
  std::vector<const Rule*> chosen;
  for (const Rule& rule : pack.rules()) {
    if (matches(rule, selector)) chosen.push_back(&rule);
  }
  return chosen;
}

std::vector<std::string> nearest_selectors(const Pack& pack, std::string_view selector) {
  return text::nearest(selector, known_selectors(pack));
}

std::vector<UnknownSelector> unknown_selectors(const Pack& pack, const Options& options) {
  std::vector<UnknownSelector> unknown;
  for (const auto* list : {&options.only, &options.enable, &options.disable}) {
    for (const std::string& selector : *list) {
      if (select(pack, selector).empty()) {
        unknown.push_back({selector, nearest_selectors(pack, selector)});
      }
    }
  }
  return unknown;
}

std::vector<const Rule*> selected_rules(const Pack& pack, const Options& options) {
  const std::set<const Rule*> only = select_all(pack, options.only);
  const std::set<const Rule*> enabled = select_all(pack, options.enable);
  const std::set<const Rule*> disabled = select_all(pack, options.disable);
  std::vector<const Rule*> chosen;
  for (const Rule& rule : pack.rules()) {
    const bool base = options.only.empty() ? rule.profile <= options.profile : only.contains(&rule);
    if ((base || enabled.contains(&rule)) && !disabled.contains(&rule)) chosen.push_back(&rule);
  }
  return chosen;
}

}  // namespace kready::lint
