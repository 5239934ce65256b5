// SPDX-License-Identifier: MIT
// Which folder of the unit a path of Flux or Argo CD means.
#include <map>
#include <unordered_map>

#include "graph/delivery_reading.h"
#include "text/source.h"

namespace kready::graph {
namespace {

// Artifacts are put together from parts of repositories: only long paths are taken for those of the
// repository, and none for missing.
bool is_put_together(const Deliverer& deliverer) {
  return deliverer.repository == "ExternalArtifact";
}

bool may_be_rearranged(const Deliverer& deliverer, std::string_view path) {
  return is_put_together(deliverer) && path.find('/') == std::string_view::npos;
}

struct Votes {
  std::map<std::string, int> tops;  // found paths, by the folder they are seen from; shortest first
  int paths = 0;
};

bool is_open(std::string_view path) { return path.find_first_of("{$<") != std::string_view::npos; }

std::string folder_of(const Deliverer& deliverer) {
  return std::string(parent_path(join_path({}, deliverer.object->document->source->name())));
}

void vote(const Folders& folders, const Deliverer& deliverer, Votes& votes) {
  const std::string path = join_path({}, deliverer.path);
  // At the top, wherever that is; or outside of the repository.
  if (path.empty() || path.starts_with("..") || is_open(path)) return;
  if (may_be_rearranged(deliverer, path)) return;
  ++votes.paths;
  for (std::string top = folder_of(deliverer);; top.resize(parent_path(top).size())) {
    if (folders.folder(join_path(top, path))) ++votes.tops[top];
    if (top.empty()) return;
  }
}

// Flux's own source, which the unit is part of, also where its one path is the top.
bool is_bootstrap(const Deliverer& deliverer) {
  return deliverer.repository == "GitRepository/flux-system/flux-system";
}

// A repository that begins below the top of the unit is believed when several paths say so.
constexpr int votes_below_top = 3;

const std::pair<const std::string, int>* best(const Folders& folders, const Votes& votes) {
  const std::pair<const std::string, int>* result = nullptr;
  for (const auto& each : votes.tops) {
    const bool is_below = folders.may_see(each.first) && each.first != folders.top();
    if (is_below && each.second < votes_below_top) continue;
    if (!result || each.second > result->second) result = &each;
  }
  return result && result->second * 2 > votes.paths ? result : nullptr;
}

void find(const Folders& folders, const std::string& top, Deliverer& deliverer) {
  const std::string path = join_path({}, deliverer.path);
  if (is_open(path) || may_be_rearranged(deliverer, path)) return;
  std::string folder = join_path(top, path);
  if (folders.folder(folder)) {
    deliverer.found = kube::Answer::yes;
    deliverer.folder = std::move(folder);
  } else if (folders.may_see(folder) && !is_put_together(deliverer)) {
    deliverer.found = kube::Answer::no;
  }
}

}  // namespace

void find_paths(const Folders& folders, std::vector<Deliverer>& deliverers) {
  std::unordered_map<std::string, Votes> repositories;
  for (const Deliverer& deliverer : deliverers)
    vote(folders, deliverer, repositories[deliverer.repository]);
  for (Deliverer& deliverer : deliverers) {
    const Votes& votes = repositories[deliverer.repository];
    if (const auto* top = best(folders, votes)) {
      find(folders, top->first, deliverer);
    } else if (votes.paths == 0 && is_bootstrap(deliverer)) {
      find(folders, folders.top(), deliverer);
    }
  }
}

}  // namespace kready::graph
