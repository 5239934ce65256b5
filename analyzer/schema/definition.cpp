// SPDX-License-Identifier: MIT
#include "schema/definition.h"

#include "schema/schema_node.h"

namespace kready::schema {

DefinitionMistakes definition_mistakes(const yaml::Node& definition) {
  DefinitionMistakes found;
  const yaml::Node* spec = definition.find("spec");
  // What lacks either is a patch, or the form of it is wrong.
  if (!spec || !spec->find("names") || !spec->find("versions")) return found;
  check_names(definition, *spec, found);
  check_versions(*spec, found);
  check_conversion(*spec, found);
  for (const yaml::Node& version : spec->find("versions")->items()) {
    check_views(version, found);
    const yaml::Node* schema = version.find("schema", "openAPIV3Schema");
    if (!schema || !schema->is_mapping()) continue;
    const size_t before = found.size();
    check_structure(*schema, found);
    if (found.size() == before) check_defaults(*schema, found);
  }
  return found;
}

}  // namespace kready::schema
