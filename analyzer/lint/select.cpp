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

namespace {

// What selectors of the options name, found once.
class Selection {
 public:
  Selection(const Pack& pack, const Options& options)
      : options_(options),
        only_(select_all(pack, options.only)),
        enabled_(select_all(pack, options.enable)),
        disabled_(select_all(pack, options.disable)) {}

  bool everywhere(const Rule& rule) const {
    if (disabled_.contains(&rule)) return false;
    if (enabled_.contains(&rule)) return true;
    if (!options_.only.empty()) return only_.contains(&rule);
    const auto own = options_.switched.find(rule.id);
    return own == options_.switched.end() ? rule.profile <= options_.profile : own->second;
  }

  // What the command line asks for is no less than that anywhere.
  bool somewhere(const Rule& rule) const {
    if (disabled_.contains(&rule) || !options_.only.empty()) return false;
    return std::any_of(options_.overrides.begin(), options_.overrides.end(),
                       [&rule](const Override& part) {
                         const auto own = part.rules.find(rule.id);
                         return own != part.rules.end() && own->second.enabled.value_or(false);
                       });
  }

 private:
  const Options& options_;
  std::set<const Rule*> only_, enabled_, disabled_;
};

}  // namespace

std::vector<const Rule*> selected_rules(const Pack& pack, const Options& options) {
  const Selection selection(pack, options);
  std::vector<const Rule*> chosen;
  for (const Rule& rule : pack.rules()) {
    if (selection.everywhere(rule) || selection.somewhere(rule)) chosen.push_back(&rule);
  }
  return chosen;
}

std::set<const Rule*> rules_everywhere(const Pack& pack, const Options& options) {
  const Selection selection(pack, options);
  std::set<const Rule*> chosen;
  for (const Rule& rule : pack.rules()) {
    if (selection.everywhere(rule)) chosen.insert(&rule);
  }
  return chosen;
}

}  // namespace kready::lint
