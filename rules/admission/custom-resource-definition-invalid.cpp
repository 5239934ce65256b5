// SPDX-License-Identifier: MIT
#include <utility>

#include "lint/native.h"
#include "schema/definition.h"

namespace kready::rules {

void custom_resource_definition_invalid(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (object.api_version != "apiextensions.k8s.io/v1") return;
  for (schema::DefinitionMistake& mistake : schema::definition_mistakes(*object.node)) {
    ask.report_absent(mistake.node, std::move(mistake.absent), std::move(mistake.message));
  }
}

}  // namespace kready::rules
