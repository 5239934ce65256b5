// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "graph/network.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::text_at;

constexpr std::string_view names[] = {"ingress-nginx-controller", "nginx-configuration",
                                      "nginx-ingress-controller", "ingress-nginx"};
constexpr int refused_since = 9;  // of 1.x: without the key, snippets are refused

bool is_controller(const kube::Container& container) {
  const std::string_view repository = container.image_reference().repository;
  return graph::is_repository(repository, "ingress-nginx/controller") ||
         graph::is_repository(repository, "nginx-ingress-controller");
}

const kube::Container* controller_of(const kube::Workload& workload) {
  for (const kube::Container& container : workload.pod.containers())
    if (is_controller(container)) return &container;
  return nullptr;
}

// `--configmap=namespace/name`, the namespace perhaps filled in when the pod starts.
bool is_told(const kube::Container& container, std::string_view config_map) {
  for (const yaml::Node& argument : kube::items_at(container.node, "args")) {
    const std::string_view text = kube::text_of(&argument);
    if (text.starts_with("--configmap=") && text.ends_with(config_map) &&
        text.size() > config_map.size() && text[text.size() - config_map.size() - 1] == '/')
      return true;
  }
  return false;
}

// The controller that reads the ConfigMap, as far as the unit shows it.
const kube::Container* reader_of(lint::Ask& ask) {
  for (const graph::Gateway& gateway : graph::network_of(ask.unit()).gateways()) {
    if (gateway.workload->object->namespace_ != ask.object()->namespace_) continue;
    const kube::Container* container = controller_of(*gateway.workload);
    if (container && is_told(*container, ask.object()->name)) return container;
  }
  return nullptr;
}

bool is_of_controller(const kube::Object& config) {
  if (std::ranges::find(names, config.name) != std::end(names)) return true;
  return config.label("app.kubernetes.io/name") == "ingress-nginx";
}

// Of "v1.12.1"; nothing where the tag says no release.
std::optional<int> minor_of(std::string_view tag) {
  if (tag.starts_with('v')) tag.remove_prefix(1);
  if (!tag.starts_with("1.")) return tag.starts_with("0.") ? std::optional(0) : std::nullopt;
  int minor = 0;
  const auto read = std::from_chars(tag.data() + 2, tag.data() + tag.size(), minor);
  return read.ec == std::errc{} ? std::optional(minor) : std::nullopt;
}

}  // namespace

void ingress_snippets_allowed(lint::Ask& ask) {
  const kube::Object& config = *ask.object();
  if (!config.group.empty()) return;
  const yaml::Node* data = kube::mapping_at(config.node, "data");
  const yaml::Node* allowed = kube::field(data, "allow-snippet-annotations");
  const yaml::Node* level = kube::field(data, "annotations-risk-level");
  if (!data && !is_of_controller(config)) return;
  const kube::Container* reader = reader_of(ask);
  if (!reader && !is_of_controller(config)) return;
  if (kube::text_of(level) == "Critical")
    ask.report(level, "annotations of every risk are allowed");
  if (allowed) {
    if (kube::text_of(allowed) != "false")
      ask.report(allowed, "snippets in annotations are allowed");
    return;
  }
  if (!reader) return;
  const std::string_view tag = reader->image_reference().tag;
  const auto minor = minor_of(tag);
  if (!minor || *minor >= refused_since) return;
  ask.report_absent(config.node, {"data", "allow-snippet-annotations"},
                    fmt::format("controller '{}' allows snippets in annotations unless told "
                                "otherwise",
                                tag));
}

}  // namespace kready::rules
