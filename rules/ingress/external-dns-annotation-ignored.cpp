// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string_view>

#include "graph/components.h"
#include "graph/network_gateways.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

constexpr std::string_view old_prefix = "external-dns.alpha.kubernetes.io/";
constexpr std::string_view new_prefix = "external-dns.kubernetes.io/";
constexpr int new_since = 22;  // of 0.x

struct Reader {
  const kube::Container* container = nullptr;  // null: not shown, or nothing is known of it
  std::string_view prefix;
};

// Nothing where the tag says no release.
std::string_view default_prefix(std::string_view tag) {
  if (tag.starts_with('v')) tag.remove_prefix(1);
  if (!tag.starts_with("0.")) return {};
  int minor = 0;
  const auto read = std::from_chars(tag.data() + 2, tag.data() + tag.size(), minor);
  if (read.ec != std::errc{}) return {};
  return minor < new_since ? old_prefix : new_prefix;
}

std::string_view prefix_of(const kube::Container& container) {
  constexpr std::string_view flag = "--annotation-prefix=";
  for (const yaml::Node& argument : kube::items_at(container.node, "args"))
    if (kube::text_of(&argument).starts_with(flag))
      return kube::text_of(&argument).substr(flag.size());
  return default_prefix(container.image_reference().tag);
}

// The one instance of its namespace. Several may share the work: each reads its own.
Reader reader_of(const graph::Unit& unit) {
  const auto images = graph::components_of(unit).images();
  const auto found = std::ranges::find_if(images, [](const graph::Component& image) {
    return graph::is_repository(image.name, "external-dns");
  });
  if (found == images.end() || !found->workload) return {};
  Reader reader;
  for (const kube::Workload* workload : unit.workloads_in(found->workload->object->namespace_))
    for (const kube::Container& container : workload->pod.containers()) {
      if (!graph::is_repository(container.image_reference().repository, "external-dns")) continue;
      if (reader.container) return {};
      reader = {&container, prefix_of(container)};
    }
  return reader;
}

}  // namespace

void external_dns_annotation_ignored(lint::Ask& ask) {
  const yaml::Node* annotations = ask.object()->annotations();
  if (!annotations || !annotations->is_mapping()) return;
  for (const yaml::Entry& entry : annotations->entries()) {
    const std::string_view key = entry.key.text();
    const bool is_old = key.starts_with(old_prefix);
    if (!is_old && !key.starts_with(new_prefix)) continue;
    const Reader reader = reader_of(ask.unit());
    if (reader.prefix.empty() || key.starts_with(reader.prefix)) return;
    ask.report(&entry.value, fmt::format("annotation '{}' is not read: external-dns reads those "
                                         "that begin with '{}'",
                                         key, reader.prefix));
  }
}

}  // namespace kready::rules
