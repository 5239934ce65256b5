// SPDX-License-Identifier: MIT
#include "kube/pod.h"

#include "kube/fields.h"

namespace kready::kube {

namespace {

Role role_of(const yaml::Node& node, Role list_role) {
  if (list_role != Role::init) return list_role;
  return text_at(&node, "restartPolicy") == "Always" ? Role::sidecar : Role::init;
}

void add_containers(const yaml::Node* spec, std::string_view list, Role role,
                    std::vector<Container>& containers) {
  uint32_t index = 0;
  for (const yaml::Node& node : items_at(spec, list)) {
    uint32_t position = index++;
    if (!node.is_mapping()) continue;
    containers.push_back(
        {&node, spec, text_at(&node, "name"), list, position, role_of(node, role)});
  }
}

}  // namespace

Pod::Pod(const yaml::Node* node, std::span<const std::string_view> implicit)
    : node_(node), metadata_(mapping_at(node, "metadata")), spec_(mapping_at(node, "spec")) {
  labels_.written = mapping_at(metadata_, "labels");
  labels_.implicit = implicit;
  size_t count = items_at(spec_, "initContainers").size() + items_at(spec_, "containers").size();
  containers_.reserve(count);
  add_containers(spec_, "initContainers", Role::init, containers_);
  add_containers(spec_, "containers", Role::app, containers_);
  add_containers(spec_, "ephemeralContainers", Role::ephemeral, containers_);
}

std::string_view Pod::annotation(std::string_view key) const {
  const yaml::Node* value = field_at(metadata_, {"annotations", key});
  if (!value || !value->is_scalar()) return {};
  std::string_view text = text_of(value);
  return text.data() ? text : std::string_view("");
}

std::span<const yaml::Node> Pod::volumes() const { return items_at(spec_, "volumes"); }

const yaml::Node* Pod::find_volume(std::string_view volume_name) const {
  for (const yaml::Node& volume : volumes())
    if (text_at(&volume, "name") == volume_name) return &volume;
  return nullptr;
}

bool Pod::is_windows() const {
  return text_at(spec_, {"os", "name"}) == "windows" ||
         text_at(spec_, {"nodeSelector", "kubernetes.io/os"}) == "windows";
}

bool Pod::host_network() const { return boolean_at(spec_, "hostNetwork").value_or(false); }

const yaml::Node* Pod::service_account_node() const {
  const yaml::Node* node = field(spec_, "serviceAccountName");
  return text_of(node).empty() ? field(spec_, "serviceAccount") : node;
}

std::string_view Pod::service_account() const { return text_of(service_account_node()); }

std::string_view Pod::restart_policy() const {
  std::string_view written = text_at(spec_, "restartPolicy");
  return written.empty() ? "Always" : written;
}

std::string_view Pod::dns_policy() const {
  std::string_view written = text_at(spec_, "dnsPolicy");
  return written.empty() ? "ClusterFirst" : written;
}

const yaml::Node* Pod::security(std::string_view key) const {
  return field_at(spec_, {"securityContext", key});
}

Volume read_volume(const yaml::Node& node) {
  Volume volume;
  volume.node = &node;
  for (const yaml::Entry& entry : node.entries()) {
    std::string_view key = entry.key.text();
    if (key == "name") {
      volume.name = text_of(&entry.value);
    } else if (volume.type.empty()) {
      volume.type = key;
      volume.source = &entry.value;
    }
  }
  return volume;
}

}  // namespace kready::kube
