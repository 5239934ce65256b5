// SPDX-License-Identifier: MIT
// The validation rules of one version of a CustomResourceDefinition, compiled, and what they say of
// an object. Knows the schema's tree; the form of objects is the shape's business.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"
#include "text/symbols.h"
#include "yaml/node.h"

namespace kready::schema {

struct Violation {
  const yaml::Node* node = nullptr;      // the value, or the nearest one that is written
  std::vector<std::string_view> absent;  // the fields from there on that are not
  std::string message;                   // the rule's own
};

// An expression of a schema that does not compile.
struct RuleMistake {
  const yaml::Node* node = nullptr;
  std::string message;
};

// Immutable; safe from several threads.
class CustomRules {
 public:
  // REQUIRES: the schema and the symbols outlive this. Rules that do not compile are left out, as
  // are those that compare with the object's former state.
  static std::unique_ptr<const CustomRules> compile(const yaml::Node& schema, bool drops_status,
                                                    text::Symbols& symbols);
  ~CustomRules();

  bool empty() const;
  // In the order of the schema. A rule that ends in an error says nothing.
  std::vector<Violation> violations(const yaml::Node& object) const;

 private:
  struct Plan;
  class Compiler;
  class Asker;
  CustomRules(std::unique_ptr<const Plan> plan, bool drops_status, text::Symbols& symbols);

  std::unique_ptr<const Plan> plan_;
  bool drops_status_;
  text::Symbols& symbols_;
};

// What does not compile in the rules of a schema.
std::vector<RuleMistake> rule_mistakes(const yaml::Node& schema, text::Symbols& symbols);

}  // namespace kready::schema
