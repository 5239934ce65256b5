// SPDX-License-Identifier: MIT
// Documents become objects, or a reason why they do not.
#include <algorithm>

#include "kube/fields.h"
#include "kube/object.h"

namespace kready::kube {

std::string_view name(Skip skip) {
  switch (skip) {
    case Skip::none:
      return "none";
    case Skip::empty:
      return "empty";
    case Skip::broken:
      return "broken";
    case Skip::unrendered_template:
      return "unrendered template";
    case Skip::kustomization:
      return "kustomization";
    case Skip::kustomize_patch:
      return "kustomize patch";
    case Skip::helm_chart:
      return "helm chart";
    case Skip::helm_values:
      return "helm values";
    case Skip::workflow:
      return "workflow";
    case Skip::compose:
      return "compose";
    case Skip::not_an_object:
      break;
  }
  return "not an object";
}

namespace {

constexpr int most_nested_lists = 8;

std::string_view string_at(const yaml::Node& node, std::string_view key) {
  const yaml::Node* value = node.find(key);
  return value && value->is_string() ? value->text() : std::string_view{};
}

Object make_object(const yaml::Document& document, const yaml::Node& node,
                   std::string_view api_version, std::string_view kind) {
  Object object;
  object.document = &document;
  object.node = &node;
  object.api_version = api_version;
  size_t slash = api_version.find('/');
  if (slash != std::string_view::npos) object.group = api_version.substr(0, slash);
  object.version = slash == std::string_view::npos ? api_version : api_version.substr(slash + 1);
  object.kind = kind;
  const yaml::Node* metadata = object.metadata();
  object.name = text_at(metadata, "name");
  object.namespace_ = text_at(metadata, "namespace");
  object.has_namespace = !object.namespace_.empty();
  return object;
}

// What an object that leaves out apiVersion and kind has from the list it is in.
struct Inherited {
  std::string_view api_version;
  std::string_view kind;
};

const yaml::Node* list_items(const yaml::Node& node, std::string_view kind) {
  if (!kind.ends_with("List")) return nullptr;
  const yaml::Node* items = node.find("items");
  return items && (items->is_sequence() || items->is_null()) ? items : nullptr;
}

// True where the node is an object or a list.
bool collect(const yaml::Document& document, const yaml::Node& node, Inherited inherited, int depth,
             std::vector<Object>& objects) {
  if (!node.is_mapping() || depth > most_nested_lists) return false;
  std::string_view api_version = string_at(node, "apiVersion");
  std::string_view kind = string_at(node, "kind");
  if (api_version.empty()) api_version = inherited.api_version;
  if (kind.empty()) kind = inherited.kind;
  if (kind.empty() || (api_version.empty() && kind != "List")) return false;
  const yaml::Node* items = list_items(node, kind);
  if (!items) {
    objects.push_back(make_object(document, node, api_version, kind));
    return true;
  }
  // Items of a typed list ("DeploymentList") may leave out what its type says.
  Inherited own{api_version, kind.substr(0, kind.size() - 4)};
  if (own.kind.empty()) own = {};
  for (const yaml::Node& item : items->items()) collect(document, item, own, depth + 1, objects);
  return true;
}

std::string_view base_name(std::string_view path) {
  size_t slash = path.find_last_of("/\\");
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

bool is_yaml_name(std::string_view name) {
  return name.ends_with(".yaml") || name.ends_with(".yml");
}

bool is_kustomization_file(std::string_view base) {
  return base == "kustomization.yaml" || base == "kustomization.yml" || base == "Kustomization";
}

bool is_kustomize_kind(const Object& object) {
  return object.group == "kustomize.config.k8s.io" &&
         (object.kind == "Kustomization" || object.kind == "Component");
}

// `on:` without quotes is the key "true".
bool looks_like_workflow(const yaml::Node& root, std::string_view path, std::string_view base) {
  if (path.find(".github/workflows/") != std::string_view::npos) return true;
  if (base.starts_with(".gitlab-ci")) return true;
  return root.find("jobs") && (root.find("true") || root.find("on"));
}

Skip why_no_object(const yaml::Document& document) {
  const yaml::Node& root = *document.root;
  if (root.is_null()) return Skip::empty;
  if (!root.is_mapping()) return Skip::not_an_object;
  std::string_view path = document.source ? document.source->name() : std::string_view{};
  std::string_view base = base_name(path);
  if (is_kustomization_file(base)) return Skip::kustomization;
  if (base == "Chart.yaml" || base == "Chart.yml" || base == "Chart.lock") return Skip::helm_chart;
  if (root.find("kind")) return Skip::not_an_object;
  if (looks_like_workflow(root, path, base)) return Skip::workflow;
  if (base.starts_with("values") && is_yaml_name(base)) return Skip::helm_values;
  if (mapping_at(&root, "services")) return Skip::compose;
  return Skip::not_an_object;
}

Skip why_no_tree(const yaml::Document& document) {
  if (document.unrendered) return Skip::unrendered_template;
  return document.problems.empty() ? Skip::empty : Skip::broken;
}

bool is_written_twice(const yaml::Node& root, std::string_view key) {
  const auto entries = root.entries();
  return std::ranges::count_if(entries, [key](const yaml::Entry& entry) {
           return !entry.merged && entry.key.text() == key;
         }) > 1;
}

// Two objects without a `---` between them, of which nobody knows what belongs to which.
bool is_run_together(const yaml::Document& document) {
  return !document.problems.empty() && is_written_twice(*document.root, "apiVersion") &&
         is_written_twice(*document.root, "kind");
}

}  // namespace

Reading read_objects(const yaml::Document& document) {
  Reading reading;
  if (!document.root) {
    reading.skip = why_no_tree(document);
    return reading;
  }
  if (is_run_together(document)) {
    reading.skip = Skip::broken;
    return reading;
  }
  if (!collect(document, *document.root, {}, 0, reading.objects)) {
    reading.skip = why_no_object(document);
  } else if (reading.objects.size() == 1 && is_kustomize_kind(reading.objects[0])) {
    reading.objects.clear();
    reading.skip = Skip::kustomization;
  }
  for (size_t i = 0; i < reading.objects.size(); ++i)
    reading.objects[i].index = static_cast<uint32_t>(i);
  return reading;
}

}  // namespace kready::kube
