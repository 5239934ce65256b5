// SPDX-License-Identifier: MIT
#include "schema/custom_rules.h"

#include <fmt/format.h>

#include <memory_resource>
#include <optional>
#include <utility>
#include <variant>

#include "cel/program.h"
#include "schema/custom_self.h"
#include "schema/rule_path.h"
#include "schema/schema_node.h"
#include "text/ascii.h"

namespace kready::schema {
namespace {

// Bounds of one definition and of one object, so that a hostile one costs no more than a second.
constexpr size_t rules_limit = 2000;
constexpr size_t questions_limit = 20'000;
constexpr uint64_t small_budget = 20'000;  // of a question; enough for nearly all
constexpr uint64_t large_budget = 1'000'000;
constexpr size_t large_limit = 20;  // how many of an object's questions may cost more

struct Rule {
  cel::Program condition;
  std::optional<cel::Program> message_expression;
  std::string message;
  std::vector<std::string_view> path;  // from the value to what the finding is about
};

cel::Environment environment_of_rules() {
  cel::Environment environment;
  environment.variable("self").variable("oldSelf");
  return environment;
}

// Whether the rule asks for the object's former state, which a manifest does not have.
bool is_transition(const yaml::Node& rule) {
  return text_at(rule, "rule").find("oldSelf") != std::string_view::npos &&
         !is_true(rule, "optionalOldSelf");
}

std::optional<cel::Program> compiled(std::string_view expression, const cel::Environment& names,
                                     text::Symbols& symbols) {
  auto program = cel::compile(expression, names, symbols);
  if (auto* ready = std::get_if<cel::Program>(&program)) return std::move(*ready);
  return std::nullopt;
}

// As the API server words it where the rule has no message of its own.
std::string message_of(const yaml::Node& rule, std::string_view expression) {
  const std::string_view own = text_at(rule, "message");
  return own.empty() ? fmt::format("failed rule: {}", expression) : std::string(own);
}

}  // namespace

struct CustomRules::Plan {
  const yaml::Node* schema = nullptr;
  std::vector<Rule> rules;
  std::vector<std::pair<std::string_view, std::unique_ptr<const Plan>>> fields;
  std::unique_ptr<const Plan> items;
  std::unique_ptr<const Plan> values;
};

class CustomRules::Compiler {
 public:
  Compiler(bool drops_status, text::Symbols& symbols)
      : names_(environment_of_rules()), symbols_(symbols), drops_status_(drops_status) {}

  // Null where nothing at or below the schema has a rule.
  std::unique_ptr<const Plan> plan(const yaml::Node& schema, bool is_root) {
    auto plan = std::make_unique<Plan>();
    plan->schema = &schema;
    add_rules(schema, *plan);
    if (const yaml::Node* properties = schema.find("properties")) {
      for (const yaml::Entry& property : properties->entries()) {
        if (is_root && drops_status_ && property.key.text() == "status") continue;
        if (auto field = this->plan(property.value, false)) {
          plan->fields.emplace_back(property.key.text(), std::move(field));
        }
      }
    }
    if (const yaml::Node* items = schema.find("items")) plan->items = this->plan(*items, false);
    if (const yaml::Node* values = schema.find("additionalProperties")) {
      plan->values = this->plan(*values, false);
    }
    const bool is_empty =
        plan->rules.empty() && plan->fields.empty() && !plan->items && !plan->values;
    return is_empty ? nullptr : std::move(plan);
  }

 private:
  void add_rules(const yaml::Node& schema, Plan& plan) {
    const yaml::Node* list = schema.find("x-kubernetes-validations");
    if (!list) return;
    for (const yaml::Node& item : list->items()) {
      if (count_ == rules_limit) return;
      if (!is_transition(item)) add_rule(item, plan);
    }
  }

  void add_rule(const yaml::Node& item, Plan& plan) {
    const std::string_view expression = text::trimmed(text_at(item, "rule"));
    auto condition = compiled(expression, names_, symbols_);
    if (!condition) return;
    ++count_;
    Rule rule{std::move(*condition), {}, message_of(item, expression), {}};
    const std::string_view words = text_at(item, "messageExpression");
    if (!words.empty()) rule.message_expression = compiled(words, names_, symbols_);
    rule.path = rule_path(text_at(item, "fieldPath"));
    plan.rules.push_back(std::move(rule));
  }

  cel::Environment names_;
  text::Symbols& symbols_;
  bool drops_status_;
  size_t count_ = 0;
};

// Asks the rules of a plan about one object.
class CustomRules::Asker {
 public:
  Asker(bool drops_status, text::Symbols& symbols)
      : symbols_(symbols), drops_status_(drops_status) {}

  // A value and where it is written: at `node`, or in its fields `absent` by a default.
  struct Place {
    const yaml::Node* value = nullptr;
    const yaml::Node* node = nullptr;
    std::vector<std::string_view> absent;
  };

  void ask(const Plan& plan, const Place& place, bool is_root) {
    if (place.value->is_null()) return;
    if (!plan.rules.empty()) ask_rules(plan, place, is_root);
    if (place.value->is_mapping()) ask_fields(plan, place);
    if (!plan.items) return;
    for (const yaml::Node& item : place.value->items()) ask(*plan.items, below(place, item), false);
  }

  std::vector<Violation> violations;

 private:
  static Place below(const Place& place, const yaml::Node& item) {
    return place.absent.empty() ? Place{&item, &item, {}} : Place{&item, place.node, place.absent};
  }

  void ask_fields(const Plan& plan, const Place& place) {
    for (const auto& [name, field] : plan.fields) {
      const yaml::Node* written = place.value->find(name);
      const yaml::Node* value = value_or_default(written, *field->schema);
      if (!value) continue;
      Place next = below(place, *value);
      if (value != written) {
        next.node = place.node;
        next.absent = place.absent;
        next.absent.push_back(name);
      }
      ask(*field, next, false);
    }
    if (!plan.values) return;
    for (const yaml::Entry& entry : place.value->entries()) {
      ask(*plan.values, below(place, entry.value), false);
    }
  }

  void ask_rules(const Plan& plan, const Place& place, bool is_root) {
    const bool whole = is_root || is_true(*plan.schema, "x-kubernetes-embedded-resource");
    const cel::Value self =
        self_value(*place.value, *plan.schema, {whole, is_root && drops_status_}, arena_);
    const cel::Value variables[] = {self, cel::Value::optional_none()};
    for (const Rule& rule : plan.rules) {
      if (++questions_ > questions_limit) return;
      const cel::Value holds = evaluate(rule.condition, variables);
      if (holds.kind() != cel::Kind::boolean || holds.as_boolean()) continue;
      add(rule, place, message(rule, variables));
    }
  }

  cel::Value evaluate(const cel::Program& program, std::span<const cel::Value> variables) {
    const cel::Value value = program.evaluate(variables, arena_, symbols_, nullptr, small_budget);
    if (!value.is_error() || expensive_ == large_limit) return value;
    ++expensive_;
    return program.evaluate(variables, arena_, symbols_, nullptr, large_budget);
  }

  std::string message(const Rule& rule, std::span<const cel::Value> variables) {
    if (!rule.message_expression) return rule.message;
    const cel::Value words = evaluate(*rule.message_expression, variables);
    if (words.kind() != cel::Kind::string) return rule.message;
    const std::string_view text = text::trimmed(words.as_string());
    const bool fits = !text.empty() && text.find('\n') == std::string_view::npos;
    return fits ? std::string(text) : rule.message;
  }

  void add(const Rule& rule, const Place& place, std::string message) {
    Violation violation{place.node, place.absent, std::move(message)};
    for (const std::string_view name : rule.path) {
      const yaml::Node* next = violation.absent.empty() ? violation.node->find(name) : nullptr;
      if (next) {
        violation.node = next;
      } else {
        violation.absent.push_back(name);
      }
    }
    violations.push_back(std::move(violation));
  }

  text::Symbols& symbols_;
  bool drops_status_;
  size_t questions_ = 0;
  size_t expensive_ = 0;
  std::pmr::monotonic_buffer_resource arena_;
};

CustomRules::CustomRules(std::unique_ptr<const Plan> plan, bool drops_status,
                         text::Symbols& symbols)
    : plan_(std::move(plan)), drops_status_(drops_status), symbols_(symbols) {}
CustomRules::~CustomRules() = default;

std::unique_ptr<const CustomRules> CustomRules::compile(const yaml::Node& schema, bool drops_status,
                                                        text::Symbols& symbols) {
  return std::unique_ptr<const CustomRules>(
      new CustomRules(Compiler(drops_status, symbols).plan(schema, true), drops_status, symbols));
}

bool CustomRules::empty() const { return !plan_; }

std::vector<Violation> CustomRules::violations(const yaml::Node& object) const {
  if (!plan_) return {};
  Asker asker(drops_status_, symbols_);
  asker.ask(*plan_, {&object, &object, {}}, true);
  return std::move(asker.violations);
}

}  // namespace kready::schema
