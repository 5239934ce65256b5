// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <set>
#include <string>

#include "kube/pod_security.h"
#include "kube_manifest.h"

using namespace kready;
using kube::PodSecurityLevel;
using tests::Manifest;

namespace {

// The rules that a pod's spec breaks at a level and a version of the policy.
std::string broken(std::string_view spec, PodSecurityLevel level, int minor,
                   std::string_view annotations = "{}") {
  const Manifest manifest(
      fmt::format("{{metadata: {{annotations: {}}}, spec: {{{}}}}}", annotations, spec));
  const kube::Pod pod(manifest.root());
  std::string text;
  for (const kube::PodControl& control : kube::pod_controls()) {
    if (!kube::applies(control, pod, level, minor)) continue;
    if (kube::violations(control, pod, minor).empty()) continue;
    if (!text.empty()) text += ' ';
    text += control.rule;
  }
  return text;
}

std::string with_security(std::string_view fields, std::string_view pod_fields = "") {
  return fmt::format(
      "{} securityContext: {{runAsNonRoot: true, seccompProfile: {{type: RuntimeDefault}}}}, "
      "containers: [{{name: web, image: web, securityContext: {{allowPrivilegeEscalation: false, "
      "capabilities: {{drop: [ALL]}}, {}}}}}]",
      pod_fields, fields);
}

constexpr auto baseline = PodSecurityLevel::baseline;
constexpr auto restricted = PodSecurityLevel::restricted;

}  // namespace

TEST_CASE("a level asks the controls that its version has") {
  struct Row {
    std::string spec;
    PodSecurityLevel level;
    int minor;
    std::string_view expected;
  };
  const std::string bare = "containers: [{name: web, image: web}]";
  const std::string windows = "os: {name: windows}, " + bare;
  const Row rows[] = {
      {bare, PodSecurityLevel::privileged, 37, ""},
      {bare, baseline, 37, ""},
      {bare, restricted, 7, "root-user-allowed"},
      {bare, restricted, 8, "privilege-escalation-unset root-user-allowed"},
      {bare, restricted, 19,
       "privilege-escalation-unset root-user-allowed seccomp-profile-missing"},
      {bare, restricted, 37,
       "privilege-escalation-unset capabilities-not-dropped root-user-allowed "
       "seccomp-profile-missing"},
      {windows, restricted, 24,
       "privilege-escalation-unset capabilities-not-dropped root-user-allowed "
       "seccomp-profile-missing"},
      {windows, restricted, 25, "root-user-allowed"},
      {with_security(""), restricted, 37, ""},
      {with_security("runAsUser: 0"), restricted, 22, ""},
      {with_security("runAsUser: 0"), restricted, 23, "root-user-id"},
      {with_security("runAsUser: 0", "hostUsers: false,"), restricted, 34, "root-user-id"},
      {with_security("runAsUser: 0", "hostUsers: false,"), restricted, 35, ""},
      {with_security("runAsNonRoot: false, runAsUser: 0"), restricted, 22, "non-root-not-enforced"},
      {with_security("runAsNonRoot: false, runAsUser: 5"), restricted, 37, "non-root-not-enforced"},
      {with_security("procMount: Unmasked"), baseline, 37, "unmasked-proc-mount"},
      {with_security("procMount: Unmasked", "hostUsers: false,"), baseline, 34,
       "unmasked-proc-mount"},
      {with_security("procMount: Unmasked", "hostUsers: false,"), baseline, 35, ""},
      {with_security("procMount: Unmasked", "hostUsers: false,"), restricted, 35,
       "unmasked-proc-mount-in-user-namespace"},
      {with_security("seLinuxOptions: {type: container_engine_t}"), baseline, 30,
       "selinux-options-custom"},
      {with_security("seLinuxOptions: {type: container_engine_t}"), baseline, 31, ""},
      {"volumes: [{name: a, hostPath: {path: /}}, {name: b, nfs: {}}, {name: c, emptyDir: null}]",
       baseline, 37, "host-path-volume"},
      {"volumes: [{name: a, hostPath: {path: /}}, {name: b, nfs: {}}, {name: c, emptyDir: null}]",
       restricted, 37, "host-path-volume non-core-volume-type"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.spec);
    CAPTURE(row.minor);
    CHECK(broken(row.spec, row.level, row.minor) == row.expected);
  }
}

TEST_CASE("seccomp annotations count before 1.19 and not after") {
  constexpr std::string_view pod = "{seccomp.security.alpha.kubernetes.io/pod: unconfined}";
  constexpr std::string_view container =
      "{container.seccomp.security.alpha.kubernetes.io/web: unconfined}";
  constexpr std::string_view other =
      "{container.seccomp.security.alpha.kubernetes.io/proxy: unconfined}";
  const std::string spec = "containers: [{name: web, image: web}]";
  CHECK(broken(spec, baseline, 18, pod) == "seccomp-unconfined");
  CHECK(broken(spec, baseline, 18, container) == "seccomp-unconfined");
  CHECK(broken(spec, baseline, 18, other).empty());
  CHECK(broken(spec, baseline, 19, pod).empty());
}

TEST_CASE("the safe sysctls grow with the version") {
  struct Row {
    std::string_view sysctl;
    int since;
  };
  constexpr Row rows[] = {{"net.ipv4.ip_local_reserved_ports", 27},
                          {"net.ipv4.tcp_keepalive_probes", 29},
                          {"net.ipv4.tcp_wmem", 32},
                          {"net.ipv4.tcp_notsent_lowat", 37}};
  for (const Row& row : rows) {
    CAPTURE(row.sysctl);
    const std::string spec =
        fmt::format("securityContext: {{sysctls: [{{name: {}, value: '1'}}]}}", row.sysctl);
    CHECK(broken(spec, baseline, row.since) == "");
    CHECK(broken(spec, baseline, row.since - 1) == "unsafe-sysctl");
  }
}

TEST_CASE("labels of a level and its version are read as the API server reads them") {
  CHECK(kube::parse_pod_security_level("baseline") == baseline);
  CHECK_FALSE(kube::parse_pod_security_level("Baseline"));
  CHECK_FALSE(kube::parse_pod_security_level(""));
  CHECK(kube::parse_pod_security_version("latest", 37) == 37);
  CHECK(kube::parse_pod_security_version("v1.0", 37) == 0);
  CHECK(kube::parse_pod_security_version("v1.99", 37) == 37);
  for (std::string_view text : {"1.30", "v1", "v1.", "v1.x", "v1.3.0", "v2.0", ""})
    CHECK_FALSE(kube::parse_pod_security_version(text, 37));
}

TEST_CASE("every control has one rule and finds nothing in an empty pod of its level") {
  std::set<std::string_view> rules;
  for (const kube::PodControl& control : kube::pod_controls()) {
    CHECK(rules.insert(control.rule).second);
    CHECK(kube::find_pod_control(control.rule) == &control);
    CHECK(kube::violations(control, kube::Pod(), 37).empty());
  }
  CHECK_FALSE(kube::find_pod_control("liveness-probe-missing"));
}
