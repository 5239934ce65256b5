// SPDX-License-Identifier: MIT
// The check of each row in the table of controls.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kube/pod_security.h"

namespace kready::kube::pod_security {

using Violations = std::vector<PodViolation>;

// Of the level baseline.
void apparmor_unconfined(const PodPlace& place, Violations& violations);
void capability_beyond_baseline(const PodPlace& place, Violations& violations);
void capability_grants_host(const PodPlace& place, Violations& violations);
void host_ipc(const PodPlace& place, Violations& violations);
void host_network(const PodPlace& place, Violations& violations);
void host_path_volume(const PodPlace& place, Violations& violations);
void host_pid(const PodPlace& place, Violations& violations);
void host_port(const PodPlace& place, Violations& violations);
void privileged_container(const PodPlace& place, Violations& violations);
void probe_targets_other_host(const PodPlace& place, Violations& violations);
void seccomp_unconfined(const PodPlace& place, Violations& violations);
void selinux_options_custom(const PodPlace& place, Violations& violations);
void unmasked_proc_mount(const PodPlace& place, Violations& violations);
void unsafe_sysctl(const PodPlace& place, Violations& violations);
void windows_host_process(const PodPlace& place, Violations& violations);

// Of the level restricted.
void capabilities_not_dropped(const PodPlace& place, Violations& violations);
void capability_added(const PodPlace& place, Violations& violations);
void non_core_volume_type(const PodPlace& place, Violations& violations);
void non_root_not_enforced(const PodPlace& place, Violations& violations);
void privilege_escalation_allowed(const PodPlace& place, Violations& violations);
void privilege_escalation_unset(const PodPlace& place, Violations& violations);
void root_user_allowed(const PodPlace& place, Violations& violations);
void root_user_id(const PodPlace& place, Violations& violations);
void seccomp_profile_missing(const PodPlace& place, Violations& violations);
void unmasked_proc_mount_in_user_namespace(const PodPlace& place, Violations& violations);

// securityContext.FIELD of the container, or of the pod where there is none; null when absent.
const yaml::Node* own_security(const PodPlace& place, std::string_view field);
std::string whose(const PodPlace& place);  // "container 'web'" or "the pod"
// From 1.35 on root of a user namespace counts as the nobody it is on the node.
bool has_own_users(const PodPlace& place);
// An item of capabilities.add that baseline has too.
bool is_baseline_capability(std::string_view capability);
std::span<const yaml::Node> added_capabilities(const PodPlace& place);
// securityContext.procMount of the container where it is set and not Default; else null.
const yaml::Node* unmasked_proc(const PodPlace& place);

}  // namespace kready::kube::pod_security
