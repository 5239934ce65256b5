// SPDX-License-Identifier: MIT
#include "kube/pod_security.h"

#include <algorithm>
#include <charconv>

#include "kube/fields.h"
#include "kube/pod_security_checks.h"

namespace kready::kube {
namespace {

constexpr auto baseline = PodSecurityLevel::baseline;
constexpr auto restricted = PodSecurityLevel::restricted;

constexpr int windows_exempt_since = 25;

using namespace pod_security;

// {rule, reason, level, since, linux_only, of_absence, check}
constexpr PodControl controls[] = {
    {"host-network", "host namespaces", baseline, 0, false, false, host_network},
    {"host-pid", "host namespaces", baseline, 0, false, false, host_pid},
    {"host-ipc", "host namespaces", baseline, 0, false, false, host_ipc},
    {"privileged-container", "privileged", baseline, 0, false, false, privileged_container},
    {"capability-grants-host", "non-default capabilities", baseline, 0, false, false,
     capability_grants_host},
    {"capability-beyond-baseline", "non-default capabilities", baseline, 0, false, false,
     capability_beyond_baseline},
    {"host-path-volume", "hostPath volumes", baseline, 0, false, false, host_path_volume},
    {"host-port", "hostPort", baseline, 0, false, false, host_port},
    {"probe-targets-other-host", "probe or lifecycle host", baseline, 34, false, false,
     probe_targets_other_host},
    {"apparmor-unconfined", "forbidden AppArmor profile", baseline, 0, false, false,
     apparmor_unconfined},
    {"selinux-options-custom", "seLinuxOptions", baseline, 0, false, false, selinux_options_custom},
    {"unmasked-proc-mount", "procMount", baseline, 0, false, false, unmasked_proc_mount},
    {"seccomp-unconfined", "seccompProfile", baseline, 0, false, false, seccomp_unconfined},
    {"unsafe-sysctl", "forbidden sysctls", baseline, 0, false, false, unsafe_sysctl},
    {"windows-host-process", "hostProcess", baseline, 0, false, false, windows_host_process},
    {"privilege-escalation-allowed", "allowPrivilegeEscalation != false", restricted, 8, true,
     false, privilege_escalation_allowed},
    {"privilege-escalation-unset", "allowPrivilegeEscalation != false", restricted, 8, true, true,
     privilege_escalation_unset},
    {"capabilities-not-dropped", "unrestricted capabilities", restricted, 22, true, true,
     capabilities_not_dropped},
    {"capability-added", "unrestricted capabilities", restricted, 22, true, false,
     capability_added},
    {"non-core-volume-type", "restricted volume types", restricted, 0, false, false,
     non_core_volume_type},
    {"root-user-allowed", "runAsNonRoot != true", restricted, 0, false, true, root_user_allowed},
    {"non-root-not-enforced", "runAsNonRoot != true", restricted, 0, false, false,
     non_root_not_enforced},
    {"root-user-id", "runAsUser=0", restricted, 23, false, false, root_user_id},
    {"seccomp-profile-missing", "seccompProfile", restricted, 19, true, true,
     seccomp_profile_missing},
    {"unmasked-proc-mount-in-user-namespace", "procMount", restricted, 35, false, false,
     unmasked_proc_mount_in_user_namespace},
};

}  // namespace

std::string_view name(PodSecurityLevel level) {
  switch (level) {
    case PodSecurityLevel::privileged:
      return "privileged";
    case PodSecurityLevel::baseline:
      return "baseline";
    case PodSecurityLevel::restricted:
      break;
  }
  return "restricted";
}

std::optional<PodSecurityLevel> parse_pod_security_level(std::string_view text) {
  for (PodSecurityLevel level : {PodSecurityLevel::privileged, baseline, restricted}) {
    if (name(level) == text) return level;
  }
  return std::nullopt;
}

std::optional<int> parse_pod_security_version(std::string_view text, int newest) {
  constexpr std::string_view prefix = "v1.";
  if (text == "latest") return newest;
  if (!text.starts_with(prefix)) return std::nullopt;
  text.remove_prefix(prefix.size());
  int minor = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), minor);
  if (error != std::errc{} || end != text.data() + text.size() || minor < 0) return std::nullopt;
  return std::min(minor, newest);
}

std::span<const PodControl> pod_controls() { return controls; }

const PodControl* find_pod_control(std::string_view rule) {
  const auto* found = std::ranges::find(controls, rule, &PodControl::rule);
  return found == std::end(controls) ? nullptr : found;
}

std::vector<PodViolation> violations(const PodControl& control, const Pod& pod, int minor) {
  std::vector<PodViolation> all;
  control.check({pod, nullptr, minor}, all);
  for (const Container& container : pod.containers()) control.check({pod, &container, minor}, all);
  return all;
}

bool applies(const PodControl& control, const Pod& pod, PodSecurityLevel level, int minor) {
  if (control.level > level || minor < control.since) return false;
  if (!control.linux_only || minor < windows_exempt_since) return true;
  return text_at(pod.spec(), {"os", "name"}) != "windows";
}

}  // namespace kready::kube
