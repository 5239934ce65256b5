// SPDX-License-Identifier: MIT
#include "graph/permissions.h"

#include <algorithm>
#include <array>

#include "graph/index.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::items_at;
using kube::text_at;

namespace {

bool holds(const std::vector<std::string_view>& list, std::string_view text) {
  return std::ranges::find(list, text) != list.end();
}

bool holds_or_all(const std::vector<std::string_view>& list, std::string_view text) {
  return holds(list, "*") || holds(list, text);
}

bool names_resource(const RoleRule& rule, std::string_view resource) {
  if (holds_or_all(rule.resources, resource)) return true;
  const size_t slash = resource.find('/');
  if (slash == std::string_view::npos) return false;
  return std::ranges::any_of(rule.resources, [&](std::string_view each) {
    return each.starts_with("*/") && each.substr(1) == resource.substr(slash);
  });
}

std::vector<std::string_view> texts_at(const yaml::Node& rule, std::string_view key) {
  std::vector<std::string_view> texts;
  for (const yaml::Node& item : items_at(&rule, key)) texts.push_back(kube::text_of(&item));
  return texts;
}

void add_rules(const kube::Object& object, std::vector<RoleRule>& rules) {
  for (const yaml::Node& rule : items_at(object.node, "rules"))
    rules.push_back({&object, &rule, texts_at(rule, "apiGroups"), texts_at(rule, "resources"),
                     texts_at(rule, "verbs"), texts_at(rule, "resourceNames")});
}

bool is_rbac(const kube::Object& object) { return object.group == "rbac.authorization.k8s.io"; }

// What Kubernetes' own roles grant, as far as anybody asks here.
struct OwnRole {
  std::string_view name;
  std::string_view label;  // of ClusterRoles that are aggregated into it
  std::vector<RoleRule> rules;
};

const std::array<OwnRole, 3>& own_roles() {
  static const std::vector<std::string_view> writing{
      "get", "list", "watch", "create", "update", "patch", "delete", "deletecollection"};
  static const RoleRule core{nullptr,
                             nullptr,
                             {""},
                             {"configmaps", "endpoints", "persistentvolumeclaims", "pods",
                              "pods/attach", "pods/exec", "pods/portforward", "pods/proxy",
                              "replicationcontrollers", "secrets", "serviceaccounts", "services"},
                             writing,
                             {}};
  static const RoleRule acting{nullptr, nullptr, {""}, {"serviceaccounts"}, {"impersonate"}, {}};
  static const RoleRule tokens{nullptr, nullptr, {""}, {"serviceaccounts/token"}, {"create"}, {}};
  static const RoleRule apps{
      nullptr,
      nullptr,
      {"apps", "batch"},
      {"cronjobs", "daemonsets", "deployments", "jobs", "replicasets", "statefulsets"},
      writing,
      {}};
  static const RoleRule rbac{
      nullptr, nullptr, {"rbac.authorization.k8s.io"}, {"rolebindings", "roles"}, writing, {}};
  static const RoleRule all{nullptr, nullptr, {"*"}, {"*"}, {"*"}, {}};
  static const std::array<OwnRole, 3> roles{
      OwnRole{"cluster-admin", {}, {all}},
      OwnRole{"admin",
              "rbac.authorization.k8s.io/aggregate-to-admin",
              {core, acting, tokens, apps, rbac}},
      OwnRole{"edit", "rbac.authorization.k8s.io/aggregate-to-edit", {core, acting, tokens, apps}}};
  return roles;
}

// Roles that aggregate roles that aggregate: as deep as anyone would.
constexpr int deepest_aggregation = 8;

void add_aggregated(const Unit& unit, const kube::Object& object, int depth,
                    std::vector<RoleRule>& rules) {
  const auto selectors = items_at(object.node, {"aggregationRule", "clusterRoleSelectors"});
  if (selectors.empty()) return add_rules(object, rules);
  if (depth == deepest_aggregation) return;
  for (const kube::Object* other : unit.of_kind("ClusterRole")) {
    if (other == &object || !is_rbac(*other)) continue;
    kube::Labels labels;
    labels.written = other->labels();
    const bool is_selected = std::ranges::any_of(selectors, [&](const yaml::Node& selector) {
      return kube::matches(&selector, labels) == Answer::yes;
    });
    if (is_selected) add_aggregated(unit, *other, depth + 1, rules);
  }
}

}  // namespace

// The verbs of all requests that read and write: with them over everything the others follow.
bool RoleRule::grants_everything() const {
  constexpr std::string_view all[] = {"get",    "list",  "watch", "create",
                                      "update", "patch", "delete"};
  return names.empty() && holds(groups, "*") && holds(resources, "*") &&
         std::ranges::all_of(all, [&](std::string_view verb) { return holds_or_all(verbs, verb); });
}

bool allows(const RoleRule& rule, const Access& access) {
  return rule.names.empty() && holds_or_all(rule.verbs, access.verb) &&
         holds_or_all(rule.groups, access.group) && names_resource(rule, access.resource);
}

Permissions::Permissions(const Unit& unit) : unit_(unit) {
  read_roles();
  read_bindings();
}

void Permissions::read_roles() {
  for (std::string_view kind : {"Role", "ClusterRole"})
    for (const kube::Object* object : unit_.of_kind(kind)) {
      if (!is_rbac(*object)) continue;
      Role& role = *roles_.emplace_back(std::make_unique<Role>());
      role = {object, object->kind, object->name, {}};
      add_aggregated(unit_, *object, 0, role.rules);
      by_object_.emplace(object, &role);
    }
  for (const OwnRole& own : own_roles()) {
    Role& role = *roles_.emplace_back(std::make_unique<Role>());
    role = {nullptr, "ClusterRole", own.name, own.rules};
    for (const kube::Object* object : unit_.of_kind("ClusterRole"))
      if (!own.label.empty() && is_rbac(*object) && object->label(own.label) == "true")
        add_rules(*object, role.rules);
    own_of_kubernetes_.emplace(own.name, &role);
  }
}

const Role* Permissions::find(std::string_view kind, std::string_view namespace_,
                              std::string_view name) const {
  const std::string_view group = "rbac.authorization.k8s.io";
  const kube::Object* object =
      unit_.find(kind, kind == "Role" ? namespace_ : std::string_view{}, name, group);
  if (!object && kind == "Role")
    object = find_perhaps(unit_.index(), kind, namespace_, name, group);
  if (object) return by_object_.at(object);
  const auto own = own_of_kubernetes_.find(name);
  return kind == "ClusterRole" && own != own_of_kubernetes_.end() ? own->second : nullptr;
}

const Role* Permissions::role_of(const kube::Object& binding) const {
  const yaml::Node* reference = kube::mapping_at(binding.node, "roleRef");
  return find(text_at(reference, "kind"), binding.namespace_, text_at(reference, "name"));
}

void Permissions::read_bindings() {
  for (std::string_view kind : {"RoleBinding", "ClusterRoleBinding"})
    for (const kube::Object* binding : unit_.of_kind(kind)) {
      const Role* role = is_rbac(*binding) ? role_of(*binding) : nullptr;
      if (!role) continue;
      for (const yaml::Node& subject : items_at(binding->node, "subjects"))
        add_subject(*binding, *role, subject);
    }
}

// Accounts are written as such, as the users they are to the API server, or as groups.
void Permissions::add_subject(const kube::Object& binding, const Role& role,
                              const yaml::Node& subject) {
  const bool everywhere = binding.kind == "ClusterRoleBinding";
  Subject one{{&binding, &subject, &role, everywhere, binding.namespace_, Answer::yes}, {}};
  const std::string_view kind = text_at(&subject, "kind");
  std::string_view name = text_at(&subject, "name");
  if (kind == "ServiceAccount") {
    one.namespace_ = text_at(&subject, "namespace");
    if (one.namespace_.empty() && !everywhere) one.namespace_ = binding.namespace_;
    accounts_[name].push_back(one);
    return;
  }
  constexpr std::string_view user = "system:serviceaccount:";
  constexpr std::string_view group = "system:serviceaccounts:";
  if (kind == "User" && name.starts_with(user)) {
    name.remove_prefix(user.size());
    const size_t colon = name.find(':');
    if (colon == std::string_view::npos) return;
    one.namespace_ = name.substr(0, colon);
    accounts_[name.substr(colon + 1)].push_back(one);
  } else if (kind == "Group" && name.starts_with(group)) {
    one.namespace_ = name.substr(group.size());
    groups_.push_back(one);
  } else if (kind == "Group" &&
             (name == "system:serviceaccounts" || name == "system:authenticated")) {
    groups_.push_back(one);
  }
}

std::vector<Grant> Permissions::grants_of(std::string_view namespace_,
                                          std::string_view account) const {
  std::vector<Grant> grants;
  const auto add = [&](const Subject& subject) {
    if (subject.namespace_ != namespace_ && !subject.namespace_.empty() && !namespace_.empty())
      return;
    Grant& grant = grants.emplace_back(subject.grant);
    if (subject.namespace_ != namespace_) grant.certain = Answer::unknown;
  };
  if (const auto found = accounts_.find(account); found != accounts_.end())
    for (const Subject& subject : found->second) add(subject);
  for (const Subject& group : groups_) {
    add(group);
    if (group.namespace_.empty()) grants.back().certain = Answer::yes;
  }
  std::ranges::stable_sort(grants, {}, [](const Grant& grant) { return grant.binding->index; });
  return grants;
}

PermissionTable::PermissionTable() = default;
PermissionTable::~PermissionTable() = default;

const Permissions& permissions_of(const Unit& unit) {
  const PermissionTable& table = unit.index().permissions;
  std::call_once(table.once,
                 [&] { table.permissions = std::make_unique<const Permissions>(unit); });
  return *table.permissions;
}

std::string_view account_of(const kube::Workload& workload) {
  const std::string_view written = workload.pod.service_account();
  return written.empty() ? "default" : written;
}

namespace {

bool projects_token(const kube::Pod& pod) {
  return std::ranges::any_of(pod.volumes(), [](const yaml::Node& volume) {
    const auto sources = items_at(&volume, {"projected", "sources"});
    return std::ranges::any_of(sources, [](const yaml::Node& source) {
      // A token for another audience is none to the API server.
      const yaml::Node* token = kube::mapping_at(&source, "serviceAccountToken");
      return token && !kube::is_set(token->find("audience"));
    });
  });
}

}  // namespace

bool mounts_token(const Unit& unit, const kube::Workload& workload) {
  if (projects_token(workload.pod)) return true;
  constexpr std::string_view field = "automountServiceAccountToken";
  if (const auto of_pod = kube::boolean_at(workload.pod.spec(), field)) return *of_pod;
  const std::string_view namespace_ = workload.object->namespace_;
  const kube::Object* account = unit.find("ServiceAccount", namespace_, account_of(workload));
  if (!account)
    account = find_perhaps(unit.index(), "ServiceAccount", namespace_, account_of(workload), {});
  return !account || kube::boolean_at(account->node, field).value_or(true);
}

}  // namespace kready::graph
