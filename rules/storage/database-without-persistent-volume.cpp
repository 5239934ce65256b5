// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "graph/backup_images.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

// Volumes that hold nothing of a database's own.
constexpr std::array configuration_types = {
    std::string_view("configMap"),   std::string_view("secret"),   std::string_view("projected"),
    std::string_view("downwardAPI"), std::string_view("emptyDir"), std::string_view("image"),
};

bool outlives_pod(const kube::Workload& workload, std::string_view name) {
  const yaml::Node* volume = workload.pod.find_volume(name);
  // A claim template, or a volume that something adds later.
  if (!volume) return true;
  const std::string_view type = kube::read_volume(*volume).type;
  return !type.empty() && std::ranges::find(configuration_types, type) == configuration_types.end();
}

bool holds(std::string_view mount, std::string_view directory) {
  while (mount.size() > 1 && mount.ends_with('/')) mount.remove_suffix(1);
  const std::string_view shorter = mount.size() < directory.size() ? mount : directory;
  const std::string_view longer = mount.size() < directory.size() ? directory : mount;
  return longer.starts_with(shorter) &&
         (longer.size() == shorter.size() || longer[shorter.size()] == '/');
}

// The mount that holds the data; null where none does.
const yaml::Node* data_mount(const kube::Container& container, std::string_view directory) {
  for (const yaml::Node& mount : container.mounts())
    if (holds(kube::text_at(&mount, "mountPath"), directory)) return &mount;
  return nullptr;
}

// Images and arguments may put the data elsewhere: any volume that stays will do.
bool keeps_anything(const kube::Workload& workload, const kube::Container& container) {
  if (!container.devices().empty()) return true;
  return std::ranges::any_of(container.mounts(), [&](const yaml::Node& mount) {
    return outlives_pod(workload, kube::text_at(&mount, "name"));
  });
}

void check(lint::Ask& ask, const kube::Container& container) {
  const graph::DatabaseImage* image = graph::database_of(container);
  if (!image || keeps_anything(*ask.workload(), container)) return;
  const std::string_view directory = graph::data_directory(container, *image);
  if (directory.empty()) return;
  const yaml::Node* mount = data_mount(container, directory);
  ask.report(mount ? mount : container.image(),
             fmt::format("container '{}' keeps the data of {} {}", container.name, image->name,
                         mount ? "on an emptyDir" : "on no volume"));
}

}  // namespace

void database_without_persistent_volume(lint::Ask& ask) {
  if (!ask.pod()->spec() || !ask.workload()->runs_forever) return;
  for (const kube::Container& container : ask.pod()->containers())
    if (container.is_app()) check(ask, container);
}

}  // namespace kready::rules
