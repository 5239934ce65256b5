// SPDX-License-Identifier: MIT
// What ServiceAccounts may do, as the roles and bindings of a unit say it: own roles, aggregated
// ones, Kubernetes' own, and what groups of accounts hold. Knows RBAC, not which rights are
// dangerous.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/unit.h"
#include "kube/answer.h"

namespace kready::graph {

// One rule of a role.
struct RoleRule {
  const kube::Object* role = nullptr;  // that writes it; null for a role of Kubernetes itself
  const yaml::Node* node = nullptr;    // likewise
  std::vector<std::string_view> groups;
  std::vector<std::string_view> resources;  // "pods", "pods/exec", "*"
  std::vector<std::string_view> verbs;
  std::vector<std::string_view> names;  // empty: objects of every name

  bool grants_everything() const;
};

// What a request asks for.
struct Access {
  std::string_view verb;
  std::string_view group;
  std::string_view resource;  // "pods", "pods/exec"
};
// For objects of every name. `*/exec` matches subresources, as RBAC does.
bool allows(const RoleRule& rule, const Access& access);

// The content of a role, as it is once aggregation has filled it.
struct Role {
  const kube::Object* object = nullptr;  // null: Kubernetes' own
  std::string_view kind;                 // "Role" or "ClusterRole"
  std::string_view name;
  std::vector<RoleRule> rules;
};

// A role that a ServiceAccount holds by one subject of one binding.
struct Grant {
  const kube::Object* binding = nullptr;
  const yaml::Node* subject = nullptr;
  const Role* role = nullptr;  // never null
  bool everywhere = false;     // by a ClusterRoleBinding
  // Where the role holds unless everywhere; as written, empty where it is not.
  std::string_view namespace_;
  // unknown: only one of account and subject writes a namespace.
  kube::Answer certain = kube::Answer::yes;
};

class Permissions {
 public:
  // REQUIRES: the unit outlives the permissions.
  explicit Permissions(const Unit& unit);

  // The role that a RoleBinding or ClusterRoleBinding refers to: of the unit, or one of Kubernetes'
  // own with known content (cluster-admin, admin, edit). Null otherwise.
  const Role* role_of(const kube::Object& binding) const;
  // By input order of the bindings; those of groups the account is in included.
  std::vector<Grant> grants_of(std::string_view namespace_, std::string_view account) const;

 private:
  struct Subject {
    Grant grant;
    std::string_view namespace_;  // of an account; or of all accounts of it
  };
  void read_roles();
  void read_bindings();
  void add_subject(const kube::Object& binding, const Role& role, const yaml::Node& subject);
  const Role* find(std::string_view kind, std::string_view namespace_, std::string_view name) const;

  const Unit& unit_;
  std::vector<std::unique_ptr<Role>> roles_;
  std::unordered_map<const kube::Object*, const Role*> by_object_;
  std::unordered_map<std::string_view, const Role*> own_of_kubernetes_;
  std::unordered_map<std::string_view, std::vector<Subject>> accounts_;  // by name
  std::vector<Subject> groups_;  // of accounts: all, or those of one namespace
};

// The permissions of a unit, gathered when they are first asked for. Thread-safe.
const Permissions& permissions_of(const Unit& unit);

// The ServiceAccount that the pods run as: "default" where none is written.
std::string_view account_of(const kube::Workload& workload);
// Whether a token of it is mounted: by automountServiceAccountToken of the pod, else of the
// ServiceAccount where the unit has it, else by default; or by a projected volume.
bool mounts_token(const Unit& unit, const kube::Workload& workload);

}  // namespace kready::graph
