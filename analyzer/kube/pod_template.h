// SPDX-License-Identifier: MIT
// Finds the pod templates inside an object: at their known place, or by shape in custom resources.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kube/object.h"
#include "yaml/node.h"

namespace kready::kube {

// Mappings under a key that speaks of a template and whose spec.containers lists containers. Looks
// at most 12 levels deep and at a bounded number of nodes; what a found template holds is not
// searched. Nothing for Kubernetes' own groups and for policies, whose patterns only look like
// pods.
std::vector<const yaml::Node*> embedded_templates(const Object& object);

// Where objects of one kind keep a pod template, as somebody says who knows the kind.
struct TemplatePlace {
  std::string group;
  std::string kind;
  std::vector<std::string> path;  // keys below the object; "[]" stands for every item of a list
};

// The path of "spec.groups[].template"; nothing where it is no such path.
std::vector<std::string> parse_template_path(std::string_view text);
// The mappings at the places of the object's kind. `is_known`: whether there is such a place.
struct PlacedTemplates {
  bool is_known = false;
  std::vector<const yaml::Node*> found;
};
PlacedTemplates placed_templates(const Object& object, std::span<const TemplatePlace> places);

}  // namespace kready::kube
