// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "graph/components.h"
#include "graph/unseen.h"
#include "kube/api_object.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

constexpr std::string_view own_group = "rbac.authorization.k8s.io";

// The API server makes these at its start, besides all `system:` ones.
constexpr std::string_view bootstrap_roles[] = {"admin", "cluster-admin", "edit", "view"};

// Made by the platform: OpenShift, the clouds.
constexpr std::string_view platform_prefixes[] = {
    "system:", "eks:", "gce:", "aks-", "openshift-", "cluster-monitoring-", "monitoring-"};
constexpr std::string_view platform_roles[] = {
    "basic-user",      "cluster-reader",  "cluster-status",   "registry-admin",
    "registry-editor", "registry-viewer", "self-provisioner", "storage-admin",
};

bool is_of_platform(std::string_view name) {
  auto is = [&](std::string_view each) { return name == each; };
  return std::ranges::any_of(bootstrap_roles, is) || std::ranges::any_of(platform_roles, is) ||
         std::ranges::any_of(platform_prefixes,
                             [&](std::string_view each) { return name.starts_with(each); });
}

// Roles of a namespace that the API server makes.
bool is_bootstrap_role(std::string_view namespace_, std::string_view name) {
  if (name.starts_with("system:")) return true;
  return namespace_ == "kube-system" && name == "extension-apiserver-authentication-reader";
}

bool is_last_part(std::string_view part, std::string_view name) {
  return name.size() > part.size() && name.ends_with(part) &&
         name[name.size() - part.size() - 1] == '-';
}

// ClusterRoles are shared by all who are delivered to a cluster: one is expected here where all of
// them are, or where one of the unit has the name but for its prefix.
bool is_expected(const graph::Unit& unit, std::string_view name) {
  const auto roles = unit.of_kind("ClusterRole");
  return graph::components_of(unit).root() != nullptr ||
         std::ranges::any_of(roles, [&](const kube::Object* role) {
           return is_last_part(role->name, name) || is_last_part(name, role->name);
         });
}

// Releases bring roles that the unit does not show.
bool may_be_made(const graph::Unit& unit, std::string_view namespace_, std::string_view name) {
  return kube::is_placeholder(name) || graph::may_be_unseen(unit, "ClusterRole", {}, name) ||
         graph::may_be_unseen(unit, "Role", namespace_, name);
}

bool exists(const graph::Unit& unit, std::string_view kind, std::string_view namespace_,
            std::string_view name) {
  if (unit.find(kind, namespace_, name)) return true;
  if (kind != "Role") return false;
  if (!namespace_.empty()) return unit.find(kind, {}, name) != nullptr;
  return std::ranges::any_of(unit.of_kind(kind),
                             [&](const kube::Object* role) { return role->name == name; });
}

}  // namespace

void role_missing(lint::Ask& ask) {
  const kube::Object& binding = *ask.object();
  if (binding.group != own_group) return;
  const yaml::Node* role = kube::mapping_at(binding.node, "roleRef");
  const std::string_view kind = kube::text_at(role, "kind");
  const std::string_view name = kube::text_at(role, "name");
  if (name.empty() || (kind != "Role" && kind != "ClusterRole")) return;
  if (kind == "Role" && binding.kind == "ClusterRoleBinding") return;  // is refused
  const graph::Unit& unit = ask.unit();
  if (kind == "ClusterRole" && (is_of_platform(name) || !is_expected(unit, name))) return;
  if (kind == "Role" && is_bootstrap_role(binding.namespace_, name)) return;
  if (exists(unit, kind, binding.namespace_, name)) return;
  if (may_be_made(unit, binding.namespace_, name)) return;
  ask.report(kube::field(role, "name"), fmt::format("{} '{}' does not exist", kind, name));
}

}  // namespace kready::rules
