// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <memory_resource>

#include "schema/custom_shape.h"
#include "schema/definition.h"
#include "schema/validate.h"

namespace kready::schema {
namespace {

class DefaultCheck {
 public:
  explicit DefaultCheck(DefinitionMistakes& found) : found_(found) {}

  void check(const yaml::Node& schema) {
    if (const yaml::Node* value = schema.find("default"); value && !value->is_null()) {
      hold(*value, schema);
    }
    if (const yaml::Node* properties = schema.find("properties")) {
      for (const yaml::Entry& property : properties->entries()) check(property.value);
    }
    for (const std::string_view key : {"items", "additionalProperties"}) {
      if (const yaml::Node* below = schema.find(key); below && below->is_mapping()) check(*below);
    }
  }

 private:
  void hold(const yaml::Node& value, const yaml::Node& schema) {
    std::pmr::monotonic_buffer_resource arena;
    const Shape* shape = shape_of_value(schema, {}, arena);
    Target target;
    target.patterns = &patterns_;
    for (const Fault& fault : validate(value, *shape, target)) {
      DefinitionMistake mistake{fault.node, {}, fmt::format("default: {}", fault.message)};
      found_.push_back(std::move(mistake));
    }
  }

  DefinitionMistakes& found_;
  Patterns patterns_;
};

}  // namespace

void check_defaults(const yaml::Node& schema, DefinitionMistakes& found) {
  DefaultCheck(found).check(schema);
}

}  // namespace kready::schema
