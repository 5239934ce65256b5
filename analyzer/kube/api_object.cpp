// SPDX-License-Identifier: MIT
#include "kube/api_object.h"

#include <algorithm>
#include <array>

namespace kready::kube {
namespace {

using Texts = std::string_view;

constexpr std::array built_in = {
    Texts{""},
    Texts{"admissionregistration.k8s.io"},
    Texts{"apiextensions.k8s.io"},
    Texts{"apiregistration.k8s.io"},
    Texts{"apps"},
    Texts{"authentication.k8s.io"},
    Texts{"authorization.k8s.io"},
    Texts{"autoscaling"},
    Texts{"batch"},
    Texts{"certificates.k8s.io"},
    Texts{"coordination.k8s.io"},
    Texts{"discovery.k8s.io"},
    Texts{"events.k8s.io"},
    Texts{"extensions"},
    Texts{"flowcontrol.apiserver.k8s.io"},
    Texts{"internal.apiserver.k8s.io"},
    Texts{"networking.k8s.io"},
    Texts{"node.k8s.io"},
    Texts{"policy"},
    Texts{"rbac.authorization.k8s.io"},
    Texts{"resource.k8s.io"},
    Texts{"scheduling.k8s.io"},
    Texts{"storage.k8s.io"},
    Texts{"storagemigration.k8s.io"},
};
static_assert(std::is_sorted(built_in.begin(), built_in.end()));

constexpr std::array core_kinds = {
    Texts{"Binding"},
    Texts{"ComponentStatus"},
    Texts{"ConfigMap"},
    Texts{"Endpoints"},
    Texts{"Event"},
    Texts{"LimitRange"},
    Texts{"Namespace"},
    Texts{"Node"},
    Texts{"PersistentVolume"},
    Texts{"PersistentVolumeClaim"},
    Texts{"Pod"},
    Texts{"PodTemplate"},
    Texts{"ReplicationController"},
    Texts{"ResourceQuota"},
    Texts{"Secret"},
    Texts{"Service"},
    Texts{"ServiceAccount"},
};
static_assert(std::is_sorted(core_kinds.begin(), core_kinds.end()));

constexpr std::array programs = {
    Texts{"audit.k8s.io"},   Texts{"client.authentication.k8s.io"}, Texts{"kind.x-k8s.io"},
    Texts{"kubeadm.k8s.io"}, Texts{"kustomize.config.k8s.io"},
};

}  // namespace

bool is_built_in_group(std::string_view group) {
  return std::binary_search(built_in.begin(), built_in.end(), group);
}

bool is_local_configuration(const Object& object) {
  const std::string_view group = object.group;
  // A kubeconfig, the old policies of the scheduler, encryption at rest: all are of version v1.
  if (group.empty()) return !std::binary_search(core_kinds.begin(), core_kinds.end(), object.kind);
  // skaffold/v4beta1, builtin/v1: groups of the API have a domain.
  if (group.find('.') == std::string_view::npos) return !is_built_in_group(group);
  return group.ends_with(".config.k8s.io") ||
         std::find(programs.begin(), programs.end(), group) != programs.end();
}

bool is_placeholder(std::string_view text) {
  // Overlays give such an object its name.
  if (text == "_") return true;
  for (std::string_view mark : {"$(", "${", "{{", "<", "(@"}) {
    if (text.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace kready::kube
