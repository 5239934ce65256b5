// SPDX-License-Identifier: MIT
#include "schema/custom_rules.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "schema/custom_self.h"
#include "schema/rule_path.h"
#include "schema_text.h"

using namespace kready;
using test::Yaml;

namespace {

// The messages for an object, each with the line and the absent fields it is about.
std::string violations(const std::string& schema, const std::string& object,
                       bool drops_status = false) {
  const Yaml definition(schema);
  const Yaml manifest(object);
  text::Symbols symbols;
  const auto rules = schema::CustomRules::compile(definition.root(), drops_status, symbols);
  std::string out;
  for (const schema::Violation& violation : rules->violations(manifest.root())) {
    const auto line =
        1 + std::count(object.begin(),
                       object.begin() + static_cast<std::ptrdiff_t>(violation.node->span().begin),
                       '\n');
    out += fmt::format("{}{}{}: {}\n", line, violation.absent.empty() ? "" : " ",
                       fmt::join(violation.absent, "."), violation.message);
  }
  return out;
}

// Of a rule on `spec`, whose schema begins with the given properties.
std::string of_spec(const std::string& properties, const std::string& rule,
                    const std::string& spec) {
  return violations(fmt::format("type: object\nproperties:\n  spec:\n    type: object\n"
                                "    properties: {}\n    x-kubernetes-validations:\n"
                                "      - {}\n",
                                properties, rule),
                    fmt::format("metadata: {{name: a}}\nspec: {}\n", spec));
}

std::string mistakes(const std::string& schema) {
  const Yaml definition(schema);
  text::Symbols symbols;
  std::string out;
  for (const schema::RuleMistake& mistake : schema::rule_mistakes(definition.root(), symbols)) {
    out += fmt::format("{}: {}\n", mistake.node->text(), mistake.message);
  }
  return out;
}

}  // namespace

TEST_CASE("a rule sees the value it stands at") {
  const std::string sizes = "{min: {type: integer}, max: {type: integer}}";
  const std::string rule = "{rule: self.min <= self.max, message: min is above max}";
  CHECK(of_spec(sizes, rule, "{min: 3, max: 2}") == "2: min is above max\n");
  CHECK(of_spec(sizes, rule, "{min: 2, max: 2}") == "");
  CHECK(of_spec(sizes, "{rule: self.min <= self.max}", "{min: 3, max: 2}") ==
        "2: failed rule: self.min <= self.max\n");
  CHECK(of_spec(sizes, rule, "null") == "");
  // What it asks for is not there: the API server would refuse, but perhaps we misread the rule.
  CHECK(of_spec(sizes, rule, "{min: 3}") == "");
}

TEST_CASE("defaults count") {
  const std::string mode = "{mode: {type: string, default: auto}, size: {type: integer}}";
  CHECK(of_spec(mode, "{rule: self.mode == 'auto' || has(self.size), message: no size}", "{}") ==
        "");
  CHECK(of_spec(mode, "{rule: self.mode != 'auto' || has(self.size), message: no size}", "{}") ==
        "2: no size\n");
  CHECK(of_spec(mode, "{rule: has(self.mode), message: no mode}", "{mode: null}") == "");
  // A rule below a default is asked too, and shown where the field would stand.
  CHECK(
      violations("{properties: {spec: {default: {}, properties: {size: {type: integer, default: 0, "
                 "x-kubernetes-validations: [{rule: self > 0, message: too small}]}}}}}",
                 "kind: A") == "1 spec.size: too small\n");
}

TEST_CASE("rules of items, of values and of the object") {
  const std::string schema = R"yaml(
properties:
  spec:
    properties:
      hosts:
        type: array
        items:
          type: string
          x-kubernetes-validations: [{rule: "self.startsWith('a')", message: starts otherwise}]
      sizes:
        type: object
        additionalProperties:
          type: integer
          x-kubernetes-validations: [{rule: self > 1, message: too small}]
  status: {type: object, x-kubernetes-validations: [{rule: "false", message: status}]}
x-kubernetes-validations:
  - {rule: size(self.metadata.name) < 3, message: long name}
  - {rule: self.kind == 'Thing' && !has(self.metadata.labels), message: kind}
)yaml";
  const std::string object =
      "kind: Thing\nmetadata:\n  name: abcd\n  labels: {a: b}\nspec:\n  hosts:\n    - ab\n"
      "    - b\n  sizes:\n    x: 2\n    y: 1\nstatus: {}\n";
  CHECK(violations(schema, object, true) == "1: long name\n8: starts otherwise\n11: too small\n");
  CHECK(violations(schema, object, false) ==
        "1: long name\n8: starts otherwise\n11: too small\n12: status\n");
}

TEST_CASE("where and with which words a rule reports") {
  const std::string fields =
      "{a: {type: string}, b-c: {type: object, properties: {d: {type: string}}}}";
  CHECK(of_spec(fields, "{rule: 'false', message: x, fieldPath: .a}", "\n  a: y") == "3: x\n");
  CHECK(of_spec(fields, R"({rule: 'false', message: x, fieldPath: "['b-c'].d"})", "\n  a: y") ==
        "3 b-c.d: x\n");
  CHECK(of_spec(fields, R"({rule: 'false', message: x, messageExpression: "'a is ' + self.a"})",
                "{a: z}") == "2: a is z\n");
  CHECK(of_spec(fields, R"({rule: 'false', message: x, messageExpression: "self.b"})", "{a: y}") ==
        "2: x\n");
  CHECK(of_spec(fields, R"({rule: 'false', message: x, messageExpression: "' '"})", "{a: y}") ==
        "2: x\n");
}

TEST_CASE("rules that compare with the former state are left out") {
  const std::string size = "{size: {type: integer}}";
  CHECK(of_spec(size, "{rule: self.size == oldSelf.size, message: x}", "{size: 1}") == "");
  CHECK(of_spec(size,
                "{rule: oldSelf.hasValue() || self.size > 1, message: x, optionalOldSelf: true}",
                "{size: 1}") == "2: x\n");
}

TEST_CASE("values have the types of the schema") {
  const auto holds = [](const std::string& type, const std::string& rule,
                        const std::string& value) {
    return of_spec(fmt::format("{{a: {}}}", type),
                   fmt::format("{{rule: \"{}\", message: x}}", rule),
                   fmt::format("{{a: {}}}", value)) == "";
  };
  CHECK(holds("{type: number}", "self.a * 2.0 == 4.0", "2"));
  CHECK(!holds("{type: number}", "self.a * 2.0 == 5.0", "2"));
  CHECK(!holds("{type: string, format: date-time}", "self.a > timestamp('2024-01-01T00:00:00Z')",
               "'2023-01-01T00:00:00Z'"));
  CHECK(!holds("{type: string, format: duration}", "self.a > duration('1h')", "5m"));
  CHECK(!holds("{type: string, format: byte}", "self.a == b'cd'", "YWI="));
  CHECK(!holds("{type: string}", "self.a == 'b'", "a"));
  CHECK(!holds("{x-kubernetes-int-or-string: true}", "type(self.a) == string", "1"));
}

TEST_CASE("names that are no identifiers are escaped") {
  CHECK(schema::escaped_name("a-b.c/d__e") == "a__dash__b__dot__c__slash__d__underscores__e");
  CHECK(schema::escaped_name("namespace") == "__namespace__");
  CHECK(schema::escaped_name("int") == "int");
  CHECK(of_spec("{namespace: {type: string}, x-y: {type: string}}",
                "{rule: has(self.__namespace__) && self.x__dash__y == 'a', message: x}",
                "{namespace: n, x-y: b}") == "2: x\n");
}

TEST_CASE("the paths of rules") {
  CHECK(fmt::format("{}", fmt::join(schema::rule_path(".a.b['c.d'].e"), "|")) == "a|b|c.d|e");
  CHECK(schema::rule_path("a.b").empty());
  CHECK(schema::rule_path(".a..b").empty());
  CHECK(schema::rule_path("['a").empty());
}

TEST_CASE("expressions that do not compile are left out, and told") {
  const std::string schema =
      "{properties: {a: {x-kubernetes-validations: [{rule: slef > 1}, {rule: self >}, "
      "{rule: self > 1, messageExpression: nothing}]}}}";
  CHECK(violations(schema, "a: 1") == "1: failed rule: self > 1\n");
  const std::string told = mistakes(schema);
  CHECK(std::count(told.begin(), told.end(), '\n') == 3);
  CHECK(mistakes("{items: {x-kubernetes-validations: [{rule: self == oldSelf}]}}") == "");
}
