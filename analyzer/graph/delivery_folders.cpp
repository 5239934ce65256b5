// SPDX-License-Identifier: MIT
#include "graph/delivery_folders.h"

#include <utility>

#include "text/source.h"

namespace kready::graph {
namespace {

// Appends one part to a normal path.
void append(std::string& path, std::string_view part) {
  if (part.empty() || part == ".") return;
  if (part == ".." && !path.empty() && path != "/" && !path.ends_with("..")) {
    path.resize(parent_path(path).size());
    return;
  }
  if (part == ".." && path == "/") return;
  if (!path.empty() && path != "/") path += '/';
  path += part;
}

bool holds(std::string_view folder, std::string_view path) {
  if (folder.empty()) return !path.starts_with('/') && !path.starts_with("..");
  if (folder == "/") return path.starts_with('/');
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

std::string_view base_name(std::string_view path) {
  const size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

bool is_kustomization_file(std::string_view base) {
  return base == "kustomization.yaml" || base == "kustomization.yml" || base == "Kustomization";
}

}  // namespace

std::string_view parent_path(std::string_view path) {
  const size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return {};
  return slash == 0 && path.size() > 1 ? path.substr(0, 1) : path.substr(0, slash);
}

std::string join_path(std::string_view folder, std::string_view path) {
  std::string result(path.starts_with('/') ? std::string_view("/") : folder);
  while (!path.empty()) {
    const size_t slash = path.find('/');
    append(result, path.substr(0, slash));
    path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash + 1);
  }
  return result;
}

Folders::Folders(std::span<const Piece> pieces) {
  for (uint32_t first = 0, past = 0; first < pieces.size(); first = past) {
    const text::Source* source = pieces[first].document->source;
    past = first;
    while (past < pieces.size() && pieces[past].document->source == source) ++past;
    add(pieces, {first, past});
  }
}

void Folders::add(std::span<const Piece> pieces, FileRange range) {
  const std::string name = join_path({}, pieces[range.first].document->source->name());
  const std::string_view parent = parent_path(name);
  const std::string_view base = base_name(name);
  Folder& folder = make(parent);
  folder.files.push_back(range);
  if (is_kustomization_file(base)) folder.kustomization = &pieces[range.first];
  if (base == "Chart.yaml") folder.is_chart = true;
  files_.try_emplace(name, range);
  if (std::exchange(is_first_, false)) top_ = parent;
  while (!holds(top_, parent) && !top_.empty()) top_.resize(parent_path(top_).size());
}

Folder& Folders::make(std::string_view path) {
  const auto [entry, is_new] = folders_.try_emplace(std::string(path));
  Folder& folder = entry->second;
  if (!is_new || path.empty() || path == "/") return folder;
  make(parent_path(path)).folders.emplace_back(path);
  return folder;
}

const Folder* Folders::folder(std::string_view path) const {
  const auto found = folders_.find(std::string(path));
  return found == folders_.end() ? nullptr : &found->second;
}

const FileRange* Folders::file(std::string_view path) const {
  const auto found = files_.find(std::string(path));
  return found == files_.end() ? nullptr : &found->second;
}

bool Folders::may_see(std::string_view path) const { return holds(top_, path); }

}  // namespace kready::graph
