// SPDX-License-Identifier: MIT
#include <utility>

#include "lint/native.h"
#include "schema/definition.h"

namespace kready::rules {

void custom_resource_definition_ineffective(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (object.api_version != "apiextensions.k8s.io/v1") return;
  for (schema::DefinitionMistake& oddity : schema::definition_oddities(*object.node)) {
    ask.report_absent(oddity.node, std::move(oddity.absent), std::move(oddity.message));
  }
}

}  // namespace kready::rules
