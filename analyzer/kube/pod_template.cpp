// SPDX-License-Identifier: MIT
#include "kube/pod_template.h"

#include <algorithm>
#include <array>

#include "kube/fields.h"

namespace kready::kube {

namespace {

constexpr int most_levels = 12;
constexpr int most_nodes = 20'000;

bool is_container(const yaml::Node& node) {
  return node.is_mapping() && (node.find("image") || node.find("name"));
}

bool is_pod_template(const yaml::Node& node) {
  std::span<const yaml::Node> containers = items_at(&node, {"spec", "containers"});
  return !containers.empty() && std::ranges::all_of(containers, is_container);
}

// template, podTemplate, workerTemplate, podTemplateSpec
bool speaks_of_template(std::string_view key) {
  return key.size() >= 8 && key.find("emplate") != std::string_view::npos;
}

struct Search {
  std::vector<const yaml::Node*> found;
  int left = most_nodes;

  void visit(const yaml::Node& node, int level) {
    if (node.is_scalar() || level > most_levels || --left < 0) return;
    for (const yaml::Node& item : node.items()) visit(item, level + 1);
    for (const yaml::Entry& entry : node.entries()) {
      if (entry.value.is_scalar()) continue;
      if (speaks_of_template(entry.key.text()) && is_pod_template(entry.value)) {
        found.push_back(&entry.value);
      } else {
        visit(entry.value, level + 1);
      }
    }
  }
};

// Groups of Kubernetes itself have no dot or end in ".k8s.io"; extensions end in "x-k8s.io".
bool is_own_group(std::string_view group) {
  return group.find('.') == std::string_view::npos || group.ends_with(".k8s.io");
}

constexpr std::array policy_groups = {
    std::string_view("kyverno.io"),
    std::string_view("gatekeeper.sh"),
    std::string_view("kubewarden.io"),
    std::string_view("jspolicy.com"),
    std::string_view("policy.open-cluster-management.io"),
};

bool is_policy(std::string_view group) {
  return std::ranges::any_of(policy_groups, [&](std::string_view policy) {
    return group == policy ||
           (group.ends_with(policy) && group[group.size() - policy.size() - 1] == '.');
  });
}

// Their spec holds values and patches for others to render: what looks like a template there is a
// part of one.
bool is_delivery(const Object& object) {
  if (object.group == "argoproj.io") {
    return object.kind == "Application" || object.kind == "ApplicationSet";
  }
  return object.group == "helm.toolkit.fluxcd.io" || object.group == "helm.cattle.io" ||
         object.group == "kustomize.toolkit.fluxcd.io";
}

void follow(const yaml::Node& node, std::span<const std::string> path,
            std::vector<const yaml::Node*>& found) {
  if (path.empty()) {
    if (node.is_mapping()) found.push_back(&node);
    return;
  }
  if (path.front() == "[]") {
    for (const yaml::Node& item : node.items()) follow(item, path.subspan(1), found);
  } else if (const yaml::Node* child = node.find(path.front())) {
    follow(*child, path.subspan(1), found);
  }
}

}  // namespace

std::vector<std::string> parse_template_path(std::string_view text) {
  std::vector<std::string> path;
  while (!text.empty()) {
    const size_t end = std::min(text.find('.'), text.size());
    std::string_view key = text.substr(0, end);
    const bool walks = key.ends_with("[]");
    if (walks) key.remove_suffix(2);
    if (key.empty() || end + 1 == text.size() || key.find_first_of("[]") != std::string_view::npos)
      return {};
    path.emplace_back(key);
    if (walks) path.emplace_back("[]");
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return path;
}

PlacedTemplates placed_templates(const Object& object, std::span<const TemplatePlace> places) {
  PlacedTemplates placed;
  for (const TemplatePlace& place : places) {
    if (!object.is(place.group, place.kind)) continue;
    placed.is_known = true;
    follow(*object.node, place.path, placed.found);
  }
  return placed;
}

std::vector<const yaml::Node*> embedded_templates(const Object& object) {
  if (is_own_group(object.group) || is_policy(object.group) || is_delivery(object)) return {};
  const yaml::Node* spec = object.spec();
  if (!spec) return {};
  Search search;
  search.visit(*spec, 1);
  return std::move(search.found);
}

}  // namespace kready::kube
