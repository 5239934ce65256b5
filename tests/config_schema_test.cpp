// SPDX-License-Identifier: MIT
// The schema that editors use and the reader say the same.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "config_text.h"
#include "report_schema.h"

namespace kready::tests {
namespace {

const std::string schema_path = KREADY_SOURCE_DIR "/schemas/config.schema.json";

nlohmann::json schema() {
  std::ifstream file(schema_path);
  return nlohmann::json::parse(file);
}

std::vector<std::string> sorted(std::vector<std::string> list) {
  std::sort(list.begin(), list.end());
  return list;
}

std::vector<std::string> keys_of(const nlohmann::json& properties) {
  std::vector<std::string> keys;
  for (const auto& item : properties.items()) keys.push_back(item.key());
  return sorted(keys);
}

std::vector<std::string> read_keys(std::string_view mapping) {
  const auto keys = lint::config_keys(mapping);
  return sorted({keys.begin(), keys.end()});
}

}  // namespace

TEST_CASE("the schema has the keys that are read, and no others") {
  const nlohmann::json whole = schema();
  const nlohmann::json& parts = whole["definitions"];
  CHECK(keys_of(whole["properties"]) == read_keys(""));
  CHECK(keys_of(parts["rule"]["oneOf"][2]["properties"]) == read_keys("rule"));
  CHECK(keys_of(parts["override"]["properties"]) == read_keys("override"));
  CHECK(keys_of(parts["match"]["properties"]) == read_keys("match"));
  CHECK(keys_of(parts["assume"]["oneOf"][1]["properties"]) == read_keys("assume"));
  CHECK(keys_of(parts["podTemplate"]["properties"]) == read_keys("podTemplate"));
  const auto features = graph::known_features();
  CHECK(parts["assume"]["oneOf"][0]["enum"].get<std::vector<std::string>>() ==
        std::vector<std::string>(features.begin(), features.end()));
}

TEST_CASE("what the schema refuses is refused, and what it allows is read") {
  const char* const samples[] = {
      R"({})",
      R"({"profile": "strict", "failOn": "info", "kubernetesVersion": "1.34"})",
      R"({"profile": "all"})",
      R"({"profile": null})",
      R"({"failOn": "fatal"})",
      R"({"failOn": ["error"]})",
      R"({"kubernetesVersion": "1.31..1.34"})",
      R"({"kubernetesVersion": "latest"})",
      R"({"kubernetesVersion": {}})",
      R"({"featureGates": {"A": true}})",
      R"({"featureGates": {"A": "x"}})",
      R"({"featureGates": ["A"]})",
      R"({"crds": ["a", "b"], "rulePacks": [], "units": null, "exclude": ["c"]})",
      R"({"crds": "a"})",
      R"({"rulePacks": [{}]})",
      R"({"units": {"a": "b"}})",
      R"({"exclude": [null]})",
      R"({"rules": {"name-short": true, "name-long": "off", "size/*": "info"}})",
      R"({"rules": {"name-short": "maybe"}})",
      R"({"rules": {"name-short": 3}})",
      R"({"rules": {"name-short": {"enabled": true, "severity": "error", "params": {"minimum": 3}}}})",
      R"({"rules": {"name-short": {"enabled": "x"}}})",
      R"({"rules": {"name-short": {"severity": "fatal"}}})",
      R"({"rules": {"name-short": {"params": [1]}}})",
      R"({"rules": {"name-short": {"level": "error"}}})",
      R"({"rules": []})",
      R"({"overrides": [{"match": {"kind": "Pod", "label": {"a": "b"}}, "rules": {"name-short": false}}]})",
      R"({"overrides": [{"match": {"kind": ["Pod", "Job"]}}]})",
      R"({"overrides": [{"match": {}}]})",
      R"({"overrides": [{"rules": {}}]})",
      R"({"overrides": [{"match": {"kind": []}}]})",
      R"({"overrides": [{"match": {"kind": {}}}]})",
      R"({"overrides": [{"match": {"label": "a"}}]})",
      R"({"overrides": [{"match": {"label": {"a": []}}}]})",
      R"({"overrides": [{"match": {"team": "a"}}]})",
      R"({"overrides": [{"match": {"kind": "Pod"}, "off": true}]})",
      R"({"overrides": {}})",
      R"({"overrides": ["a"]})",
      R"({"assume": ["backups", {"kind": "Secret", "namespace": "a", "name": "b"}]})",
      R"({"assume": ["magic"]})",
      R"({"assume": [{"name": "b"}]})",
      R"({"assume": [{"kind": "Secret", "label": "b"}]})",
      R"({"assume": [["a"]]})",
      R"({"podTemplates": [{"group": "a", "kind": "B", "path": "spec.c[].d"}]})",
      R"({"podTemplates": [{"kind": "B", "path": "spec.template"}]})",
      R"({"podTemplates": [{"kind": "B"}]})",
      R"({"podTemplates": [{"kind": "B", "path": "spec.[]"}]})",
      R"({"podTemplates": [{"kind": "B", "path": ""}]})",
      R"({"podTemplates": [{"kind": "B", "path": "a", "version": "v1"}]})",
      R"({"severity": "error"})",
      R"([])",
      R"("strict")",
  };
  for (const char* sample : samples) {
    CAPTURE(sample);
    const std::string by_schema = report::faults_by_schema(schema_path, sample);
    const std::string by_reader = config_mistakes(sample);
    CAPTURE(by_schema);
    CAPTURE(by_reader);
    CHECK(by_schema.empty() == by_reader.empty());
  }
}

}  // namespace kready::tests
