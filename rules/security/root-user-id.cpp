// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

// Root of a user namespace is nobody on the node; Pod Security counts that from 1.35 on.
bool has_own_users(const lint::Ask& ask) {
  return ask.version().minor >= 35 &&
         kube::boolean_at(ask.pod()->spec(), "hostUsers").value_or(true) == false;
}

bool is_root(const yaml::Node* user) { return kube::is_set(user) && user->as_integer() == 0; }

}  // namespace

void root_user_id(lint::Ask& ask) {
  if (has_own_users(ask)) return;
  const kube::Container& container = *ask.container();
  if (const yaml::Node* user = container.own_security("runAsUser"); is_root(user)) {
    ask.report(user, fmt::format("runAsUser '0' makes container '{}' run as root", container.name));
  }
  // Without the container's name, so that all containers report one finding.
  if (const yaml::Node* user = ask.pod()->security("runAsUser"); is_root(user)) {
    ask.report(user, "runAsUser '0' makes the pod run as root");
  }
}

}  // namespace kready::rules
