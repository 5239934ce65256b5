// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <variant>

#include "cel/program.h"
#include "schema/custom_rules.h"
#include "schema/schema_node.h"

namespace kready::schema {
namespace {

class MistakeFinder {
 public:
  explicit MistakeFinder(text::Symbols& symbols) : symbols_(symbols) {
    names_.variable("self").variable("oldSelf");
  }

  void find(const yaml::Node& schema) {
    if (const yaml::Node* rules = schema.find("x-kubernetes-validations")) {
      for (const yaml::Node& rule : rules->items()) {
        check(rule.find("rule"));
        check(rule.find("messageExpression"));
      }
    }
    if (const yaml::Node* properties = schema.find("properties")) {
      for (const yaml::Entry& property : properties->entries()) find(property.value);
    }
    for (const std::string_view key : {"items", "additionalProperties"}) {
      if (const yaml::Node* below = schema.find(key)) find(*below);
    }
  }

  std::vector<RuleMistake> mistakes;

 private:
  void check(const yaml::Node* expression) {
    if (!expression || !expression->is_string() || expression->text().empty()) return;
    const auto program = cel::compile(expression->text(), names_, symbols_);
    if (const auto* error = std::get_if<cel::CompileError>(&program)) {
      mistakes.push_back({expression, error->message});
    }
  }

  text::Symbols& symbols_;
  cel::Environment names_;
};

}  // namespace

std::vector<RuleMistake> rule_mistakes(const yaml::Node& schema, text::Symbols& symbols) {
  MistakeFinder finder(symbols);
  finder.find(schema);
  return std::move(finder.mistakes);
}

}  // namespace kready::schema
