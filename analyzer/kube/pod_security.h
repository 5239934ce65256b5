// SPDX-License-Identifier: MIT
// The Pod Security Standards, control by control: what each refuses and from which version of the
// policy on. Knows one pod, not the namespace it lands in.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kube/container.h"
#include "kube/pod.h"

namespace kready::kube {

enum class PodSecurityLevel : uint8_t { privileged, baseline, restricted };  // each has the last's
std::string_view name(PodSecurityLevel level);
std::optional<PodSecurityLevel> parse_pod_security_level(std::string_view text);
// "latest" is the newest minor version, which is also the most a "v1.N" can ask for; nothing for
// any other text.
std::optional<int> parse_pod_security_version(std::string_view text, int newest);

// A pod breaks a control here: at `parent` and the keys below it, of which the last may be absent.
struct PodViolation {
  const yaml::Node* parent = nullptr;
  std::vector<std::string_view> keys;
  std::string message;
};

// What stands at a container, or at the pod itself where it is null, under a version of the policy.
struct PodPlace {
  const Pod& pod;
  const Container* container = nullptr;
  int minor = 0;
};

struct PodControl {
  std::string_view rule;                                // the id of the rule that reports it
  std::string_view reason;                              // what the API server calls it in a refusal
  PodSecurityLevel level = PodSecurityLevel::baseline;  // the lowest that has it
  int since = 0;            // the minor version of the policy that brought it to this level
  bool linux_only = false;  // a pod for Windows is exempt, from policy version 1.25 on
  bool of_absence = false;  // about what is left out, which a default or an operator may fill in
  void (*check)(const PodPlace& place, std::vector<PodViolation>& violations) = nullptr;
};

std::span<const PodControl> pod_controls();
const PodControl* find_pod_control(std::string_view rule);

// All violations of a control in a pod, the pod's own first.
std::vector<PodViolation> violations(const PodControl& control, const Pod& pod, int minor);
// Whether a level at a version of the policy asks the control of the pod at all.
bool applies(const PodControl& control, const Pod& pod, PodSecurityLevel level, int minor);

}  // namespace kready::kube
