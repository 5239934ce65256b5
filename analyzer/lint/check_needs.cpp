// SPDX-License-Identifier: MIT
#include "lint/check_needs.h"

#include <algorithm>

#include "cel/needs.h"
#include "lint/environment.h"

namespace kready::lint {
namespace {

// "pod.spec.dnsConfig", up to the first field that the dotted form cannot hold; empty where the
// path does not lie in the manifest.
std::string dotted(const Check& check, const cel::FieldPath& path) {
  const auto slot = node_slot(check.loops, path[0]);
  if (!slot || is_computed(*slot, path[1])) return {};
  std::string text = path[0];
  for (size_t i = 1; i < path.size(); ++i) {
    if (path[i].empty() || path[i].find_first_of(".|") != std::string::npos) break;
    text += '.' + path[i];
  }
  return text.size() > path[0].size() ? text : std::string();
}

// "container.livenessProbe|container.readinessProbe"; empty where one of them lies elsewhere.
std::string dotted(const Check& check, const cel::Need& need) {
  std::string all;
  for (const cel::FieldPath& path : need) {
    const std::string text = dotted(check, path);
    if (text.empty()) return {};
    if (!all.empty()) all += '|';
    all += text;
  }
  return all;
}

}  // namespace

std::vector<std::string> needs_of(const Check& check) {
  std::vector<std::string> all;
  const auto add = [&](std::string_view expression, cel::Outcome outcome) {
    for (const cel::Need& need : cel::needs(expression, outcome)) {
      std::string text = dotted(check, need);
      if (text.empty() || std::find(all.begin(), all.end(), text) != all.end()) continue;
      all.push_back(std::move(text));
    }
  };
  if (!check.loops.empty()) add(check.loops[0].list, cel::Outcome::items);
  add(check.when, cel::Outcome::truth);
  add(check.require, cel::Outcome::doubt);
  // What another path goes through it needs anyway.
  std::erase_if(all, [&all](const std::string& path) {
    return std::any_of(all.begin(), all.end(), [&path](const std::string& other) {
      return other.size() > path.size() && other.starts_with(path) && other[path.size()] == '.';
    });
  });
  return all;
}

}  // namespace kready::lint
