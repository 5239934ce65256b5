// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "graph/permissions.h"
#include "graph_unit.h"

using namespace kready;

namespace {

// One line a grant: "ClusterRoleBinding a: ClusterRole b everywhere", "... in shop (perhaps)".
std::string grants(const tests::TestUnit& unit, std::string_view namespace_,
                   std::string_view account) {
  std::string text;
  for (const graph::Grant& grant : graph::permissions_of(*unit).grants_of(namespace_, account))
    text += fmt::format("{} {}: {} {} {}{}\n", grant.binding->kind, grant.binding->name,
                        grant.role->kind, grant.role->name,
                        grant.everywhere ? "everywhere" : fmt::format("in '{}'", grant.namespace_),
                        grant.certain == kube::Answer::yes ? "" : " (perhaps)");
  return text;
}

// Whether the role of the ClusterRoleBinding of that name allows it.
bool allows(const tests::TestUnit& unit, std::string_view binding, const graph::Access& access) {
  const graph::Role* role =
      graph::permissions_of(*unit).role_of(unit.object("ClusterRoleBinding", binding));
  REQUIRE(role);
  for (const graph::RoleRule& rule : role->rules)
    if (graph::allows(rule, access)) return true;
  return false;
}

std::string role(std::string_view name, std::string_view rule, std::string_view labels = "{}") {
  return fmt::format(
      "---\n{{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {{name: {}, "
      "labels: {}}}, rules: [{}]}}\n",
      name, labels, rule);
}

std::string binding(std::string_view name, std::string_view role_name, std::string_view subject,
                    std::string_view namespace_ = {}) {
  return fmt::format(
      "---\n{{apiVersion: rbac.authorization.k8s.io/v1, kind: {}, metadata: {{name: {}, namespace: "
      "'{}'}}, roleRef: {{kind: ClusterRole, name: {}}}, subjects: [{}]}}\n",
      namespace_.empty() ? "ClusterRoleBinding" : "RoleBinding", name, namespace_, role_name,
      subject);
}

}  // namespace

TEST_CASE("accounts hold what is bound to them, to their user and to their groups") {
  const tests::TestUnit unit(
      role("reader", "{apiGroups: [''], resources: [pods], verbs: [get]}") +
      binding("own", "reader", "{kind: ServiceAccount, name: web, namespace: shop}") +
      binding("user", "reader", "{kind: User, name: 'system:serviceaccount:shop:web'}") +
      binding("group", "reader", "{kind: Group, name: 'system:serviceaccounts:shop'}") +
      binding("all", "reader", "{kind: Group, name: 'system:serviceaccounts'}") +
      binding("here", "reader", "{kind: ServiceAccount, name: web}", "shop") +
      binding("other", "reader", "{kind: ServiceAccount, name: web, namespace: bank}") +
      binding("people", "reader", "{kind: Group, name: web}"));
  CHECK(grants(unit, "shop", "web") ==
        "ClusterRoleBinding own: ClusterRole reader everywhere\n"
        "ClusterRoleBinding user: ClusterRole reader everywhere\n"
        "ClusterRoleBinding group: ClusterRole reader everywhere\n"
        "ClusterRoleBinding all: ClusterRole reader everywhere\n"
        "RoleBinding here: ClusterRole reader in 'shop'\n");
  CHECK(grants(unit, "shop", "mailer") ==
        "ClusterRoleBinding group: ClusterRole reader everywhere\n"
        "ClusterRoleBinding all: ClusterRole reader everywhere\n");
  CHECK(grants(unit, "mail", "web") == "ClusterRoleBinding all: ClusterRole reader everywhere\n");
}

TEST_CASE("an account without a written namespace may be the one that is bound") {
  const tests::TestUnit unit(
      role("reader", "{apiGroups: [''], resources: [pods], verbs: [get]}") +
      binding("own", "reader", "{kind: ServiceAccount, name: web, namespace: shop}"));
  CHECK(grants(unit, "", "web") ==
        "ClusterRoleBinding own: ClusterRole reader everywhere (perhaps)\n");
}

TEST_CASE("roles that are not in the unit grant nothing, but for Kubernetes' own") {
  const tests::TestUnit unit(
      binding("missing", "reader", "{kind: ServiceAccount, name: web, namespace: shop}") +
      binding("whole", "cluster-admin", "{kind: ServiceAccount, name: web, namespace: shop}") +
      binding("edits", "edit", "{kind: ServiceAccount, name: web, namespace: shop}"));
  CHECK(grants(unit, "shop", "web") ==
        "ClusterRoleBinding whole: ClusterRole cluster-admin everywhere\n"
        "ClusterRoleBinding edits: ClusterRole edit everywhere\n");
  CHECK(allows(unit, "whole", {"escalate", "rbac.authorization.k8s.io", "clusterroles"}));
  CHECK(allows(unit, "edits", {"create", "apps", "deployments"}));
  CHECK_FALSE(allows(unit, "edits", {"create", "rbac.authorization.k8s.io", "roles"}));
}

TEST_CASE("aggregated roles hold what their selectors find, Kubernetes' own what asks to be") {
  const tests::TestUnit unit(
      R"(
{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: outer},
 aggregationRule: {clusterRoleSelectors: [{matchLabels: {to: outer}}]}, rules: []}
---
{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: inner, labels: {to: outer}},
 aggregationRule: {clusterRoleSelectors: [{matchLabels: {to: inner}}]},
 rules: [{apiGroups: [''], resources: [secrets], verbs: [get]}]}
)" + role("part", "{apiGroups: [''], resources: [configmaps], verbs: [get]}", "{to: inner}") +
      role("more", "{apiGroups: [example.com], resources: [shops], verbs: [get]}",
           "{rbac.authorization.k8s.io/aggregate-to-edit: 'true'}") +
      binding("outer", "outer", "{kind: Group, name: a}") +
      binding("edits", "edit", "{kind: Group, name: a}"));
  CHECK(allows(unit, "outer", {"get", "", "configmaps"}));
  CHECK_FALSE(allows(unit, "outer", {"get", "", "secrets"}));  // is overwritten
  CHECK(allows(unit, "edits", {"get", "example.com", "shops"}));
}

TEST_CASE("a role that aggregates itself ends") {
  const tests::TestUnit unit(
      R"(
{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: a, labels: {to: b}},
 aggregationRule: {clusterRoleSelectors: [{matchLabels: {to: a}}]}}
---
{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: b, labels: {to: a}},
 aggregationRule: {clusterRoleSelectors: [{matchLabels: {to: b}}]}}
)" + binding("a", "a", "{kind: Group, name: a}"));
  CHECK_FALSE(allows(unit, "a", {"get", "", "pods"}));
}

TEST_CASE("wildcards match as RBAC matches them") {
  const tests::TestUnit unit(
      role("a", "{apiGroups: ['*'], resources: ['*/exec', secrets], verbs: ['*']}") +
      role("b", "{apiGroups: [''], resources: ['*'], resourceNames: [web], verbs: [get]}") +
      binding("a", "a", "{kind: Group, name: a}") + binding("b", "b", "{kind: Group, name: a}"));
  CHECK(allows(unit, "a", {"create", "", "pods/exec"}));
  CHECK(allows(unit, "a", {"list", "example.com", "secrets"}));
  CHECK_FALSE(allows(unit, "a", {"create", "", "pods"}));
  CHECK_FALSE(allows(unit, "a", {"create", "", "pods/attach"}));
  CHECK_FALSE(allows(unit, "b", {"get", "", "pods"}));
}

TEST_CASE("all verbs of requests are as much as every verb") {
  graph::RoleRule rule{nullptr, nullptr, {"*"}, {"*"}, {"*"}, {}};
  CHECK(rule.grants_everything());
  rule.verbs = {"delete", "get", "list", "watch", "create", "update", "patch"};
  CHECK(rule.grants_everything());
  rule.verbs.pop_back();
  CHECK_FALSE(rule.grants_everything());
}

TEST_CASE("tokens are mounted unless the pod or its account says no") {
  const tests::TestUnit unit(R"(
{apiVersion: v1, kind: ServiceAccount, metadata: {name: quiet}, automountServiceAccountToken: false}
---
{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: []}}
---
{apiVersion: v1, kind: Pod, metadata: {name: b}, spec: {serviceAccountName: quiet}}
---
{apiVersion: v1, kind: Pod, metadata: {name: c}, spec: {serviceAccountName: quiet, automountServiceAccountToken: true}}
---
{apiVersion: v1, kind: Pod, metadata: {name: d}, spec: {automountServiceAccountToken: false}}
---
{apiVersion: v1, kind: Pod, metadata: {name: e}, spec: {automountServiceAccountToken: false,
 volumes: [{name: t, projected: {sources: [{serviceAccountToken: {path: t}}]}}]}}
---
{apiVersion: v1, kind: Pod, metadata: {name: f}, spec: {automountServiceAccountToken: false,
 volumes: [{name: t, projected: {sources: [{serviceAccountToken: {path: t, audience: vault}}]}}]}}
)");
  std::string mounting;
  for (const kube::Workload* workload : unit->workloads())
    if (graph::mounts_token(*unit, *workload)) mounting += workload->object->name;
  CHECK(mounting == "ace");
}
