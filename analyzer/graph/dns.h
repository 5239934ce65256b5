// SPDX-License-Identifier: MIT
// Whether the egress rules of one policy let DNS questions through. Knows policies, not pods.
#pragma once

#include <functional>
#include <string_view>

#include "kube/answer.h"
#include "kube/label_selector.h"
#include "kube/object.h"

namespace kready::graph {

// Labels of a namespace, as Unit::namespace_labels.
using NamespaceLabels = std::function<kube::Labels(std::string_view)>;

// Of a NetworkPolicy: UDP 53 (or all ports) to any peer, to the DNS pods of kube-system, or to an
// address that serves DNS; 5353 in openshift-dns.
kube::Answer allows_dns(const kube::Object& network_policy, const NamespaceLabels& namespaces);

}  // namespace kready::graph
