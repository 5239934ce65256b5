// SPDX-License-Identifier: MIT
#include "graph/kustomize.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>

#include "kube/fields.h"
#include "text/source.h"

namespace kready::graph {
namespace {

std::string normal(const std::filesystem::path& path) {
  return path.lexically_normal().generic_string();
}

// The files that the kustomizations of a unit name, by path.
class NamedFiles {
 public:
  void add(const Piece& kustomization) {
    folder_ = std::filesystem::path(kustomization.document->source->name()).parent_path();
    const yaml::Node* root = kustomization.document->root;
    for (std::string_view key : {"patches", "patchesJson6902", "patchesStrategicMerge"}) {
      for (const yaml::Node& item : kube::items_at(root, key)) {
        add(item.is_scalar() ? kube::text_of(&item) : kube::text_at(&item, "path"), patches_);
      }
    }
    for (std::string_view key : {"resources", "bases", "components"}) {
      for (const yaml::Node& item : kube::items_at(root, key))
        add(kube::text_of(&item), resources_);
    }
  }

  bool is_patch(const Piece& piece) const {
    if (patches_.empty()) return false;
    const std::string file = normal(std::filesystem::path(piece.document->source->name()));
    return patches_.contains(file) && !resources_.contains(file);
  }

 private:
  // A patch may be written in place: several lines, or one in flow style.
  void add(std::string_view path, std::unordered_set<std::string>& files) const {
    if (path.empty() || path.find_first_of("\n{[") != std::string_view::npos) return;
    files.insert(normal(folder_ / path));
  }

  std::filesystem::path folder_;
  std::unordered_set<std::string> patches_;
  std::unordered_set<std::string> resources_;
};

// `$patch: delete` and the like, where a patch of a whole object, its pod or its lists has them.
bool has_directive(const kube::Object& object) {
  constexpr std::string_view directive = "$patch";
  return object.node->find(directive) || kube::field(object.metadata(), directive) ||
         kube::field(object.spec(), directive);
}

// A container without an image, or a controller without the selector that it cannot do without.
bool is_part_of_workload(const kube::Workload& workload) {
  if (workload.object->group == "apps" && !workload.selector()) return true;
  return std::ranges::any_of(workload.pod.containers(),
                             [](const kube::Container& each) { return !each.image(); });
}

// Patches are often kept apart from the kustomization that names them: such a file is called a
// patch, and cannot stand alone.
bool looks_like_patch(const Piece& piece) {
  if (piece.document->source->name().find("patch") == std::string_view::npos) return false;
  return std::ranges::any_of(piece.workloads, is_part_of_workload);
}

void skip(Piece& piece) {
  piece.skip = kube::Skip::kustomize_patch;
  piece.references.clear();
  piece.workloads.clear();
  piece.objects.clear();
}

}  // namespace

void skip_patches(std::span<Piece> pieces) {
  NamedFiles files;
  for (const Piece& piece : pieces) {
    if (piece.skip == kube::Skip::kustomization && piece.document->root) files.add(piece);
  }
  for (Piece& piece : pieces) {
    const bool may_be = piece.skip == kube::Skip::none || piece.skip == kube::Skip::not_an_object;
    if (!may_be) continue;
    const bool is_patch = files.is_patch(piece) || looks_like_patch(piece) ||
                          std::ranges::any_of(piece.objects, has_directive);
    if (is_patch) skip(piece);
  }
}

}  // namespace kready::graph
