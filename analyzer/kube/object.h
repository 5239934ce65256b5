// SPDX-License-Identifier: MIT
// One Kubernetes object as a view of its tree, and how documents become objects. Knows the fields
// all objects have, not what the kinds mean.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/document.h"
#include "yaml/node.h"

namespace kready::kube {

// A view: texts live in the document. `node` is never null.
struct Object {
  const yaml::Document* document = nullptr;
  const yaml::Node* node = nullptr;
  std::string_view api_version;  // "apps/v1"
  std::string_view group;        // "apps"; empty for the core group
  std::string_view version;      // "v1"
  std::string_view kind;
  std::string_view name;  // empty when absent (generateName)
  // As written; else that in which a unit knows it to be delivered; else empty.
  std::string_view namespace_;
  bool has_namespace = false;  // written and not empty
  uint32_t index = 0;          // position among the objects of its unit

  const yaml::Node* metadata() const;  // null when absent or no mapping
  const yaml::Node* spec() const;
  const yaml::Node* labels() const;
  const yaml::Node* annotations() const;
  // The text of one; null data() when absent.
  std::string_view label(std::string_view key) const;
  std::string_view annotation(std::string_view key) const;
  // The template or overlay file it was rendered from: helm's `# Source:` comment, else `path:` of
  // the annotation config.kubernetes.io/origin, else empty.
  std::string_view origin() const;

  bool is(std::string_view group_name, std::string_view kind_name) const {
    return kind == kind_name && group == group_name;
  }
};

// Why a document holds no object.
enum class Skip : uint8_t {
  none,
  empty,
  broken,               // YAML problems left no tree
  unrendered_template,  // template actions where YAML should be
  kustomization,
  kustomize_patch,  // a part of an object that a kustomization applies to a whole one
  helm_chart,       // Chart.yaml, Chart.lock
  helm_values,      // a values.yaml by name
  workflow,         // CI workflows: GitHub, GitLab
  compose,
  not_an_object,  // no apiVersion and kind
};
std::string_view name(Skip skip);  // "helm values", "unrendered template", ...

struct Reading {
  std::vector<Object> objects;  // `index` counts from 0
  Skip skip = Skip::none;       // none where there are objects, and for an empty List
};

// The objects of a document. `kind: List` and other lists with `items` are opened, lists in lists
// too. An object needs a `kind` and an `apiVersion` that are texts; metadata may be absent.
Reading read_objects(const yaml::Document& document);

// Objects of these kinds have no namespace, whatever they write.
bool is_cluster_scoped(std::string_view group, std::string_view kind);

// "Deployment web/frontend" or "ClusterRole admin", for messages and dumps.
std::string show(const Object& object);

}  // namespace kready::kube
