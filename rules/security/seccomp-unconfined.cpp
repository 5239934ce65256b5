// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string>
#include <string_view>

#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

void check(lint::Ask& ask, const yaml::Node* profile, std::string_view whose) {
  const yaml::Node* type = kube::field(profile, "type");
  if (!kube::is_set(type)) return;
  const std::string_view text = kube::text_of(type);
  if (text == "RuntimeDefault" || text == "Localhost") return;
  ask.report(type, fmt::format("seccomp profile '{}' of {} filters nothing", text, whose));
}

}  // namespace

void seccomp_unconfined(lint::Ask& ask) {
  const kube::Container& container = *ask.container();
  check(ask, container.own_security("seccompProfile"),
        fmt::format("container '{}'", container.name));
  // Without the container's name, so that all containers report one finding.
  check(ask, ask.pod()->security("seccompProfile"), "the pod");
}

}  // namespace kready::rules
