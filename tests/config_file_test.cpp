// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "config_text.h"

namespace kready::tests {
namespace {

lint::Config read(const std::string& text) {
  const lint::ConfigFile file("c.yaml", text);
  return std::get<lint::Config>(lint::read_config(file));
}

}  // namespace

TEST_CASE("everything a configuration may say is read") {
  const lint::Config config = read(R"(profile: strict
failOn: never
kubernetesVersion: 1.30
featureGates: {A: true, B: off}
crds: [crds]
rulePacks: [policy]
units: ["apps/*"]
exclude: [vendor]
rules: {size/*: error, name-long: off, name-short: {severity: info, params: {minimum: 4}}}
overrides:
  - match: {path: [a, b], namespace: n, kind: K, name: x-*, label: {team: t}, container: c, chart: h, origin: o}
    rules: {"*": off}
assume: [metrics-server, {kind: Secret, namespace: n, name: tls-*}]
podTemplates: [{group: example.com, kind: Cell, path: "spec.groups[].template"}]
)");
  CHECK(config.profile->value == lint::Profile::strict);
  REQUIRE(config.fail_on.has_value());
  CHECK_FALSE(config.fail_on->value.has_value());
  CHECK(config.versions->value == lint::VersionRange{lint::Version{30}, lint::Version{30}});
  CHECK(config.feature_gates.at("A").value);
  CHECK_FALSE(config.feature_gates.at("B").value);
  CHECK(config.crds.at(0).value == "crds");
  CHECK(config.rule_packs.at(0).value == "policy");
  CHECK(config.units->at(0).value == "apps/*");
  CHECK(config.exclude.at(0).value == "vendor");
  CHECK(config.rules.size() == 3);
  REQUIRE(config.overrides.size() == 1);
  CHECK(config.overrides[0].match.path == std::vector<std::string>{"a", "b"});
  CHECK(config.overrides[0].match.origin == std::vector<std::string>{"o"});
  CHECK(config.overrides[0].match.label.at(0).second == "t");
  CHECK(config.assumptions.features == std::vector<std::string>{"metrics-server"});
  CHECK(config.assumptions.objects.at(0).name == "tls-*");
  CHECK(config.pod_templates.at(0).path ==
        std::vector<std::string>{"spec", "groups", "[]", "template"});
}

TEST_CASE("an empty file says nothing") {
  CHECK(config_mistakes("").empty());
  CHECK(config_mistakes("# nothing yet\n").empty());
  CHECK(config_mistakes("rules:\noverrides:\n").empty());
}

TEST_CASE("every mistake has its place and says what was meant") {
  struct Case {
    const char* text;
    const char* mistakes;
  };
  const Case cases[] = {
      {"profil: strict\n", "c.yaml:1:1: unknown key 'profil'; did you mean 'profile'?\n"},
      {"profile: stict\n",
       "c.yaml:1:10: 'profile' is 'stict', not one of minimal, recommended, strict; did you mean "
       "'strict'?\n"},
      {"profile: [a]\n",
       "c.yaml:1:1: 'profile' is a list, not one of minimal, recommended, strict\n"},
      {"failOn: fatal\n",
       "c.yaml:1:9: 'failOn' is 'fatal', not one of info, warning, error, never\n"},
      {"kubernetesVersion: new\n",
       "c.yaml:1:20: 'kubernetesVersion' is 'new', not a version such as 1.34 or a range such as "
       "1.31..1.34\n"},
      {"featureGates: {A: 2}\n", "c.yaml:1:19: 'A' is '2', not true or false\n"},
      {"crds: a\n", "c.yaml:1:7: 'crds' is 'a', not a list\n"},
      {"units:\n  - {a: b}\n", "c.yaml:2:5: an item of 'units' is a map, not a text\n"},
      {"- a\n", "c.yaml:1:1: the configuration is a list, not a map\n"},
      {"a: b: c\n", nullptr},
      {"profile: strict\nprofile: minimal\n", nullptr},
      {"---\nprofile: strict\n---\nprofile: minimal\n", nullptr},
      {"rules:\n  name-short: never\n",
       "c.yaml:2:15: 'name-short' is 'never', not one of info, warning, error, on, off\n"},
      {"rules:\n  name-short: {enable: false}\n",
       "c.yaml:2:16: unknown key 'enable'; did you mean 'enabled'?\n"},
      {"rules:\n  name-shrt: off\nprofile: strict\n",
       "c.yaml:2:3: there is no rule 'name-shrt'; did you mean 'name-short'?\n"},
      {"rules: {siz/*: off, kubelinter/x: off}\n",
       "c.yaml:1:9: there is no rule 'siz/*'; did you mean 'size/*'?\n"
       "c.yaml:1:21: there is no rule 'kubelinter/x'\n"},
      {"rules: {name-short: {params: {minimun: 4}}}\n",
       "c.yaml:1:31: rule 'name-short' has no parameter 'minimun'; did you mean 'minimum'?\n"},
      {"rules: {size/*: {params: {maximum: 4}}}\n", nullptr},
      {"rules: {name-short: {params: {minimum: many}}}\n",
       "c.yaml:1:40: 'minimum' is 'many', not an integer\n"},
      {"rules: {name-short: {params: {minimum: \"4\"}}}\n",
       "c.yaml:1:40: 'minimum' is '4', not an integer\n"},
      {"rules: {name-short: {params: {minimum: 0}}}\n",
       "c.yaml:1:40: 'minimum' is '0', less than 1\n"},
      {"rules: {name-short: {params: {minimum: 100}}}\n",
       "c.yaml:1:40: 'minimum' is '100', more than 99\n"},
      {"rules: {label-missing: {params: {keys: team}}}\n",
       "c.yaml:1:40: 'keys' is 'team', not a list of texts\n"},
      {"rules: {label-missing: {params: {keys: [Team]}}}\n",
       "c.yaml:1:34: 'keys' is 'Team', which does not match [a-z]+\n"},
      {"rules: {label-missing: {params: {floor: 1MB}}}\n",
       "c.yaml:1:41: 'floor' is '1MB', not a quantity such as 500m or 1Gi\n"},
      {"rules: {label-missing: {params: {floor: 1}}}\n",
       "c.yaml:1:41: 'floor' is '1', less than 1Ki\n"},
      {"rules: {label-missing: {params: {today: tomorrow}}}\n",
       "c.yaml:1:41: 'today' is 'tomorrow', not a date such as 2026-01-31\n"},
      {"rules: {label-missing: {params: {every: 8d}}}\n",
       "c.yaml:1:41: 'every' is '8d', more than 7d\n"},
      {"rules: {label-missing: {params: {every: often}}}\n",
       "c.yaml:1:41: 'every' is 'often', not a duration such as 90s, 24h or 7d\n"},
      {"rules: {label-missing: {params: {form: \"(\"}}}\n",
       "c.yaml:1:40: 'form' is '(', not a regular expression\n"},
      {"rules: {label-missing: {params: {strictly: 1}}}\n",
       "c.yaml:1:44: 'strictly' is '1', not true or false\n"},
      {"overrides:\n  - rules: {name-short: off}\n",
       "c.yaml:2:5: an item of 'overrides' matches nothing: give it a 'match'\n"},
      {"overrides:\n  - match: {namspace: a}\n",
       "c.yaml:2:13: unknown key 'namspace'; did you mean 'namespace'?\n"},
      {"overrides:\n  - match: {label: a}\n", "c.yaml:2:20: 'label' is 'a', not a map\n"},
      {"overrides:\n  - match: {kind: Pod}\n    rules: {name-shrt: off}\n",
       "c.yaml:3:13: there is no rule 'name-shrt'; did you mean 'name-short'?\n"},
      {"assume: [metric-server]\n",
       "c.yaml:1:10: unknown feature 'metric-server'; did you mean 'metrics-server'?\n"},
      {"assume: [Secret]\n",
       "c.yaml:1:10: unknown feature 'Secret'; an object is written as {kind: KIND, namespace: "
       "NAMESPACE, name: NAME}\n"},
      {"assume:\n  - {name: a}\n", "c.yaml:2:5: an item of 'assume' has no 'kind'\n"},
      {"podTemplates:\n  - {kind: A, path: spec..a}\n",
       "c.yaml:2:21: 'path' is 'spec..a', not a path such as spec.groups[].template\n"},
      {"podTemplates:\n  - {kind: A}\n",
       "c.yaml:2:5: an item of 'podTemplates' has no 'kind' or no 'path'\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const std::string mistakes = config_mistakes(c.text);
    if (c.mistakes) {
      CHECK(mistakes == c.mistakes);
    } else {
      CHECK(mistakes.starts_with("c.yaml:"));
    }
  }
}

TEST_CASE("several mistakes are told at once, in their order") {
  CHECK(config_mistakes("units: 1\nprofile: 2\nx: 3\n") ==
        "c.yaml:1:8: 'units' is '1', not a list\n"
        "c.yaml:2:10: 'profile' is '2', not one of minimal, recommended, strict\n"
        "c.yaml:3:1: unknown key 'x'\n");
}

TEST_CASE("a rule's own entry says more than an area's, wherever it stands") {
  const lint::ConfigFile file("c.yaml",
                              "rules:\n  name-short: {severity: info, params: {minimum: 4}}\n"
                              "  size/*: error\n  '*': off\n");
  const lint::Config config = std::get<lint::Config>(lint::read_config(file));
  const lint::Pack pack = config_pack();
  const auto rules = std::get<lint::ConfigRules>(lint::resolve_rules(file, config, pack));
  CHECK(rules.everywhere.at("name-short").severity->value == lint::Severity::info);
  CHECK(rules.everywhere.at("name-short").parameters.at("minimum").value == "4");
  CHECK(rules.everywhere.at("name-long").severity->value == lint::Severity::error);
  CHECK_FALSE(rules.everywhere.at("name-long").enabled->value);
}

}  // namespace kready::tests
