// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "config_text.h"
#include "lint/analysis.h"

namespace kready::tests {
namespace {

constexpr const char* manifest = R"(# Source: shop/templates/a.yaml
apiVersion: v1
kind: Pod
metadata: {name: a, namespace: prod, labels: {team: blue}}
spec:
  containers: [{name: x}, {name: containers}]
---
# Source: bar/templates/b.yaml
apiVersion: v1
kind: Pod
metadata: {name: b, namespace: test}
spec:
  containers: [{name: yy}]
)";

// What the configuration leaves of the findings: "severity message" a line.
std::string findings(const std::string& config_text, lint::Options options = {}) {
  const lint::ConfigFile file("c.yaml", config_text);
  const lint::Config config = std::get<lint::Config>(lint::read_config(file));
  const lint::Pack pack = config_pack();
  auto resolved = lint::resolve_rules(file, config, pack);
  REQUIRE(std::holds_alternative<lint::ConfigRules>(resolved));
  const auto& rules = std::get<lint::ConfigRules>(resolved);
  for (const auto& [rule, change] : rules.everywhere) {
    if (change.enabled) options.switched[rule] = change.enabled->value;
    if (change.severity) options.severities[rule] = change.severity->value;
    for (const auto& [name, value] : change.parameters)
      options.parameters.emplace(fmt::format("{}.{}", rule, name), value.value);
  }
  for (size_t i = 0; i < config.overrides.size(); ++i) {
    lint::Override& part = options.overrides.emplace_back();
    part.match = config.overrides[i].match;
    for (const auto& [rule, change] : rules.overrides[i])
      part.rules[rule] = lint::change_of(change);
  }
  std::vector<lint::UnitInput> units(1);
  units[0].sources.push_back(std::make_shared<text::Source>("apps/in.yaml", manifest));
  std::string lines;
  for (const lint::Finding& finding : lint::analyze(units, pack, {}, options).findings)
    lines += fmt::format("{} {}\n", lint::name(finding.severity), finding.message);
  return lines;
}

const std::string both = "warning 'x' is shorter than 3\nwarning 'yy' is shorter than 3\n";

std::string with_match(const std::string& match) {
  return findings("overrides: [{match: {" + match + "}, rules: {name-short: off}}]");
}

}  // namespace

TEST_CASE("rules are switched, graded and given parameters everywhere") {
  CHECK(findings("") == both);
  CHECK(findings("rules: {name-short: off}").empty());
  CHECK(findings("rules: {name-short: error}") ==
        "error 'x' is shorter than 3\nerror 'yy' is shorter than 3\n");
  CHECK(findings("rules: {name-short: {params: {minimum: 2}}}") ==
        "warning 'x' is shorter than 2\n");
  CHECK(findings("rules: {name-long: on, name-short: off}") == "warning 'containers' is long\n");
  CHECK(findings("rules: {'*': off}").empty());
}

TEST_CASE("an override is of what it matches") {
  const std::string first = "warning 'x' is shorter than 3\n";
  const std::string second = "warning 'yy' is shorter than 3\n";
  CHECK(with_match("namespace: prod") == second);
  CHECK(with_match("namespace: [stage, t*]") == first);
  CHECK(with_match("name: b") == first);
  CHECK(with_match("kind: Po?") == "");
  CHECK(with_match("kind: Job") == both);
  CHECK(with_match("label: {team: b*}") == second);
  CHECK(with_match("label: {team: red}") == both);
  CHECK(with_match("container: x") == second);
  CHECK(with_match("chart: bar") == first);
  CHECK(with_match("origin: bar/templates") == first);
  CHECK(with_match("origin: shop/templates/*.yaml") == second);
  CHECK(with_match("path: apps") == "");
  CHECK(with_match("path: '**/in.yaml'") == "");
  CHECK(with_match("path: apps/*/in.yaml") == both);
  CHECK(with_match("kind: Pod, namespace: prod, name: b") == both);
}

TEST_CASE("of overrides the later one decides, each thing on its own") {
  CHECK(findings("overrides:\n"
                 "  - {match: {kind: Pod}, rules: {name-short: off}}\n"
                 "  - {match: {name: b}, rules: {name-short: on}}\n") ==
        "warning 'yy' is shorter than 3\n");
  CHECK(findings("overrides:\n"
                 "  - {match: {kind: Pod}, rules: {name-short: info}}\n"
                 "  - {match: {name: b}, rules: {name-short: {params: {minimum: 5}}}}\n") ==
        "info 'x' is shorter than 3\ninfo 'yy' is shorter than 5\n");
}

TEST_CASE("an override may switch on what the profile leaves out") {
  CHECK(findings("overrides: [{match: {namespace: prod}, rules: {size/*: on}}]") ==
        both.substr(0, both.find('\n') + 1) + "warning 'containers' is long\n" +
            both.substr(both.find('\n') + 1));
  CHECK(findings("overrides: [{match: {namespace: test}, rules: {name-long: on}}]") == both);
}

TEST_CASE("an override's parameters stand beside those of everywhere") {
  CHECK(findings("rules: {name-short: {params: {minimum: 2}}}\n"
                 "overrides: [{match: {name: b}, rules: {name-short: {params: {minimum: 9}}}}]") ==
        "warning 'x' is shorter than 2\nwarning 'yy' is shorter than 9\n");
}

TEST_CASE("the command line wins") {
  const std::string text =
      "rules: {name-short: off}\n"
      "overrides: [{match: {name: b}, rules: {name-short: {params: {minimum: 9}}, name-long: on}}]";
  lint::Options enabling;
  enabling.enable = {"name-short"};
  enabling.parameters["name-short.minimum"] = "2";
  enabling.fixed_parameters = {"name-short.minimum"};
  CHECK(findings(text, enabling) == "warning 'x' is shorter than 2\n");
  lint::Options only;
  only.only = {"name-short"};
  CHECK(findings("rules: {name-short: off, name-long: on}", only) == both);
  lint::Options disabling;
  disabling.disable = {"name-short"};
  CHECK(findings("overrides: [{match: {name: b}, rules: {name-short: on}}]", disabling).empty());
}

}  // namespace kready::tests
