// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lint/analysis.h"
#include "lint/pack.h"

using namespace kready;

namespace {

std::string rule(const std::string& faults) {
  return "rule: form-wrong\nseverity: error\nprofile: minimal\nsummary: wrong\nsubject: object\n" +
         faults + "\nwhy: It is refused.\nfix: Write it right.\nflagged: a\npasses: b\n";
}

std::variant<lint::Pack, std::vector<lint::PackError>> load(const std::string& faults) {
  return lint::load_pack({{"p/form-wrong.yaml", rule(faults)}},
                         [](std::string_view) { return false; });
}

std::string mistake(const std::string& faults) {
  const auto loaded = load(faults);
  const auto* errors = std::get_if<std::vector<lint::PackError>>(&loaded);
  return errors ? errors->front().message : "";
}

// "line:column path: message" of each finding.
std::string found(const std::string& faults, const std::string& manifest,
                  const lint::Options& options = {}) {
  const auto loaded = load(faults);
  const auto& pack = std::get<lint::Pack>(loaded);
  std::vector<lint::UnitInput> units(1);
  units[0].sources.push_back(std::make_unique<text::Source>("in.yaml", manifest));
  const lint::Report report = lint::analyze(units, pack, {}, options);
  std::string out;
  for (const lint::Finding& finding : report.findings) {
    const auto at = finding.place.source->position(finding.place.span.begin);
    out += std::to_string(at.line) + ":" + std::to_string(at.column) + " " + finding.path + ": " +
           finding.message + "\n";
  }
  return out;
}

const std::string pod =
    "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n    - name: web\n";

}  // namespace

TEST_CASE("faults stand alone, are known, and are of objects") {
  CHECK(mistake("faults: [unknown-field, type-wrong]") == "");
  CHECK(mistake("faults: [unknown-fields]") != "");
  CHECK(mistake("faults: [type-wrong]\nkinds: [Pod]") == "");
  CHECK(mistake("faults: [type-wrong]\nrequire: 'true'\nat: object\nmessage: a") ==
        "`faults` stands instead of `require` or `checks`");
}

TEST_CASE("an unknown field is shown at its key, a wrong value at the value") {
  CHECK(found("faults: [unknown-field, type-wrong]", pod + "      imag: a\n      args: a\n") ==
        "7:7 spec.containers[0].imag: unknown field 'imag', did you mean 'image'?\n"
        "8:13 spec.containers[0].args: 'args' is the string 'a', not a list\n");
}

TEST_CASE("only the kinds of faults that the rule names are reported") {
  const std::string manifest = pod + "      imag: a\n      args: a\n";
  CHECK(found("faults: [required-missing]", manifest).empty());
  CHECK(found("faults: [type-wrong]\nkinds: [Service]", manifest).empty());
}

TEST_CASE("what is missing is shown at what lacks it") {
  CHECK(found("faults: [required-missing]",
              "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {}\n") ==
        "4:1 spec.containers: required field 'containers' is missing\n");
}

TEST_CASE("a fault holds for the versions that have it") {
  lint::Options options;
  options.versions = {{28}, {30}};
  CHECK(found("faults: [field-newer]", pod + "      lifecycle: {preStop: {sleep: {seconds: 5}}}\n",
              options) ==
        "7:29 spec.containers[0].lifecycle.preStop.sleep: field 'sleep' exists only since 1.29 "
        "(in 1.28)\n");
}

TEST_CASE("gates may be turned on") {
  const std::string manifest =
      "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: a}\nspec:\n"
      "  maxReplicas: 2\n  scaleTargetRef: {kind: Deployment, name: a}\n"
      "  behavior: {scaleUp: {tolerance: 50m}}\n";
  lint::Options options;
  options.versions = {{33}, {33}};
  CHECK_FALSE(found("faults: [field-gated-off]", manifest, options).empty());
  options.feature_gates["HPAConfigurableTolerance"] = true;
  CHECK(found("faults: [field-gated-off]", manifest, options).empty());
}

TEST_CASE("objects of lists are checked where they stand") {
  CHECK(found("faults: [unknown-field]",
              "apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: ConfigMap\n"
              "    metadata: {nam: a}\n") ==
        "6:16 items[0].metadata.nam: unknown field 'nam', did you mean 'name'?\n");
}

TEST_CASE("nothing is said of kinds that nobody describes but what holds for all") {
  const std::string manifest =
      "apiVersion: example.org/v1\nkind: Widget\nmetadata: {name: a, tags: [b], labels: {c: 1}}\n"
      "spec: {size: 1}\n";
  CHECK(found("faults: [unknown-field, type-wrong, required-missing]", manifest).empty());
  CHECK(found("faults: [string-unquoted]", manifest) ==
        "3:44 metadata.labels.c: unquoted value '1' is an integer, not a string\n");
}

TEST_CASE("text in pod templates is text wherever they stand") {
  CHECK(found("faults: [string-unquoted]",
              "apiVersion: example.org/v1\nkind: Widget\nmetadata: {name: a}\nspec:\n"
              "  template:\n    metadata: {labels: {a: b}}\n    spec:\n      containers:\n"
              "        - {name: web, image: a, args: [1]}\n") ==
        "9:40 spec.template.spec.containers[0].args[0]: unquoted value '1' is an integer, not a "
        "string\n");
}

TEST_CASE("the kinds of aged tables get the benefit of the doubt, definitions do not") {
  const std::string definition =
      "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n"
      "metadata: {name: certificates.cert-manager.io}\nspec:\n  group: cert-manager.io\n"
      "  scope: Namespaced\n  names: {kind: Certificate, plural: certificates}\n  versions:\n"
      "    - name: v1\n      served: true\n      storage: true\n      schema:\n"
      "        openAPIV3Schema:\n          type: object\n          properties:\n"
      "            spec:\n              type: object\n              properties:\n"
      "                secretName: {type: string}\n---\n";
  const std::string object =
      "apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: {name: a}\n"
      "spec: {secretNam: a, brandNewField: b}\n";
  CHECK(found("faults: [unknown-field]", object) ==
        "4:8 spec.secretNam: unknown field 'secretNam', did you mean 'secretName'?\n");
  CHECK(found("faults: [unknown-field]", definition + object).find("brandNewField") !=
        std::string::npos);
}

TEST_CASE("the data of Secrets is left to its own rule, and missing fields of patches to nobody") {
  CHECK(found("faults: [limit-violated]",
              "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {a: '%'}\n")
            .empty());
  CHECK_FALSE(found("faults: [limit-violated]",
                    "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nbinaryData: {a: '%'}\n")
                  .empty());
}
