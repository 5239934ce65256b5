// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "kube/fields.h"
#include "kube/pod_security_checks.h"

namespace kready::kube::pod_security {
namespace {

constexpr auto core_volumes =
    std::to_array<std::string_view>({"configMap", "csi", "downwardAPI", "emptyDir", "ephemeral",
                                     "image", "persistentVolumeClaim", "projected", "secret"});

// The source of a volume that is neither of the core ones nor a hostPath; null where it is, and
// where none is written, which means emptyDir.
const yaml::Entry* foreign_source(const yaml::Node& volume) {
  for (const yaml::Entry& entry : volume.entries()) {
    const std::string_view key = entry.key.text();
    if (key == "name" || !is_set(&entry.value)) continue;
    const bool fine = key == "hostPath" || std::ranges::count(core_volumes, key) > 0;
    return fine ? nullptr : &entry;
  }
  return nullptr;
}

bool is_true(const yaml::Node* node) {
  return node && node->is_scalar() && node->as_boolean().value_or(false);
}

bool is_false(const yaml::Node* node) {
  return node && node->is_scalar() && !node->as_boolean().value_or(true);
}

bool is_zero(const yaml::Node* node) {
  return node && node->is_scalar() && node->as_integer() == 0;
}

// The field of a container's own security context, present or not.
PodViolation at_security(const Container& container, std::string_view key, std::string message) {
  return {container.node, {"securityContext", key}, std::move(message)};
}

}  // namespace

void capabilities_not_dropped(const PodPlace& place, Violations& violations) {
  if (!place.container) return;
  const auto dropped = items_at(place.container->own_security("capabilities"), "drop");
  if (std::ranges::any_of(dropped, [](const auto& item) { return text_of(&item) == "ALL"; }))
    return;
  violations.push_back({place.container->node,
                        {"securityContext", "capabilities", "drop"},
                        fmt::format("{} does not drop all capabilities", whose(place))});
}

void capability_added(const PodPlace& place, Violations& violations) {
  for (const yaml::Node& item : added_capabilities(place)) {
    const std::string_view capability = text_of(&item);
    if (capability == "NET_BIND_SERVICE" || !is_baseline_capability(capability)) continue;
    violations.push_back({&item,
                          {},
                          fmt::format("capability '{}' of {} is beyond the restricted set",
                                      capability, whose(place))});
  }
}

void non_core_volume_type(const PodPlace& place, Violations& violations) {
  if (place.container) return;
  for (const yaml::Node& volume : place.pod.volumes()) {
    const yaml::Entry* source = foreign_source(volume);
    if (!source) continue;
    violations.push_back(
        {&source->value,
         {},
         fmt::format("volume '{}' is of type '{}'", text_at(&volume, "name"), source->key.text())});
  }
}

void non_root_not_enforced(const PodPlace& place, Violations& violations) {
  if (has_own_users(place)) return;
  const yaml::Node* own = own_security(place, "runAsNonRoot");
  if (!place.container) {
    if (is_false(own)) violations.push_back({own, {}, "the pod says runAsNonRoot 'false'"});
    return;
  }
  // Where the pod says false, that is the fault.
  if (is_true(own) || (!is_set(own) && is_set(place.pod.security("runAsNonRoot")))) return;
  const yaml::Node* user = place.container->effective_security("runAsUser");
  // Before 1.23 no other control refuses a user 0.
  if (!is_set(user) || (is_zero(user) && place.minor >= 23)) return;
  violations.push_back(at_security(
      *place.container, "runAsNonRoot",
      fmt::format("user '{}' of {} is not held to runAsNonRoot", text_of(user), whose(place))));
}

void privilege_escalation_allowed(const PodPlace& place, Violations& violations) {
  if (!place.container) return;
  const yaml::Node* allowed = place.container->own_security("allowPrivilegeEscalation");
  if (!is_true(allowed)) return;
  violations.push_back({allowed, {}, fmt::format("{} allows privilege escalation", whose(place))});
}

void privilege_escalation_unset(const PodPlace& place, Violations& violations) {
  if (!place.container) return;
  if (is_set(place.container->own_security("allowPrivilegeEscalation"))) return;
  violations.push_back(
      at_security(*place.container, "allowPrivilegeEscalation",
                  fmt::format("{} does not forbid privilege escalation", whose(place))));
}

void root_user_allowed(const PodPlace& place, Violations& violations) {
  if (!place.container || has_own_users(place)) return;
  if (is_true(place.container->effective_security("runAsNonRoot"))) return;
  if (is_set(place.container->effective_security("runAsUser"))) return;
  violations.push_back(at_security(*place.container, "runAsNonRoot",
                                   fmt::format("{} may run as root", whose(place))));
}

void root_user_id(const PodPlace& place, Violations& violations) {
  const yaml::Node* user = own_security(place, "runAsUser");
  if (!is_zero(user) || has_own_users(place)) return;
  violations.push_back({user, {}, fmt::format("runAsUser '0' makes {} run as root", whose(place))});
}

void seccomp_profile_missing(const PodPlace& place, Violations& violations) {
  if (!place.container) return;
  const yaml::Node* own = place.container->own_security("seccompProfile");
  if (is_set(field(own, "type")) || is_set(field(place.pod.security("seccompProfile"), "type")))
    return;
  violations.push_back(at_security(*place.container, "seccompProfile",
                                   fmt::format("{} has no seccomp profile", whose(place))));
}

void unmasked_proc_mount_in_user_namespace(const PodPlace& place, Violations& violations) {
  const yaml::Node* mount = unmasked_proc(place);
  if (!mount || !has_own_users(place)) return;
  violations.push_back(
      {mount,
       {},
       fmt::format("procMount of {} is '{}' in a user namespace", whose(place), text_of(mount))});
}

}  // namespace kready::kube::pod_security
