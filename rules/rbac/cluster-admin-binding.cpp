// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "graph/permissions.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

// " to ServiceAccount 'web', Group 'developers'"; long lists are cut.
std::string subjects_of(const kube::Object& binding) {
  constexpr size_t shown = 3;
  const auto subjects = kube::items_at(binding.node, "subjects");
  std::string text;
  for (size_t i = 0; i < subjects.size() && i < shown; ++i)
    text += fmt::format("{}{} '{}'", i == 0 ? " to " : ", ", kube::text_at(&subjects[i], "kind"),
                        kube::text_at(&subjects[i], "name"));
  if (subjects.size() > shown) text += fmt::format(" and {} more", subjects.size() - shown);
  return text;
}

// Bindings that every cluster has from its start.
bool is_own_of_kubernetes(const kube::Object& binding) {
  return binding.name.starts_with("system:") ||
         (binding.kind == "ClusterRoleBinding" && binding.name == "cluster-admin");
}

}  // namespace

void cluster_admin_binding(lint::Ask& ask) {
  const kube::Object& binding = *ask.object();
  if (binding.group != "rbac.authorization.k8s.io" || is_own_of_kubernetes(binding)) return;
  const graph::Role* role = graph::permissions_of(ask.unit()).role_of(binding);
  if (!role) return;
  const auto whole = std::ranges::find_if(role->rules, &graph::RoleRule::grants_everything);
  const bool is_cluster_admin = role->kind == "ClusterRole" && role->name == "cluster-admin";
  if (whole == role->rules.end() && !is_cluster_admin) return;
  std::string message =
      fmt::format("{} '{}' is bound{}", role->kind, role->name, subjects_of(binding));
  if (!is_cluster_admin) message += " and grants everything";
  std::vector<lint::RelatedNode> related;
  if (whole != role->rules.end() && whole->role)
    related.push_back({whole->role->document, whole->node, "every verb on every resource"});
  ask.report_absent(binding.node, {"roleRef", "name"}, std::move(message), std::move(related));
}

}  // namespace kready::rules
