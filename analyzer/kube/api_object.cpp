// SPDX-License-Identifier: MIT
#include "kube/api_object.h"

#include <algorithm>
#include <iterator>

#include "schema/kubernetes.h"

namespace kready::kube {
namespace {

constexpr std::string_view core_kinds[] = {
    "Binding",
    "ComponentStatus",
    "ConfigMap",
    "Endpoints",
    "Event",
    "LimitRange",
    "Namespace",
    "Node",
    "PersistentVolume",
    "PersistentVolumeClaim",
    "Pod",
    "PodTemplate",
    "ReplicationController",
    "ResourceQuota",
    "Secret",
    "Service",
    "ServiceAccount",
};
static_assert(std::is_sorted(std::begin(core_kinds), std::end(core_kinds)));

constexpr std::string_view programs[] = {
    "audit.k8s.io",  "backstage.io",   "client.authentication.k8s.io", "eksctl.io", "k3d.io",
    "kind.x-k8s.io", "kubeadm.k8s.io", "kustomize.config.k8s.io",
};

}  // namespace

bool is_local_configuration(const Object& object) {
  const std::string_view group = object.group;
  // A kubeconfig, the old policies of the scheduler, encryption at rest: all are of version v1.
  if (group.empty())
    return !std::binary_search(std::begin(core_kinds), std::end(core_kinds), object.kind);
  // skaffold/v4beta1, builtin/v1: groups of the API have a domain.
  if (group.find('.') == std::string_view::npos) return !schema::is_kubernetes_group(group);
  if (object.is("argoproj.io", "ConfigManagementPlugin")) return true;
  return group.ends_with(".config.k8s.io") ||
         std::find(std::begin(programs), std::end(programs), group) != std::end(programs);
}

bool is_placeholder(std::string_view text) {
  // Overlays give such an object its name.
  if (text == "_") return true;
  const auto may_begin = [](char c) { return c == '$' || c == '<' || c == '{' || c == '('; };
  if (std::none_of(text.begin(), text.end(), may_begin)) return false;
  for (std::string_view mark : {"$(", "${", "{{", "<", "(@"}) {
    if (text.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace kready::kube
