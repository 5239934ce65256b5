// SPDX-License-Identifier: MIT
#include "rules/pod_control.h"

#include "kube/pod_security.h"

namespace kready::rules {
namespace {

// Custom resources patch the containers that their operator makes; those it does not know have an
// image.
bool is_complete(const kube::Object& object, const kube::Container& container) {
  return container.image() || object.group.find('.') == std::string_view::npos ||
         object.group == "apps.openshift.io";
}

void check(lint::Ask& ask, const kube::PodControl& control, const kube::Container* container) {
  if (control.of_absence && container && !is_complete(*ask.object(), *container)) return;
  std::vector<kube::PodViolation> violations;
  control.check({*ask.pod(), container, ask.version().minor}, violations);
  for (kube::PodViolation& violation : violations) {
    ask.report_absent(violation.parent, std::move(violation.keys), std::move(violation.message));
  }
}

}  // namespace

void pod_control(lint::Ask& ask) {
  const kube::PodControl& control = *kube::find_pod_control(ask.rule().id);
  if (control.linux_only && ask.pod()->is_windows()) return;
  // The pod's own once for each container: equal findings are one.
  check(ask, control, nullptr);
  if (ask.container()) return check(ask, control, ask.container());
  for (const kube::Container& container : ask.pod()->containers()) check(ask, control, &container);
}

}  // namespace kready::rules
