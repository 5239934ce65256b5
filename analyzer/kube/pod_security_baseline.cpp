// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "kube/fields.h"
#include "kube/pod_security_checks.h"

namespace kready::kube::pod_security {
namespace {

constexpr auto baseline_capabilities = std::to_array<std::string_view>(
    {"AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD",
     "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT"});
constexpr auto host_capabilities = std::to_array<std::string_view>(
    {"ALL", "SYS_ADMIN", "SYS_MODULE", "SYS_PTRACE", "SYS_RAWIO", "SYS_BOOT", "BPF", "PERFMON",
     "DAC_READ_SEARCH", "MAC_ADMIN", "MAC_OVERRIDE"});

// SYS_ADMIN, sys_admin and CAP_SYS_ADMIN are one capability to container runtimes.
bool is_host_capability(std::string_view written) {
  std::string upper(written);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  std::string_view capability = upper;
  if (capability.starts_with("CAP_")) capability.remove_prefix(4);
  return std::ranges::count(host_capabilities, capability) > 0;
}

// A value that counts as harmless from a version of the policy on.
struct Harmless {
  std::string_view name;
  int since;
};
constexpr Harmless safe_sysctls[] = {
    {"kernel.shm_rmid_forced", 0},
    {"net.ipv4.ip_local_port_range", 0},
    {"net.ipv4.tcp_syncookies", 0},
    {"net.ipv4.ping_group_range", 0},
    {"net.ipv4.ip_unprivileged_port_start", 0},
    {"net.ipv4.ip_local_reserved_ports", 27},
    {"net.ipv4.tcp_keepalive_time", 29},
    {"net.ipv4.tcp_fin_timeout", 29},
    {"net.ipv4.tcp_keepalive_intvl", 29},
    {"net.ipv4.tcp_keepalive_probes", 29},
    {"net.ipv4.tcp_rmem", 32},
    {"net.ipv4.tcp_wmem", 32},
    {"net.ipv4.tcp_slow_start_after_idle", 37},
    {"net.ipv4.tcp_notsent_lowat", 37},
};

bool is_safe_sysctl(std::string_view name, int minor) {
  return std::ranges::any_of(
      safe_sysctls, [&](const Harmless& safe) { return safe.name == name && safe.since <= minor; });
}

constexpr Harmless container_types[] = {
    {"", 0},
    {"container_t", 0},
    {"container_init_t", 0},
    {"container_kvm_t", 0},
    {"container_engine_t", 31},
};

bool is_container_type(std::string_view type, int minor) {
  return std::ranges::any_of(container_types, [&](const Harmless& known) {
    return known.name == type && known.since <= minor;
  });
}

// A field of the pod's spec that is true.
void pod_flag(const PodPlace& place, std::string_view key, std::string_view message,
              Violations& violations) {
  if (place.container || !boolean_at(place.pod.spec(), key).value_or(false)) return;
  violations.push_back({place.pod.spec(), {key}, std::string(message)});
}

bool is_confined(std::string_view profile_type) {
  return profile_type == "RuntimeDefault" || profile_type == "Localhost";
}

// securityContext.FIELD.type where it names no profile that confines.
const yaml::Node* unconfined_type(const PodPlace& place, std::string_view field_name) {
  const yaml::Node* type = field(own_security(place, field_name), "type");
  return is_set(type) && !is_confined(text_of(type)) ? type : nullptr;
}

constexpr std::string_view apparmor_prefix = "container.apparmor.security.beta.kubernetes.io/";

void apparmor_annotations(const Pod& pod, Violations& violations) {
  const yaml::Node* annotations = mapping_at(pod.metadata(), "annotations");
  if (!annotations) return;
  for (const yaml::Entry& entry : annotations->entries()) {
    const std::string_view key = entry.key.text();
    const std::string_view profile = text_of(&entry.value);
    if (!key.starts_with(apparmor_prefix) || profile.empty() || profile == "runtime/default" ||
        profile.starts_with("localhost/")) {
      continue;
    }
    violations.push_back({&entry.value,
                          {},
                          fmt::format("AppArmor profile '{}' of container '{}' confines nothing",
                                      profile, key.substr(apparmor_prefix.size()))});
  }
}

// What said it before 1.19.
void seccomp_annotation(const PodPlace& place, Violations& violations) {
  const std::string key =
      place.container
          ? fmt::format("container.seccomp.security.alpha.kubernetes.io/{}", place.container->name)
          : "seccomp.security.alpha.kubernetes.io/pod";
  const yaml::Node* value = field_at(place.pod.metadata(), {"annotations", key});
  const std::string_view profile = text_of(value);
  if (!is_set(value) || profile == "runtime/default" || profile == "docker/default" ||
      profile.starts_with("localhost/")) {
    return;
  }
  violations.push_back(
      {value,
       {},
       fmt::format("seccomp profile '{}' of {} filters nothing", profile, whose(place))});
}

// The node's loopback is that of a pod in the node's network, which no level but privileged admits
// anyway.
bool is_own_loopback(const Pod& pod, std::string_view host) {
  return pod.host_network() && (host == "127.0.0.1" || host == "localhost" || host == "::1");
}

// The host of an httpGet or tcpSocket.
void handler_host(const PodPlace& place, std::string_view name, const yaml::Node* handler,
                  Violations& violations) {
  for (std::string_view action : {"httpGet", "tcpSocket"}) {
    const yaml::Node* host = field_at(handler, {action, "host"});
    if (text_of(host).empty() || is_own_loopback(place.pod, text_of(host))) continue;
    violations.push_back({host,
                          {},
                          fmt::format("{} of {} is sent to host '{}' by the node", name,
                                      whose(place), text_of(host))});
  }
}

}  // namespace

const yaml::Node* own_security(const PodPlace& place, std::string_view key) {
  return place.container ? place.container->own_security(key) : place.pod.security(key);
}

std::string whose(const PodPlace& place) {
  return place.container ? fmt::format("container '{}'", place.container->name) : "the pod";
}

bool has_own_users(const PodPlace& place) {
  return place.minor >= 35 && !boolean_at(place.pod.spec(), "hostUsers").value_or(true);
}

bool is_baseline_capability(std::string_view capability) {
  return std::ranges::count(baseline_capabilities, capability) > 0;
}

std::span<const yaml::Node> added_capabilities(const PodPlace& place) {
  if (!place.container) return {};
  return items_at(place.container->own_security("capabilities"), "add");
}

const yaml::Node* unmasked_proc(const PodPlace& place) {
  if (!place.container) return nullptr;
  const yaml::Node* mount = place.container->own_security("procMount");
  return is_set(mount) && text_of(mount) != "Default" ? mount : nullptr;
}

void apparmor_unconfined(const PodPlace& place, Violations& violations) {
  if (const yaml::Node* type = unconfined_type(place, "appArmorProfile")) {
    violations.push_back(
        {type,
         {},
         fmt::format("AppArmor profile '{}' of {} confines nothing", text_of(type), whose(place))});
  }
  if (!place.container) apparmor_annotations(place.pod, violations);
}

void capability_beyond_baseline(const PodPlace& place, Violations& violations) {
  for (const yaml::Node& item : added_capabilities(place)) {
    const std::string_view capability = text_of(&item);
    if (!item.is_string() || is_host_capability(capability) || is_baseline_capability(capability))
      continue;
    violations.push_back({&item,
                          {},
                          fmt::format("capability '{}' of {} is beyond the baseline set",
                                      capability, whose(place))});
  }
}

void capability_grants_host(const PodPlace& place, Violations& violations) {
  for (const yaml::Node& item : added_capabilities(place)) {
    if (!item.is_string() || !is_host_capability(text_of(&item))) continue;
    violations.push_back(
        {&item,
         {},
         fmt::format("capability '{}' gives {} the node", text_of(&item), whose(place))});
  }
}

void host_ipc(const PodPlace& place, Violations& violations) {
  pod_flag(place, "hostIPC", "the pod shares the IPC namespace of its node", violations);
}

void host_network(const PodPlace& place, Violations& violations) {
  pod_flag(place, "hostNetwork", "the pod runs in the network of its node", violations);
}

void host_pid(const PodPlace& place, Violations& violations) {
  pod_flag(place, "hostPID", "the pod sees all processes of its node", violations);
}

void host_path_volume(const PodPlace& place, Violations& violations) {
  if (place.container) return;
  for (const yaml::Node& volume : place.pod.volumes()) {
    const yaml::Node* source = field(&volume, "hostPath");
    if (!source) continue;
    violations.push_back({source,
                          {},
                          fmt::format("volume '{}' is path '{}' of the node",
                                      text_at(&volume, "name"), text_at(source, "path"))});
  }
}

void host_port(const PodPlace& place, Violations& violations) {
  if (!place.container) return;
  for (const yaml::Node& item : place.container->ports()) {
    const std::optional<int64_t> port = integer_at(&item, "hostPort");
    if (port.value_or(0) == 0) continue;
    violations.push_back(
        {&item, {"hostPort"}, fmt::format("{} takes port '{}' of the node", whose(place), *port)});
  }
}

void privileged_container(const PodPlace& place, Violations& violations) {
  if (!place.container) return;
  const yaml::Node* privileged = place.container->own_security("privileged");
  if (!privileged || !privileged->is_scalar() || !privileged->as_boolean().value_or(false)) return;
  violations.push_back({privileged, {}, fmt::format("{} is privileged", whose(place))});
}

void probe_targets_other_host(const PodPlace& place, Violations& violations) {
  if (!place.container || place.minor < 34) return;
  const yaml::Node* node = place.container->node;
  for (std::string_view probe : {"livenessProbe", "readinessProbe", "startupProbe"})
    handler_host(place, probe, field(node, probe), violations);
  for (std::string_view hook : {"postStart", "preStop"})
    handler_host(place, hook, field_at(node, {"lifecycle", hook}), violations);
}

void seccomp_unconfined(const PodPlace& place, Violations& violations) {
  if (place.minor < 19) return seccomp_annotation(place, violations);
  const yaml::Node* type = unconfined_type(place, "seccompProfile");
  if (!type) return;
  violations.push_back(
      {type,
       {},
       fmt::format("seccomp profile '{}' of {} filters nothing", text_of(type), whose(place))});
}

void selinux_options_custom(const PodPlace& place, Violations& violations) {
  const yaml::Node* options = own_security(place, "seLinuxOptions");
  for (std::string_view key : {"type", "user", "role"}) {
    const std::string_view value = text_at(options, key);
    if (value.empty() || (key == "type" && is_container_type(value, place.minor))) continue;
    violations.push_back(
        {options, {key}, fmt::format("{} has the SELinux {} '{}'", whose(place), key, value)});
  }
}

void unmasked_proc_mount(const PodPlace& place, Violations& violations) {
  const yaml::Node* mount = unmasked_proc(place);
  if (!mount || has_own_users(place)) return;
  violations.push_back(
      {mount, {}, fmt::format("procMount of {} is '{}'", whose(place), text_of(mount))});
}

void unsafe_sysctl(const PodPlace& place, Violations& violations) {
  if (place.container) return;
  for (const yaml::Node& item : items_at(field(place.pod.spec(), "securityContext"), "sysctls")) {
    const std::string_view sysctl = text_at(&item, "name");
    if (is_safe_sysctl(sysctl, place.minor)) continue;
    violations.push_back({&item, {"name"}, fmt::format("sysctl '{}' is not a safe one", sysctl)});
  }
}

void windows_host_process(const PodPlace& place, Violations& violations) {
  const yaml::Node* options = own_security(place, "windowsOptions");
  if (!boolean_at(options, "hostProcess").value_or(false)) return;
  violations.push_back(
      {options, {"hostProcess"}, fmt::format("{} runs as processes of the node", whose(place))});
}

}  // namespace kready::kube::pod_security
