// SPDX-License-Identifier: MIT
// A pod or pod template as a view: metadata, spec, and its containers. Knows one pod, not the
// controller that makes it.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "kube/container.h"
#include "kube/label_selector.h"
#include "yaml/node.h"

namespace kready::kube {

struct Volume {
  const yaml::Node* node = nullptr;
  std::string_view name;
  std::string_view type;               // "configMap", "persistentVolumeClaim", ...; empty: emptyDir
  const yaml::Node* source = nullptr;  // the value of that key
};

class Pod {
 public:
  Pod() = default;
  // `node` is the Pod or the template: a mapping with `spec` or labels. `implicit` are label keys
  // that the controller adds (static storage).
  explicit Pod(const yaml::Node* node, std::span<const std::string_view> implicit = {});

  const yaml::Node* node() const { return node_; }
  const yaml::Node* metadata() const { return metadata_; }  // null when absent
  const yaml::Node* spec() const { return spec_; }          // null when absent
  const Labels& labels() const { return labels_; }
  // Null data() when absent.
  std::string_view annotation(std::string_view key) const;

  // initContainers, containers, ephemeralContainers, in this order; items that are no mappings are
  // left out.
  std::span<const Container> containers() const { return containers_; }
  std::span<const yaml::Node> volumes() const;  // read each with read_volume
  const yaml::Node* find_volume(std::string_view volume_name) const;

  bool is_windows() const;    // spec.os.name or the node selector kubernetes.io/os
  bool host_network() const;  // spec.hostNetwork true
  // serviceAccountName, else the old serviceAccount; empty when neither is written.
  std::string_view service_account() const;
  const yaml::Node* service_account_node() const;
  std::string_view restart_policy() const;  // "Always" when absent
  std::string_view dns_policy() const;      // "ClusterFirst" when absent
  // spec.securityContext.FIELD; null when absent.
  const yaml::Node* security(std::string_view field) const;

 private:
  const yaml::Node* node_ = nullptr;
  const yaml::Node* metadata_ = nullptr;
  const yaml::Node* spec_ = nullptr;
  Labels labels_;
  std::vector<Container> containers_;
};

Volume read_volume(const yaml::Node& node);

}  // namespace kready::kube
