// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string>
#include <string_view>

#include "graph/permissions.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

// What leads on to every other right, held for objects of every name.
constexpr graph::Access takeovers[] = {
    {"escalate", "rbac.authorization.k8s.io", "clusterroles"},
    {"bind", "rbac.authorization.k8s.io", "clusterroles"},
    {"impersonate", "", "users"},
    {"impersonate", "", "groups"},
    {"impersonate", "", "serviceaccounts"},
    {"get", "", "secrets"},
    {"list", "", "secrets"},
    {"create", "", "pods"},
    {"create", "apps", "deployments"},
    {"update", "apps", "deployments"},
    {"patch", "apps", "deployments"},
    {"create", "apps", "daemonsets"},
    {"update", "apps", "daemonsets"},
    {"patch", "apps", "daemonsets"},
    {"create", "apps", "statefulsets"},
    {"update", "apps", "statefulsets"},
    {"patch", "apps", "statefulsets"},
    {"create", "batch", "jobs"},
    {"create", "batch", "cronjobs"},
    {"update", "batch", "cronjobs"},
    {"patch", "batch", "cronjobs"},
};

struct Takeover {
  const graph::Grant* grant = nullptr;
  const graph::RoleRule* rule = nullptr;
  std::string words;  // "do everything", "'create' 'pods'"
};

// The first right of the table that the role grants; everything, before any of them.
Takeover takeover_by(const graph::Grant& grant) {
  for (const graph::RoleRule& rule : grant.role->rules)
    if (rule.grants_everything()) return {&grant, &rule, "do everything"};
  for (const graph::Access& access : takeovers)
    for (const graph::RoleRule& rule : grant.role->rules)
      if (graph::allows(rule, access))
        return {&grant, &rule, fmt::format("'{}' '{}'", access.verb, access.resource)};
  return {};
}

// Accounts of the cluster's controllers live in kube-system: who has the namespace has them.
bool reaches_whole_cluster(const graph::Grant& grant) {
  return grant.everywhere || grant.namespace_ == "kube-system";
}

void report(lint::Ask& ask, const Takeover& takeover) {
  const kube::Workload& workload = *ask.workload();
  const graph::Grant& grant = *takeover.grant;
  std::vector<lint::RelatedNode> related{
      {grant.binding->document, grant.subject,
       fmt::format("{} '{}' binds {} '{}'", grant.binding->kind, grant.binding->name,
                   grant.role->kind, grant.role->name)}};
  if (takeover.rule->role)
    related.push_back({takeover.rule->role->document, takeover.rule->node, "the rule"});
  ask.report_absent(
      workload.pod.spec(), {"serviceAccountName"},
      fmt::format("ServiceAccount '{}' may {} in {}: {} '{}' gives it {} '{}'",
                  graph::account_of(workload), takeover.words,
                  grant.everywhere ? "every namespace" : "namespace 'kube-system'",
                  grant.binding->kind, grant.binding->name, grant.role->kind, grant.role->name),
      std::move(related));
}

}  // namespace

void workload_can_take_over_cluster(lint::Ask& ask) {
  const kube::Workload& workload = *ask.workload();
  if (!workload.pod.spec() || workload.object->namespace_ == "kube-system") return;
  const auto grants = graph::permissions_of(ask.unit())
                          .grants_of(workload.object->namespace_, graph::account_of(workload));
  if (grants.empty() || !graph::mounts_token(ask.unit(), workload)) return;
  for (const graph::Grant& grant : grants) {
    if (!reaches_whole_cluster(grant)) continue;
    const Takeover takeover = takeover_by(grant);
    if (takeover.grant) return report(ask, takeover);
  }
}

}  // namespace kready::rules
