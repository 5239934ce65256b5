// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "lint/kinds.h"
#include "lint/native.h"

namespace kready::rules {

void custom_kind_without_schema(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (!schema::is_custom_group(object.group)) return;
  if (!lint::is_of_unknown_kind(object, ask.catalog(), ask.version().minor)) return;
  ask.report(object.node->find("kind"),
             fmt::format("nothing describes the fields of {} {}", object.api_version, object.kind));
}

}  // namespace kready::rules
