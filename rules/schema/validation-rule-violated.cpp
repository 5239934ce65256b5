// SPDX-License-Identifier: MIT
#include "lint/native.h"
#include "schema/custom_rules.h"

namespace kready::rules {

void validation_rule_violated(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (!schema::is_custom_group(object.group)) return;
  // Custom kinds are the same in every version of Kubernetes.
  const schema::Known known =
      ask.catalog().find(object.group, object.version, object.kind, schema::newest_minor);
  if (!known.rules) return;
  for (schema::Violation& violation : known.rules->violations(*object.node)) {
    ask.report_absent(violation.node, std::move(violation.absent), std::move(violation.message));
  }
}

}  // namespace kready::rules
