// SPDX-License-Identifier: MIT
#include "kube/selector_fields.h"

#include "kube/api_object.h"
#include "schema/kubernetes.h"

namespace kready::kube {
namespace {

using Found = std::vector<const yaml::Node*>;

void add(const yaml::Node& node, Found& found) {
  if (node.find("matchLabels") || node.find("matchExpressions")) found.push_back(&node);
}

void walk(const yaml::Node& node, Found& found);

void walk_entry(const yaml::Entry& entry, Found& found) {
  const std::string_view key = entry.key.text();
  if (key.ends_with("elector") && key != "scopeSelector") {
    add(entry.value, found);
  } else if (key.ends_with("electors")) {
    for (const yaml::Node& item : entry.value.items()) add(item, found);
  } else {
    walk(entry.value, found);
  }
}

void walk(const yaml::Node& node, Found& found) {
  if (node.is_mapping()) {
    for (const yaml::Entry& entry : node.entries()) walk_entry(entry, found);
  } else {
    for (const yaml::Node& item : node.items()) walk(item, found);
  }
}

// Their content is data, or describes other objects.
bool has_no_selectors(const Object& object) {
  return object.kind == "ConfigMap" || object.kind == "Secret" ||
         object.group == "apiextensions.k8s.io";
}

}  // namespace

std::vector<const yaml::Node*> label_selectors(const Object& object) {
  Found found;
  if (!schema::is_kubernetes_group(object.group) || has_no_selectors(object)) return found;
  walk(*object.node, found);
  return found;
}

}  // namespace kready::kube
