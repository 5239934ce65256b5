// SPDX-License-Identifier: MIT
#include "graph/components.h"

#include <algorithm>
#include <unordered_set>

#include "graph/delivery.h"
#include "graph/index.h"
#include "kube/fields.h"
#include "text/ascii.h"

namespace kready::graph {

using kube::items_at;
using kube::text_at;

namespace {

std::string_view last_part(std::string_view path) {
  while (path.ends_with('/')) path.remove_suffix(1);
  const size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace

Components::Components(const Unit& unit) {
  read_images(unit);
  read_deliveries(unit);
  read_files(unit);
}

void Components::add_name(std::string_view name) {
  if (!name.empty()) names_.push_back(text::lower(name));
}

void Components::add_chart(std::string_view name, const kube::Object* object) {
  if (name.empty()) return;
  charts_.push_back({text::lower(last_part(name)), object, nullptr});
  add_name(name);
}

void Components::read_images(const Unit& unit) {
  std::unordered_set<std::string_view> seen;
  for (const kube::Workload* workload : unit.workloads())
    for (const kube::Container& container : workload->pod.containers()) {
      const std::string_view repository = container.image_reference().repository;
      if (repository.empty() || !seen.insert(repository).second) continue;
      images_.push_back({text::lower(repository), workload->object, workload});
      names_.push_back(images_.back().name);
    }
}

void Components::read_deliveries(const Unit& unit) {
  for (const kube::Object* release : unit.of_kind("HelmRelease")) {
    add_name(release->name);
    add_chart(text_at(release->spec(), {"chart", "spec", "chart"}), release);
    const std::string_view reference = text_at(release->spec(), {"chartRef", "name"});
    if (reference.empty()) continue;
    add_chart(reference, release);
    for (const kube::Object* source : unit.of_kind("OCIRepository"))
      if (source->name == reference) add_chart(text_at(source->spec(), "url"), release);
  }
  read_applications(unit);
  for (const kube::Object* object : unit.of_kind("HelmChart"))
    add_chart(text_at(object->spec(), "chart"), object);
  for (const kube::Object* object : unit.of_kind("Subscription"))
    add_chart(text_at(object->spec(), "name"), object);
  for (const kube::Object* object : unit.of_kind("PackageInstall"))
    add_chart(text_at(object->spec(), {"packageRef", "refName"}), object);
  for (const kube::Object* object : unit.of_kind("Addon"))
    add_chart(text_at(object->spec(), "addonName"), object);
  for (const kube::Object* object : unit.of_kind("Kustomization")) {
    add_name(object->name);
    add_name(text_at(object->spec(), "path"));
  }
  find_root(unit);
}

void Components::read_applications(const Unit& unit) {
  const auto add_source = [&](const yaml::Node* source, const kube::Object* object) {
    add_chart(text_at(source, "chart"), object);
    add_name(text_at(source, "path"));
    add_name(text_at(source, "repoURL"));
  };
  for (std::string_view kind : {"Application", "ApplicationSet"})
    for (const kube::Object* object : unit.of_kind(kind)) {
      add_name(object->name);
      const yaml::Node* spec = object->spec();
      if (kind == "ApplicationSet") spec = kube::mapping_at(spec, {"template", "spec"});
      add_source(kube::mapping_at(spec, "source"), object);
      for (const yaml::Node& source : items_at(spec, "sources")) add_source(&source, object);
    }
}

namespace {

bool delivers_more(const kube::Object& object) {
  if (object.group == "argoproj.io")
    return object.kind == "Application" || object.kind == "ApplicationSet";
  return object.group.ends_with(".fluxcd.io") &&
         (object.kind == "Kustomization" || object.kind == "HelmRelease");
}

}  // namespace

void Components::find_root(const Unit& unit) {
  for (const kube::Object* object : unit.of_kind("FluxInstance"))
    if (!root_) root_ = object;
  const Delivery* delivered = delivery(unit);
  if (!delivered || root_) return;
  for (const Deliverer& deliverer : delivered->deliverers()) {
    if (!deliverer.object || deliverer.found != kube::Answer::yes) continue;
    const auto objects = delivered->by(delivered->number(deliverer));
    const bool leads_on = std::ranges::any_of(objects, [&](const Delivered& each) {
      return each.object != deliverer.object && delivers_more(*each.object);
    });
    if (!leads_on) continue;
    root_ = deliverer.object;
    return;
  }
}

namespace {

// Another repository, as kustomize takes it: `https://...`, `git@...`, `github.com/...?ref=...`.
bool is_remote(std::string_view resource) {
  return resource.find("://") != std::string_view::npos || resource.starts_with("git@") ||
         resource.starts_with("github.com/") || resource.find("?ref=") != std::string_view::npos;
}

}  // namespace

// Charts that files of kustomize and Helm ask for.
void Components::read_files(const Unit& unit) {
  for (const Piece& piece : unit.pieces()) {
    const yaml::Node* root = piece.document->root;
    if (!root || !root->is_mapping()) continue;
    if (piece.skip == kube::Skip::kustomization) {
      for (const yaml::Node& chart : items_at(root, "helmCharts"))
        add_chart(text_at(&chart, "name"), nullptr);
      for (const yaml::Node& resource : items_at(root, "resources")) {
        add_name(kube::text_of(&resource));
        if (is_remote(kube::text_of(&resource))) has_remote_parts_ = true;
      }
    } else if (piece.skip == kube::Skip::helm_chart) {
      for (const yaml::Node& chart : items_at(root, "dependencies"))
        add_chart(text_at(&chart, "name"), nullptr);
    }
  }
}

bool Components::mentions(std::span<const std::string_view> words) const {
  return std::ranges::any_of(names_, [&](const std::string& name) {
    return std::ranges::any_of(
        words, [&](std::string_view word) { return name.find(word) != std::string::npos; });
  });
}

const Component* Components::chart(std::string_view name) const {
  const auto found = std::ranges::find(charts_, name, &Component::name);
  return found == charts_.end() ? nullptr : &*found;
}

ComponentTable::ComponentTable() = default;
ComponentTable::~ComponentTable() = default;

const Components& components_of(const Unit& unit) {
  const ComponentTable& table = unit.index().components;
  std::call_once(table.once, [&] { table.components = std::make_unique<const Components>(unit); });
  return *table.components;
}

}  // namespace kready::graph
