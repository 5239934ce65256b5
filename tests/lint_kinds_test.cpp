// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <memory>
#include <string>

#include "lint/analysis.h"
#include "lint/kinds.h"

using namespace kready;

namespace {

const std::string rule = R"(rule: form
severity: warning
profile: minimal
summary: the form of an object is wrong
subject: object
faults: [unknown-field, required-missing, type-wrong]
why: The API server refuses it.
fix: Write what the definition asks for.
flagged: a
passes: a
)";

const std::string widgets = R"(
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: widgets.example.com}
spec:
  group: example.com
  scope: Namespaced
  names: {plural: widgets, kind: Widget}
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec: {type: object, required: [size], properties: {size: {type: integer}}}
)";

const std::string widget =
    "apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: a}\nspec: {sise: 3}\n";

const std::string empty =
    "apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: a}\nspec: {}\n";

lint::UnitInput unit_of(std::string text) {
  lint::UnitInput unit;
  unit.sources.push_back(std::make_unique<text::Source>("in.yaml", std::move(text)));
  return unit;
}

lint::Report ask(std::span<const lint::UnitInput> units, const lint::Options& options = {}) {
  static const auto loaded =
      lint::load_pack({{"p/form.yaml", rule}}, [](std::string_view) { return false; });
  return lint::analyze(units, std::get<lint::Pack>(loaded), {}, options);
}

std::string messages(const lint::Report& report) {
  std::string out;
  for (const lint::Finding& finding : report.findings) out += finding.message + "\n";
  return out;
}

const std::string faults = "unknown field 'sise', did you mean 'size'?\n";

}  // namespace

TEST_CASE("a definition serves its own unit only") {
  std::vector<lint::UnitInput> units;
  units.push_back(unit_of(widgets + "---\n" + widget));
  units.push_back(unit_of(widget));
  const lint::Report report = ask(units);
  CHECK(messages(report) == faults);
  CHECK(report.summary.unknown_kinds == 1);
}

TEST_CASE("given definitions serve every unit") {
  std::vector<lint::UnitInput> units;
  units.push_back(unit_of(widget));
  const lint::UnitInput definitions = unit_of(widgets);
  lint::Options options;
  options.definitions = {&definitions, 1};
  const lint::Report report = ask(units, options);
  CHECK(messages(report) == faults);
  CHECK(report.summary.unknown_kinds == 0);
  CHECK(report.summary.files == 1);
}

TEST_CASE("a JSON Schema describes a kind") {
  std::vector<lint::UnitInput> units;
  units.push_back(unit_of(widget));
  lint::Options options;
  options.schema_locations.push_back(
      std::get<schema::SchemaLocation>(schema::SchemaLocation::parse("s/{{.ResourceKind}}.json")));
  options.read_schema = [](const std::string& path) -> std::optional<std::string> {
    if (path != "s/widget.json") return std::nullopt;
    return R"({"type": "object", "properties": {"spec": {"type": "object", "required": ["size"],
               "properties": {"size": {}}, "additionalProperties": false}}})";
  };
  const lint::Report report = ask(units, options);
  CHECK(messages(report) == faults);
  CHECK(report.summary.unknown_kinds == 0);
}

TEST_CASE("what Flux fills in on the way is not missing") {
  const std::string patches = R"(---
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: apps}
spec:
  interval: 1h
  prune: true
  sourceRef: {kind: GitRepository, name: apps}
  patches:
    - patch: |
        apiVersion: example.com/v1
        kind: Widget
        metadata: {name: _}
        spec: {size: 1}
)";
  std::vector<lint::UnitInput> units;
  units.push_back(unit_of(widgets + "---\n" + empty + patches));
  CHECK(messages(ask(units)).empty());
  units[0] = unit_of(widgets + "---\n" + empty);
  CHECK(messages(ask(units)) == "required field 'size' is missing\n");
}

TEST_CASE("a severity that was asked for replaces the rule's own") {
  std::vector<lint::UnitInput> units;
  units.push_back(unit_of(widgets + "---\n" + widget));
  lint::Options options;
  options.severities["form"] = lint::Severity::error;
  const lint::Report report = ask(units, options);
  CHECK(report.summary.errors == 1);
  CHECK(report.summary.warnings == 0);
}

TEST_CASE("who describes the objects of a unit") {
  std::vector<lint::UnitInput> units;
  units.push_back(unit_of(widgets + "---\n" + widget +
                          "---\napiVersion: v1\nkind: Pod\n"
                          "---\napiVersion: cert-manager.io/v1\nkind: Certificate\n"
                          "---\napiVersion: cert-manager.io/v7\nkind: Certificate\n"
                          "---\napiVersion: example.com/v1\nkind: Gadget\n"));
  CHECK(lint::dump_kinds(units, {}) ==
        "apiextensions.k8s.io/v1 CustomResourceDefinition (1): Kubernetes\n"
        "cert-manager.io/v1 Certificate (1): the built-in tables\n"
        "cert-manager.io/v7 Certificate (1): the built-in tables, without this version\n"
        "example.com/v1 Gadget (1): unknown\n"
        "example.com/v1 Widget (1): a CustomResourceDefinition of the input\n"
        "v1 Pod (1): Kubernetes\n");
}
