// SPDX-License-Identifier: MIT
// Claims, pods and schedules from a few words, and what a unit of them says of its first claim.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "graph/backup.h"
#include "graph_unit.h"

namespace kready::tests {

inline std::string claim(std::string_view metadata = "", std::string_view spec = "") {
  return fmt::format(
      "---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {{name: "
      "data, namespace: shop, "
      "{}}}\nspec: {{accessModes: [ReadWriteOnce], {}}}\n",
      metadata, spec);
}

inline std::string pod(std::string_view metadata = "") {
  return fmt::format(
      "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: "
      "{{name: db, namespace: shop}}\n"
      "spec: {{template: {{metadata: {{{}}}, spec: "
      "{{containers: [{{name: c}}], volumes: [{{name: "
      "v, persistentVolumeClaim: {{claimName: data}}}}]}}}}}}\n",
      metadata);
}

inline std::string stateful_set(std::string_view replicas) {
  return fmt::format(
      "---\napiVersion: apps/v1\nkind: StatefulSet\nmetadata: "
      "{{name: db, namespace: shop}}\n"
      "spec: {{replicas: {}, selector: {{matchLabels: {{app: "
      "db}}}}, volumeClaimTemplates: "
      "[{{metadata: {{name: data}}, spec: {{accessModes: "
      "[ReadWriteOnce]}}}}], template: "
      "{{metadata: {{labels: {{app: db}}}}, spec: {{containers: "
      "[{{name: c}}]}}}}}}\n",
      replicas);
}

inline std::string object(std::string_view type, std::string_view namespace_, std::string_view rest,
                          std::string_view name = "daily") {
  size_t bar = type.rfind('/');
  return fmt::format(
      "---\napiVersion: {}\nkind: {}\nmetadata: {{name: {}, "
      "namespace: {}}}\n{}\n",
      type.substr(0, bar), type.substr(bar + 1), name, namespace_, rest);
}

inline std::string velero(std::string_view backup, std::string_view more = "schedule: '@daily'") {
  return object("velero.io/v1/Schedule", "velero",
                fmt::format("spec: {{{}, template: {{{}}}}}", more, backup));
}

// "full by Schedule velero/daily", or "none: why".
inline std::string show_answer(const std::string& text) {
  TestUnit unit(text);
  std::vector<graph::Claim> claims = graph::claims(*unit);
  if (claims.empty()) return "no claim";
  graph::BackupAnswer answer = graph::backup_of(*unit, claims[0]);
  std::string shown(graph::name(answer.coverage));
  if (answer.by) shown += " by " + kube::show(*answer.by);
  if (!answer.reason.empty()) shown += ": " + answer.reason;
  return shown;
}

struct BackupCase {
  std::string text;
  std::string_view shown;
};

}  // namespace kready::tests
