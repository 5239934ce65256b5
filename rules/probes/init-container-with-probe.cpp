// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string_view>

#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {

// Validation forbids these even when they are empty.
void init_container_with_probe(lint::Ask& ask) {
  const kube::Container& container = *ask.container();
  if (container.role != kube::Role::init) return;
  for (const std::string_view field :
       {"livenessProbe", "readinessProbe", "startupProbe", "lifecycle"}) {
    const yaml::Node* value = kube::field(container.node, field);
    if (!kube::is_set(value)) continue;
    ask.report(value, fmt::format("init container '{}' has a {}", container.name, field));
  }
}

}  // namespace kready::rules
