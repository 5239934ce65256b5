// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "report/sarif.h"
#include "report_sample.h"
#include "report_schema.h"

namespace kready::report {
namespace {

lint::Rule image_rule() {
  lint::Rule rule;
  rule.id = "image-tag-missing";
  rule.area = "images";
  rule.severity = lint::Severity::error;
  rule.summary = "an image has no tag";
  rule.why = "What runs *changes* by itself.\n";
  rule.fix = "Write a tag.\n";
  rule.same_as = {"kube-linter/latest-tag", "polaris/tagNotSpecified"};
  rule.frameworks = {"cis-1.12:5.5.1"};
  return rule;
}

std::string sarif_of(const Sample& sample) {
  const lint::Rule rule = image_rule();
  const lint::Rule* const rules[] = {&rule};
  return gather([&](const Sink& sink) { write_sarif(sample.report, {"1.2.3", rules}, sink); });
}

nlohmann::json parsed(const Sample& sample) { return nlohmann::json::parse(sarif_of(sample)); }

TEST_CASE("SARIF reports have the shape of SARIF 2.1.0") {
  const std::string schema = KREADY_SOURCE_DIR "/tests/report_sarif.schema.json";
  CHECK(faults_by_schema(schema, sarif_of(shop())) == "");
  CHECK(faults_by_schema(schema, sarif_of(Sample{})) == "");
  CHECK(faults_by_schema(schema, R"({"version":"2.1.0","runs":[{}]})") != "");
}

TEST_CASE("a SARIF result points at its rule, its region, its object and what is related") {
  const nlohmann::json run = parsed(shop())["runs"][0];
  const nlohmann::json& result = run["results"][0];
  CHECK(run["columnKind"] == "unicodeCodePoints");
  CHECK(result["ruleId"] == "image-tag-missing");
  CHECK(result["ruleIndex"] == 0);
  CHECK(result["level"] == "error");
  CHECK(result["message"]["text"] == "image 'nginx' has no tag");
  CHECK(
      result["locations"].dump() ==
      R"([{"logicalLocations":[{"fullyQualifiedName":"apps/v1/Deployment/shop/cart","kind":"resource","name":"cart"}],"physicalLocation":{"artifactLocation":{"index":0,"uri":"apps/cart.yaml"},"region":{"endColumn":13,"endLine":4,"startColumn":8,"startLine":4}}}])");
  CHECK(
      result["relatedLocations"].dump() ==
      R"([{"id":0,"message":{"text":"this Service sends it traffic"},"physicalLocation":{"artifactLocation":{"index":1,"uri":"apps/my%20service.yaml"},"region":{"endColumn":22,"endLine":2,"startColumn":11,"startLine":2}}}])");
  CHECK(result["partialFingerprints"]["kreadyFinding/v1"] == "0123456789abcdef");
  CHECK(result["suppressions"].empty());
  CHECK(result["properties"]["origin"] == "shop/templates/cart.yaml");
}

TEST_CASE("a SARIF result without a place has no location, and info is a note") {
  const nlohmann::json result = parsed(shop())["runs"][0]["results"][1];
  CHECK(result["locations"].empty());
  CHECK(result["level"] == "note");
  CHECK_FALSE(result.contains("ruleIndex"));
}

TEST_CASE("SARIF rules carry help, level and tags") {
  const nlohmann::json rule = parsed(shop())["runs"][0]["tool"]["driver"]["rules"][0];
  CHECK(rule["id"] == "image-tag-missing");
  CHECK(rule["shortDescription"]["text"] == "an image has no tag");
  CHECK(rule["help"]["text"] ==
        "an image has no tag\n\nWhy: What runs *changes* by itself.\n\n\nFix: Write a tag.\n");
  CHECK(rule["help"]["markdown"].get<std::string>().find("## Fix\n\nWrite a tag.") !=
        std::string::npos);
  CHECK(rule["help"]["markdown"].get<std::string>().ends_with(
      "Same as `kube-linter/latest-tag`, `polaris/tagNotSpecified`"));
  CHECK(rule["defaultConfiguration"]["level"] == "error");
  CHECK(rule["properties"]["tags"].dump() == R"(["images","cis-1.12:5.5.1"])");
  CHECK(rule["properties"]["problem.severity"] == "error");
}

TEST_CASE("what was not checked is a notification of the run") {
  Sample sample = shop();
  sample.report.unrendered.push_back(&sample.source("web/templates/a.yaml", ""));
  const nlohmann::json run = parsed(sample)["runs"][0]["invocations"][0];
  CHECK(run["executionSuccessful"] == true);
  CHECK(run["toolExecutionNotifications"][0]["message"]["text"] ==
        "1 template is not rendered, so not checked; render it first\nweb/templates/a.yaml\n"
        "$ helm template NAME web | kready-lint -");
}

TEST_CASE("paths become URI references") {
  struct Case {
    const char* path;
    const char* uri;
  };
  const Case cases[] = {
      {"a/b.yaml", "a/b.yaml"},
      {"./a.yaml", "a.yaml"},
      {"././a.yaml", "a.yaml"},
      {"../a.yaml", "../a.yaml"},
      {"/etc/a.yaml", "file:///etc/a.yaml"},
      {"a b#c?d%e.yaml", "a%20b%23c%3Fd%25e.yaml"},
      {"c:d.yaml", "c%3Ad.yaml"},
      {"日.yaml", "%E6%97%A5.yaml"},
      {"-", "stdin"},
  };
  for (const Case& c : cases) CHECK(uri_of(c.path) == c.uri);
}

TEST_CASE("text that is not UTF-8 makes no broken SARIF") {
  Sample sample;
  sample.find(sample.source("\xFF.yaml", "a: \xFE\n"), "a", "key '\xC3' is wrong");
  const nlohmann::json result = parsed(sample)["runs"][0]["results"][0];
  CHECK(result["message"]["text"] == "key '\xEF\xBF\xBD' is wrong");
  CHECK(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "%FF.yaml");
}

}  // namespace
}  // namespace kready::report
