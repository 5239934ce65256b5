// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "graph/velero_server.h"
#include "kube/api_object.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

bool has_volume(const kube::Workload& workload, std::string_view name) {
  if (workload.pod.find_volume(name)) return true;
  return std::ranges::any_of(workload.volume_claim_templates(), [&](const yaml::Node& claim) {
    return kube::text_at(&claim, {"metadata", "name"}) == name;
  });
}

void check(lint::Ask& ask, std::string_view key) {
  const yaml::Node* node = kube::field_at(ask.pod()->metadata(), {"annotations", key});
  std::string_view names = kube::text_of(node);
  while (!names.empty()) {
    const size_t comma = std::min(names.find(','), names.size());
    const std::string_view name = names.substr(0, comma);
    names.remove_prefix(std::min(comma + 1, names.size()));
    if (name.empty() || kube::is_placeholder(name) || has_volume(*ask.workload(), name)) continue;
    ask.report(node, fmt::format("annotation '{}' names '{}', which is no volume", key, name));
  }
}

}  // namespace

void backup_annotation_names_unknown_volume(lint::Ask& ask) {
  if (!kube::field(ask.pod()->metadata(), "annotations")) return;
  check(ask, graph::velero_opt_in);
  check(ask, graph::velero_opt_out);
}

}  // namespace kready::rules
