// SPDX-License-Identifier: MIT
// From a path to the objects below it, through the kustomizations on the way.
#include <algorithm>
#include <array>
#include <unordered_set>

#include "graph/delivery_reading.h"
#include "kube/fields.h"
#include "text/source.h"

namespace kready::graph {

using kube::items_at;
using kube::text_at;
using kube::text_of;

namespace {

constexpr int depth_limit = 32;
// Kustomizations may fan out without end; more than this a repository does not deliver.
constexpr size_t delivered_limit = 500'000;

std::string_view bytes_of(const Piece& piece) {
  return piece.document->source->slice(piece.document->span);
}

bool speaks_of_pruning(std::string_view bytes) {
  constexpr std::array<std::string_view, 5> marks = {
      "/prune", "Prune=", "Delete=", "resource-policy", "/reconcile"};
  return std::ranges::any_of(
      marks, [&](std::string_view mark) { return bytes.find(mark) != std::string_view::npos; });
}

// Fields by which a kustomization makes objects that stand in no manifest.
bool makes_more(const yaml::Node& root) {
  constexpr std::array<std::string_view, 6> keys = {"helmCharts",   "helmChartInflationGenerator",
                                                    "generators",   "transformers",
                                                    "replacements", "replicas"};
  return std::ranges::any_of(keys, [&](std::string_view key) { return root.find(key); });
}

class Walk {
 public:
  Walk(std::span<const Piece> pieces, const Folders& folders, uint32_t number, Deliverer& deliverer,
       Walked& walked)
      : pieces_(pieces),
        folders_(folders),
        number_(number),
        deliverer_(deliverer),
        walked_(walked) {}

  void flux() {
    const uint32_t placement = start();
    const Folder* folder = folders_.folder(deliverer_.folder);
    if (folder->kustomization) {
      kustomization(deliverer_.folder, *folder, placement, 0);
    } else {
      everything(*folder, placement, 0);
    }
    for (const yaml::Node& item : items_at(deliverer_.spec, "components"))
      take(deliverer_.folder, text_of(&item), placement, 0);
  }

  void argo() {
    const uint32_t placement = start();
    const Folder* folder = folders_.folder(deliverer_.folder);
    const yaml::Node* source = deliverer_.source;
    const yaml::Node* directory = kube::mapping_at(source, "directory");
    if (folder->kustomization) return kustomization(deliverer_.folder, *folder, placement, 0);
    if (folder->is_chart || kube::mapping_at(source, "plugin") || kube::mapping_at(source, "helm"))
      return stop();
    if (kube::is_set(kube::field(directory, "include")) ||
        kube::is_set(kube::field(directory, "exclude")))
      deliverer_.complete = false;
    if (kube::boolean_at(directory, "recurse") == true) return recurse(*folder, placement, 0);
    for (FileRange range : folder->files) objects(range, placement);
  }

  void loose() {
    const uint32_t placement = start();
    kustomization(deliverer_.folder, *folders_.folder(deliverer_.folder), placement, 0);
  }

 private:
  void stop() { deliverer_.complete = false; }
  void miss() {
    stop();
    deliverer_.has_gaps = true;
  }

  uint32_t start() {
    Placement placement;
    const bool overrides = deliverer_.tool == DeliveryTool::flux;
    (overrides ? placement.namespace_ : placement.fallback) = deliverer_.namespace_;
    placement.prefix = deliverer_.prefix;
    placement.suffix = deliverer_.suffix;
    if (deliverer_.object) {
      const text::Source& source = *deliverer_.object->document->source;
      for (std::string_view key : {"patches", "commonMetadata"})
        if (const yaml::Node* patches = kube::field(deliverer_.spec, key))
          placement.may_guard |= speaks_of_pruning(source.slice(patches->span()));
    }
    walked_.placements.push_back(std::move(placement));
    return static_cast<uint32_t>(walked_.placements.size() - 1);
  }

  // Outer kustomizations are applied later, so that theirs is the namespace that stays.
  uint32_t place(std::string_view folder, const Piece& piece, uint32_t outer) {
    Placement placement = walked_.placements[outer];
    const yaml::Node& root = *piece.document->root;
    if (placement.namespace_.empty()) placement.namespace_ = text_at(&root, "namespace");
    placement.prefix += text_at(&root, "namePrefix");
    placement.suffix.insert(0, text_at(&root, "nameSuffix"));
    placement.may_guard |= speaks_of_pruning(bytes_of(piece));
    for (const yaml::Node& item : items_at(&root, "components")) {
      const Folder* component = folders_.folder(join_path(folder, text_of(&item)));
      if (component && component->kustomization)
        placement.may_guard |= speaks_of_pruning(bytes_of(*component->kustomization));
    }
    walked_.placements.push_back(std::move(placement));
    return static_cast<uint32_t>(walked_.placements.size() - 1);
  }

  void kustomization(std::string_view path, const Folder& folder, uint32_t outer, int depth) {
    const Piece& piece = *folder.kustomization;
    if (!piece.document->root || depth > depth_limit) return miss();
    const yaml::Node& root = *piece.document->root;
    const uint32_t placement = place(path, piece, outer);
    if (makes_more(root)) stop();
    for (std::string_view key : {"resources", "bases", "components"})
      for (const yaml::Node& item : items_at(&root, key))
        take(path, text_of(&item), placement, depth);
  }

  void take(std::string_view folder, std::string_view entry, uint32_t placement, int depth) {
    if (entry.empty() || is_remote(entry)) return stop();
    const std::string path = join_path(folder, entry);
    if (const FileRange* range = folders_.file(path)) return objects(*range, placement);
    const Folder* below = folders_.folder(path);
    if (!below || !below->kustomization) return miss();
    kustomization(path, *below, placement, depth + 1);
  }

  // What Flux's own kustomization would name: folders with one are taken as they are.
  void everything(const Folder& folder, uint32_t placement, int depth) {
    if (depth > depth_limit) return stop();
    for (FileRange range : folder.files) objects(range, placement);
    for (const std::string& path : folder.folders) {
      const Folder& below = *folders_.folder(path);
      if (below.kustomization) {
        kustomization(path, below, placement, depth + 1);
      } else {
        everything(below, placement, depth + 1);
      }
    }
  }

  void recurse(const Folder& folder, uint32_t placement, int depth) {
    if (depth > depth_limit) return stop();
    for (FileRange range : folder.files) objects(range, placement);
    for (const std::string& path : folder.folders)
      recurse(*folders_.folder(path), placement, depth + 1);
  }

  void objects(FileRange range, uint32_t placement) {
    for (uint32_t i = range.first; i < range.past; ++i) {
      const Piece& piece = pieces_[i];
      if (piece.skip == kube::Skip::broken || piece.skip == kube::Skip::unrendered_template) miss();
      if (walked_.delivered.size() + piece.objects.size() > delivered_limit) return miss();
      for (const kube::Object& object : piece.objects)
        walked_.delivered.push_back({&object, number_, placement});
    }
  }

  std::span<const Piece> pieces_;
  const Folders& folders_;
  uint32_t number_;
  Deliverer& deliverer_;
  Walked& walked_;
};

// "v1.2" in github.com/owner/repository/...; hosts that kustomize knows without a scheme.
bool is_known_host(std::string_view entry) {
  return entry.starts_with("github.com/") || entry.starts_with("git@") ||
         entry.starts_with("gitlab.com/") || entry.starts_with("bitbucket.org/");
}

}  // namespace

bool is_remote(std::string_view entry) {
  return entry.find("://") != std::string_view::npos || is_known_host(entry) ||
         entry.find("?ref=") != std::string_view::npos ||
         entry.find("git::") != std::string_view::npos;
}

void walk(std::span<const Piece> pieces, const Folders& folders, uint32_t number,
          Deliverer& deliverer, Walked& walked) {
  Walk one(pieces, folders, number, deliverer, walked);
  switch (deliverer.tool) {
    case DeliveryTool::flux:
      return one.flux();
    case DeliveryTool::argo_cd:
      return one.argo();
    case DeliveryTool::kustomize:
      return one.loose();
  }
}

namespace {

// Flux takes what lies below its path too.
bool is_below_taken(const std::unordered_set<std::string>& flux, std::string_view path) {
  for (;; path = parent_path(path)) {
    if (flux.contains(std::string(path))) return true;
    if (path.empty()) return false;
  }
}

}  // namespace

void add_loose_kustomizations(std::span<const Piece> pieces, const Folders& folders,
                              std::vector<Deliverer>& deliverers) {
  std::unordered_map<std::string, bool> taken;  // folders of kustomizations
  for (const Piece& piece : pieces) {
    if (piece.skip != kube::Skip::kustomization || !piece.document->root) continue;
    const std::string folder(parent_path(join_path({}, piece.document->source->name())));
    const bool is_component = text_at(piece.document->root, "kind") == "Component";
    taken.try_emplace(folder, false).first->second |= is_component;
    for (std::string_view key : {"resources", "bases", "components"})
      for (const yaml::Node& item : items_at(piece.document->root, key))
        if (!is_remote(text_of(&item))) taken[join_path(folder, text_of(&item))] = true;
  }
  std::unordered_set<std::string> flux;
  for (const Deliverer& deliverer : deliverers) {
    if (deliverer.found != kube::Answer::yes) continue;
    taken[deliverer.folder] = true;
    if (deliverer.tool == DeliveryTool::flux) flux.insert(deliverer.folder);
  }
  for (const Piece& piece : pieces) {
    if (piece.skip != kube::Skip::kustomization || !piece.document->root) continue;
    std::string path(parent_path(join_path({}, piece.document->source->name())));
    const Folder* folder = folders.folder(path);
    if (!folder || folder->kustomization != &piece || taken[path]) continue;
    if (is_below_taken(flux, path)) continue;
    Deliverer loose;
    loose.spec = piece.document->root;
    loose.folder = std::move(path);
    loose.found = kube::Answer::yes;
    deliverers.push_back(std::move(loose));
  }
}

}  // namespace kready::graph
