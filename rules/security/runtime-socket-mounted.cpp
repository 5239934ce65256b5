// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

constexpr std::array<std::string_view, 6> socket_names = {"docker.sock", "containerd.sock",
                                                          "crio.sock",   "cri-dockerd.sock",
                                                          "podman.sock", "buildkitd.sock"};
// Where the runtimes put them, below /run or /var/run: for the directories above.
constexpr std::array<std::string_view, 7> usual_places = {"docker.sock",
                                                          "containerd/containerd.sock",
                                                          "k3s/containerd/containerd.sock",
                                                          "crio/crio.sock",
                                                          "cri-dockerd.sock",
                                                          "podman/podman.sock",
                                                          "buildkit/buildkitd.sock"};

// Without empty parts, `.`, `..` and a last slash; empty for what is no absolute path.
std::string normal_path(std::string_view path) {
  if (!path.starts_with('/')) return {};
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    path.remove_prefix(1);
    const std::string_view part = path.substr(0, path.find('/'));
    path.remove_prefix(part.size());
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.push_back(part);
    } else if (!parts.empty()) {
      parts.pop_back();
    }
  }
  std::string normal;
  for (const std::string_view part : parts) normal.append("/").append(part);
  return normal.empty() ? "/" : normal;
}

bool is_socket(std::string_view path) {
  if (!path.starts_with("/run/") && !path.starts_with("/var/run/")) return false;
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return std::ranges::find(socket_names, name) != socket_names.end();
}

bool is_above_socket(const std::string& path) {
  if (path.empty() || path == "/") return false;
  return std::ranges::any_of(usual_places, [&](std::string_view place) {
    return fmt::format("/run/{}", place).starts_with(path + "/") ||
           fmt::format("/var/run/{}", place).starts_with(path + "/");
  });
}

const yaml::Node* host_path(const yaml::Node* volume) {
  return kube::field_at(volume, {"hostPath", "path"});
}

bool reaches_socket(const yaml::Node* written) {
  const std::string path = normal_path(kube::text_of(written));
  return is_socket(path) || is_above_socket(path);
}

// What lies at the place of a socket stands for one, be it not a path of the node. A directory
// above is often the pod's own scratch space.
void check_mounts(lint::Ask& ask, const kube::Container& container) {
  for (const yaml::Node& mount : container.mounts()) {
    const yaml::Node* place = kube::field(&mount, "mountPath");
    if (!is_socket(normal_path(kube::text_of(place)))) continue;
    const yaml::Node* volume = ask.pod()->find_volume(kube::text_at(&mount, "name"));
    if (reaches_socket(host_path(volume))) continue;  // reported at the volume
    ask.report(place, fmt::format("container '{}' finds a container runtime at '{}'",
                                  container.name, kube::text_of(place)));
  }
}

}  // namespace

void runtime_socket_mounted(lint::Ask& ask) {
  for (const yaml::Node& volume : ask.pod()->volumes()) {
    const yaml::Node* path = host_path(&volume);
    if (!reaches_socket(path)) continue;
    ask.report(path, fmt::format("hostPath '{}' leads to the socket of a container runtime",
                                 kube::text_of(path)));
  }
  for (const kube::Container& container : ask.pod()->containers()) check_mounts(ask, container);
}

}  // namespace kready::rules
