// SPDX-License-Identifier: MIT
#include "lint/environments.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory_resource>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "graph/kustomize.h"
#include "graph/piece.h"
#include "text/symbols.h"

namespace kready::lint {
namespace {

constexpr std::array<std::string_view, 5> folder_names{"clusters", "env", "environments", "envs",
                                                       "overlays"};

// What environments are made from lies beside them.
constexpr std::array<std::string_view, 5> shared_names{"base", "bases", "common", "components",
                                                       "shared"};

bool is_shared(std::string_view name) {
  return std::find(shared_names.begin(), shared_names.end(), name) != shared_names.end();
}

bool is_folder_of_environments(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return std::find(folder_names.begin(), folder_names.end(), name) != folder_names.end();
}

using Sources = std::vector<const text::Source*>;
// Sources by the folder that may hold environments and the environment.
using Candidates = std::map<std::string, std::map<std::string, Sources>, std::less<>>;

// Every place in the path of a source where an environment may begin.
void add_candidates(const text::Source& source, size_t from, Candidates& candidates) {
  const std::string_view path = source.name();
  for (size_t end = path.find('/', from); end != std::string_view::npos;
       end = path.find('/', end + 1)) {
    const size_t next = path.find('/', end + 1);
    if (next == std::string_view::npos) return;
    const std::string_view folder = path.substr(0, end);
    if (!is_folder_of_environments(folder)) continue;
    candidates[std::string(folder)][std::string(path.substr(end + 1, next - end - 1))].push_back(
        &source);
  }
}

using Names = std::set<std::tuple<std::string, std::string, std::string>>;

// The objects that are delivered: patches are parts of others.
Names names_in(const Sources& sources) {
  text::Symbols symbols;
  std::pmr::monotonic_buffer_resource arena;
  std::vector<yaml::Document> documents;
  for (const text::Source* source : sources) {
    for (text::Span span : yaml::split(*source))
      documents.push_back(yaml::parse(*source, span, symbols, arena));
  }
  std::vector<graph::Piece> pieces;
  for (const yaml::Document& document : documents) pieces.push_back(graph::read_piece(document));
  graph::skip_patches(pieces);
  Names names;
  for (const graph::Piece& piece : pieces) {
    for (const kube::Object& object : piece.objects) {
      if (object.name.empty()) continue;
      names.emplace(object.kind, object.namespace_, object.name);
    }
  }
  return names;
}

// The names of those that deliver an object another one delivers too.
std::vector<std::string> environments_of(const std::map<std::string, Sources>& folders) {
  std::map<Names::value_type, std::vector<std::string>> owners;
  for (const auto& [name, sources] : folders) {
    if (is_shared(name)) continue;
    for (const auto& object : names_in(sources)) owners[object].push_back(name);
  }
  std::set<std::string> environments;
  for (const auto& [object, names] : owners) {
    if (names.size() > 1) environments.insert(names.begin(), names.end());
  }
  return {environments.begin(), environments.end()};
}

bool lies_in(std::string_view path, std::string_view folder) {
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

// Outer folders first, so that what lies within an environment is a part of it.
std::vector<Environments> find_environments(const Candidates& candidates) {
  std::vector<Environments> found;
  for (const auto& [folder, folders] : candidates) {
    const std::string_view path = folder;
    const bool is_inside =
        std::any_of(found.begin(), found.end(), [path](const Environments& outer) {
          return std::any_of(outer.names.begin(), outer.names.end(), [&](const auto& name) {
            return lies_in(path, outer.folder + "/" + name);
          });
        });
    if (is_inside || folders.size() < 2) continue;
    std::vector<std::string> names = environments_of(folders);
    if (!names.empty()) found.push_back({folder, std::move(names)});
  }
  return found;
}

// Whether the path belongs to the environment of that name.
bool belongs(std::string_view path, const std::string& name,
             const std::vector<Environments>& found) {
  for (const Environments& one : found) {
    if (!lies_in(path, one.folder)) continue;
    const size_t begin = one.folder.size() + 1;
    const std::string_view own = path.substr(begin, path.find('/', begin) - begin);
    const auto has = [&](std::string_view wanted) {
      return std::find(one.names.begin(), one.names.end(), wanted) != one.names.end();
    };
    if (has(own) && own != name && has(name)) return false;
  }
  return true;
}

}  // namespace

SplitUnit split_environments(UnitInput unit) {
  Candidates candidates;
  // The unit's own folder may be the one that holds them.
  const size_t from = unit.name.ends_with('/') ? unit.name.size() - 1 : unit.name.size();
  for (const auto& source : unit.sources) add_candidates(*source, from, candidates);
  SplitUnit split;
  if (!candidates.empty()) split.found = find_environments(candidates);
  std::set<std::string> names;
  for (const Environments& one : split.found) names.insert(one.names.begin(), one.names.end());
  for (const std::string& name : names) {
    UnitInput& own = split.units.emplace_back();
    own.name = fmt::format("{} ({})", unit.name, name);
    own.environment = name;
    for (const auto& source : unit.sources) {
      if (belongs(source->name(), name, split.found)) own.sources.push_back(source);
    }
  }
  if (names.empty()) split.units.push_back(std::move(unit));
  return split;
}

namespace {

// A source that several environments share; a finding without a place is of them all.
using SharedSource = std::pair<const text::Source*, std::string>;  // and the unit that was split

std::string whole_name(const UnitInput& unit) {
  return unit.name.substr(0, unit.name.size() - unit.environment.size() - 3);
}

using Told = std::tuple<SharedSource, uint32_t, uint32_t, std::string_view, std::string>;

Told told(const UnitInput& unit, const Finding& finding) {
  return {{finding.place.source, whole_name(unit)},
          finding.place.span.begin,
          finding.place.span.end,
          finding.rule,
          finding.message};
}

}  // namespace

void name_environments(const std::vector<UnitFindings>& all) {
  std::map<SharedSource, std::set<std::string>> sharing;
  std::map<Told, std::set<std::string>> finding;
  for (const UnitFindings& one : all) {
    if (one.unit->environment.empty()) continue;
    sharing[{nullptr, whole_name(*one.unit)}].insert(one.unit->environment);
    for (const auto& source : one.unit->sources)
      sharing[{source.get(), whole_name(*one.unit)}].insert(one.unit->environment);
    for (const Finding& each : *one.findings)
      finding[told(*one.unit, each)].insert(one.unit->environment);
  }
  for (const UnitFindings& one : all) {
    if (one.unit->environment.empty()) continue;
    for (Finding& each : *one.findings) {
      const std::set<std::string>& names = finding.at(told(*one.unit, each));
      const size_t most = sharing.at({each.place.source, whole_name(*one.unit)}).size();
      if (names.size() < most) each.message += fmt::format(" (in {})", fmt::join(names, ", "));
    }
  }
}

}  // namespace kready::lint
