// SPDX-License-Identifier: MIT
#include "lint/patched_kinds.h"

#include <algorithm>
#include <string_view>

#include "kube/fields.h"

namespace kready::lint {
namespace {

// What `kind:` says on each line of a patch, however deep.
void add_kinds_of(std::string_view patch, std::set<std::string, std::less<>>& kinds) {
  constexpr std::string_view key = "kind:";
  while (!patch.empty()) {
    const size_t end = std::min(patch.find('\n'), patch.size());
    std::string_view line = patch.substr(0, end);
    patch.remove_prefix(std::min(end + 1, patch.size()));
    line.remove_prefix(std::min(line.find_first_not_of(" -"), line.size()));
    if (!line.starts_with(key)) continue;
    line.remove_prefix(key.size());
    const size_t begin = line.find_first_not_of(" '\"");
    if (begin == std::string_view::npos) continue;
    kinds.emplace(line.substr(begin, line.find_first_of(" '\"#\r", begin) - begin));
  }
}

}  // namespace

std::set<std::string, std::less<>> patched_kinds(const graph::Unit& unit) {
  std::set<std::string, std::less<>> kinds;
  for (const kube::Object* object : unit.of_kind("Kustomization")) {
    if (object->group != "kustomize.toolkit.fluxcd.io") continue;
    for (const yaml::Node& patch : kube::items_at(object->spec(), "patches")) {
      const std::string_view target = kube::text_at(&patch, {"target", "kind"});
      if (!target.empty()) kinds.emplace(target);
      add_kinds_of(kube::text_at(&patch, "patch"), kinds);
    }
  }
  return kinds;
}

}  // namespace kready::lint
