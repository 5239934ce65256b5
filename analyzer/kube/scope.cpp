// SPDX-License-Identifier: MIT
// Which kinds have no namespace.
#include <algorithm>
#include <array>
#include <utility>

#include "kube/object.h"

namespace kready::kube {

namespace {

using GroupKind = std::pair<std::string_view, std::string_view>;

// Sorted by group, kind.
constexpr std::array cluster_scoped = {
    GroupKind{"", "ComponentStatus"},
    GroupKind{"", "Namespace"},
    GroupKind{"", "Node"},
    GroupKind{"", "PersistentVolume"},
    GroupKind{"admissionregistration.k8s.io", "MutatingAdmissionPolicy"},
    GroupKind{"admissionregistration.k8s.io", "MutatingAdmissionPolicyBinding"},
    GroupKind{"admissionregistration.k8s.io", "MutatingWebhookConfiguration"},
    GroupKind{"admissionregistration.k8s.io", "ValidatingAdmissionPolicy"},
    GroupKind{"admissionregistration.k8s.io", "ValidatingAdmissionPolicyBinding"},
    GroupKind{"admissionregistration.k8s.io", "ValidatingWebhookConfiguration"},
    GroupKind{"apiextensions.k8s.io", "CustomResourceDefinition"},
    GroupKind{"apiregistration.k8s.io", "APIService"},
    GroupKind{"authorization.openshift.io", "ClusterRole"},
    GroupKind{"authorization.openshift.io", "ClusterRoleBinding"},
    GroupKind{"cert-manager.io", "ClusterIssuer"},
    GroupKind{"certificates.k8s.io", "CertificateSigningRequest"},
    GroupKind{"certificates.k8s.io", "ClusterTrustBundle"},
    GroupKind{"cilium.io", "CiliumClusterwideNetworkPolicy"},
    GroupKind{"crd.projectcalico.org", "GlobalNetworkPolicy"},
    GroupKind{"external-secrets.io", "ClusterExternalSecret"},
    GroupKind{"external-secrets.io", "ClusterPushSecret"},
    GroupKind{"external-secrets.io", "ClusterSecretStore"},
    GroupKind{"flowcontrol.apiserver.k8s.io", "FlowSchema"},
    GroupKind{"flowcontrol.apiserver.k8s.io", "PriorityLevelConfiguration"},
    GroupKind{"gateway.networking.k8s.io", "GatewayClass"},
    GroupKind{"karpenter.sh", "NodeClaim"},
    GroupKind{"karpenter.sh", "NodePool"},
    GroupKind{"keda.sh", "ClusterTriggerAuthentication"},
    GroupKind{"kyverno.io", "ClusterPolicy"},
    GroupKind{"networking.k8s.aws", "ClusterNetworkPolicy"},
    GroupKind{"networking.k8s.io", "ClusterNetworkPolicy"},
    GroupKind{"networking.k8s.io", "IPAddress"},
    GroupKind{"networking.k8s.io", "IngressClass"},
    GroupKind{"networking.k8s.io", "ServiceCIDR"},
    GroupKind{"node.k8s.io", "RuntimeClass"},
    GroupKind{"policy", "PodSecurityPolicy"},
    GroupKind{"policy.networking.k8s.io", "AdminNetworkPolicy"},
    GroupKind{"policy.networking.k8s.io", "BaselineAdminNetworkPolicy"},
    GroupKind{"policy.networking.k8s.io", "ClusterNetworkPolicy"},
    GroupKind{"projectcalico.org", "GlobalNetworkPolicy"},
    GroupKind{"projectcalico.org", "GlobalNetworkSet"},
    GroupKind{"rbac.authorization.k8s.io", "ClusterRole"},
    GroupKind{"rbac.authorization.k8s.io", "ClusterRoleBinding"},
    GroupKind{"resource.k8s.io", "DeviceClass"},
    GroupKind{"resource.k8s.io", "ResourceSlice"},
    GroupKind{"scheduling.k8s.io", "PriorityClass"},
    GroupKind{"security.openshift.io", "SecurityContextConstraints"},
    GroupKind{"snapshot.storage.k8s.io", "VolumeSnapshotClass"},
    GroupKind{"snapshot.storage.k8s.io", "VolumeSnapshotContent"},
    GroupKind{"storage.k8s.io", "CSIDriver"},
    GroupKind{"storage.k8s.io", "CSINode"},
    GroupKind{"storage.k8s.io", "StorageClass"},
    GroupKind{"storage.k8s.io", "VolumeAttachment"},
    GroupKind{"storage.k8s.io", "VolumeAttributesClass"},
};

}  // namespace

bool is_cluster_scoped(std::string_view group, std::string_view kind) {
  return std::ranges::binary_search(cluster_scoped, GroupKind{group, kind});
}

}  // namespace kready::kube
