// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "kube/fields.h"
#include "lint/native.h"
#include "lint/version.h"

namespace kready::rules {
namespace {

// Where a kind declares the version of Kubernetes that a cluster has or gets.
struct Declaration {
  std::string_view group;
  std::string_view kind;
  std::string_view path;
  bool is_upgrade = false;  // of the cluster that the object lives in
};

constexpr Declaration declarations[] = {
    {"upgrade.cattle.io", "Plan", "spec.version", true},
    {"tuppr.home-operations.com", "KubernetesUpgrade", "spec.kubernetes.version", true},
    {"kubeadm.k8s.io", "ClusterConfiguration", "kubernetesVersion", false},
    {"eksctl.io", "ClusterConfig", "metadata.version", false},
    {"kops.k8s.io", "Cluster", "spec.kubernetesVersion", false},
    {"kubekey.kubesphere.io", "Cluster", "spec.kubernetes.version", false},
    {"k0sctl.k0sproject.io", "Cluster", "spec.k0s.version", false},
    {"provisioning.cattle.io", "Cluster", "spec.kubernetesVersion", false},
    {"core.gardener.cloud", "Shoot", "spec.kubernetes.version", false},
    {"kamaji.clastix.io", "TenantControlPlane", "spec.kubernetes.version", false},
    {"k3k.io", "Cluster", "spec.version", false},
    {"k0smotron.io", "Cluster", "spec.version", false},
    // Cluster API
    {"cluster.x-k8s.io", "Cluster", "spec.topology.version", false},
    {"cluster.x-k8s.io", "Machine", "spec.version", false},
    {"cluster.x-k8s.io", "MachineDeployment", "spec.template.spec.version", false},
    {"cluster.x-k8s.io", "MachinePool", "spec.template.spec.version", false},
    {"cluster.x-k8s.io", "MachineSet", "spec.template.spec.version", false},
    {"controlplane.cluster.x-k8s.io", "KubeadmControlPlane", "spec.version", false},
    {"controlplane.cluster.x-k8s.io", "TalosControlPlane", "spec.version", false},
    {"controlplane.cluster.x-k8s.io", "RKE2ControlPlane", "spec.version", false},
    {"controlplane.cluster.x-k8s.io", "KThreesControlPlane", "spec.version", false},
    {"controlplane.cluster.x-k8s.io", "K0sControlPlane", "spec.version", false},
    {"controlplane.cluster.x-k8s.io", "K0smotronControlPlane", "spec.version", false},
    {"controlplane.cluster.x-k8s.io", "AWSManagedControlPlane", "spec.version", false},
    {"infrastructure.cluster.x-k8s.io", "AzureManagedControlPlane", "spec.version", false},
    {"infrastructure.cluster.x-k8s.io", "GCPManagedControlPlane", "spec.version", false},
    // Managed clusters
    {"eks.services.k8s.aws", "Cluster", "spec.version", false},
    {"eks.services.k8s.aws", "Nodegroup", "spec.version", false},
    {"eks.aws.upbound.io", "Cluster", "spec.forProvider.version", false},
    {"eks.aws.upbound.io", "NodeGroup", "spec.forProvider.version", false},
    {"container.cnrm.cloud.google.com", "ContainerCluster", "spec.minMasterVersion", false},
    {"container.cnrm.cloud.google.com", "ContainerNodePool", "spec.version", false},
    {"container.gcp.upbound.io", "Cluster", "spec.forProvider.minMasterVersion", false},
    {"containerservice.azure.com", "ManagedCluster", "spec.kubernetesVersion", false},
    {"containerservice.azure.com", "ManagedClustersAgentPool", "spec.orchestratorVersion", false},
    {"containerservice.azure.upbound.io", "KubernetesCluster", "spec.forProvider.kubernetesVersion",
     false},
};

// The last day of support by the project, from 1.16 on.
constexpr int oldest_known = 16;
constexpr std::string_view ends_of_life[] = {
    "2020-09-02", "2021-01-13", "2021-06-18", "2021-10-28", "2022-02-28", "2022-06-28",
    "2022-10-28", "2023-02-28", "2023-07-28", "2023-10-28", "2024-02-28", "2024-06-28",
    "2024-10-28", "2025-02-28", "2025-06-28", "2025-10-28", "2026-02-28", "2026-06-28",
    "2026-10-27", "2027-02-28", "2027-06-28",
};

// " since 2024-10-28"; empty for what is older than the table, nothing where support goes on.
std::optional<std::string> out_of_support(int minor, std::string_view today) {
  if (minor < oldest_known) return std::string();
  const auto index = static_cast<size_t>(minor - oldest_known);
  if (index >= std::size(ends_of_life) || ends_of_life[index] >= today) return std::nullopt;
  return fmt::format(" since {}", ends_of_life[index]);
}

const yaml::Node* follow(const yaml::Node* node, std::string_view path) {
  for (size_t at = 0; node && at <= path.size();) {
    const size_t dot = std::min(path.find('.', at), path.size());
    node = kube::field(node, path.substr(at, dot - at));
    at = dot + 1;
  }
  return node;
}

// "v1.28.5+k3s1", "1.29.0-gke.1589020".
std::optional<lint::Version> version_of(std::string_view text) {
  return lint::parse_version(text.substr(0, text.find_first_of("+-")));
}

void ask_of(lint::Ask& ask, const Declaration& declaration, const yaml::Node* written) {
  const std::string_view text = kube::text_of(written);
  const auto version = version_of(text);
  if (!version || version->minor < 2) return;
  if (const auto since = out_of_support(version->minor, ask.parameter("today"))) {
    ask.report(written, fmt::format("Kubernetes '{}' is out of support{}", text, *since));
  }
  if (declaration.is_upgrade && version->minor > ask.version().minor + 1) {
    ask.report(written, fmt::format("upgrade to '{}' skips minor versions", text));
  }
}

}  // namespace

void cluster_version_unsupported(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  for (const Declaration& declaration : declarations) {
    if (object.kind != declaration.kind || object.group != declaration.group) continue;
    ask_of(ask, declaration, follow(object.node, declaration.path));
  }
}

}  // namespace kready::rules
