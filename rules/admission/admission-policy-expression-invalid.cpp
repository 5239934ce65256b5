// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>
#include <variant>

#include "cel/program.h"
#include "kube/fields.h"
#include "lint/native.h"
#include "schema/custom_rules.h"

namespace kready::rules {
namespace {

cel::Value not_called(cel::Call&) { return cel::Value::error("no such overload"); }

// What `authorizer` can do. Only its names matter here.
constexpr std::array authorizer_functions = {
    cel::Function{"path", cel::Form::member, 2, not_called},
    cel::Function{"group", cel::Form::member, 2, not_called},
    cel::Function{"resource", cel::Form::member, 2, not_called},
    cel::Function{"subresource", cel::Form::member, 2, not_called},
    cel::Function{"namespace", cel::Form::member, 2, not_called},
    cel::Function{"name", cel::Form::member, 2, not_called},
    cel::Function{"serviceAccount", cel::Form::member, 3, not_called},
    cel::Function{"fieldSelector", cel::Form::member, 2, not_called},
    cel::Function{"labelSelector", cel::Form::member, 2, not_called},
    cel::Function{"check", cel::Form::member, 2, not_called},
    cel::Function{"allowed", cel::Form::member, 1, not_called},
    cel::Function{"denied", cel::Form::member, 1, not_called},
    cel::Function{"reason", cel::Form::member, 1, not_called},
    cel::Function{"errored", cel::Form::member, 1, not_called},
    cel::Function{"error", cel::Form::member, 1, not_called},
};

cel::Environment policy_names(bool has_parameters) {
  cel::Environment names;
  for (const char* name :
       {"object", "oldObject", "request", "namespaceObject", "variables", "authorizer"}) {
    names.variable(name);
  }
  if (has_parameters) names.variable("params");
  names.functions(authorizer_functions);
  return names;
}

class Expressions {
 public:
  Expressions(lint::Ask& ask, const cel::Environment& names) : ask_(ask), names_(names) {}

  void check(const yaml::Node* expression, std::string_view field) {
    if (!expression || !expression->is_string()) return;
    if (expression->text().find_first_not_of(" \t\r\n") == std::string_view::npos) return;
    const auto program = cel::compile(expression->text(), names_, symbols_);
    if (const auto* error = std::get_if<cel::CompileError>(&program)) {
      ask_.report(expression, fmt::format("{} does not compile: {}", field, error->message));
    }
  }

  void check_each(const yaml::Node* parent, std::string_view list, std::string_view field) {
    for (const yaml::Node& item : kube::items_at(parent, list)) check(item.find(field), field);
  }

 private:
  lint::Ask& ask_;
  const cel::Environment& names_;
  text::Symbols symbols_;
};

void check_policy(lint::Ask& ask, const yaml::Node* spec) {
  const cel::Environment names = policy_names(kube::mapping_at(spec, "paramKind") != nullptr);
  Expressions expressions(ask, names);
  expressions.check_each(spec, "matchConditions", "expression");
  expressions.check_each(spec, "variables", "expression");
  expressions.check_each(spec, "validations", "expression");
  expressions.check_each(spec, "validations", "messageExpression");
  expressions.check_each(spec, "auditAnnotations", "valueExpression");
  // Mutations build objects of types that depend on what is admitted: they are not judged.
}

void check_webhooks(lint::Ask& ask, const yaml::Node& configuration) {
  const cel::Environment names = policy_names(false);
  Expressions expressions(ask, names);
  for (const yaml::Node& webhook : kube::items_at(&configuration, "webhooks")) {
    expressions.check_each(&webhook, "matchConditions", "expression");
  }
}

void check_definition(lint::Ask& ask, const yaml::Node* spec) {
  text::Symbols symbols;
  for (const yaml::Node& version : kube::items_at(spec, "versions")) {
    const yaml::Node* schema = kube::mapping_at(&version, {"schema", "openAPIV3Schema"});
    if (!schema) continue;
    for (const schema::RuleMistake& mistake : schema::rule_mistakes(*schema, symbols)) {
      ask.report(mistake.node,
                 fmt::format("validation rule does not compile: {}", mistake.message));
    }
  }
}

}  // namespace

void admission_policy_expression_invalid(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (object.group == "apiextensions.k8s.io") return check_definition(ask, object.spec());
  if (object.group != "admissionregistration.k8s.io") return;
  if (object.kind.ends_with("WebhookConfiguration")) return check_webhooks(ask, *object.node);
  check_policy(ask, object.spec());
}

}  // namespace kready::rules
