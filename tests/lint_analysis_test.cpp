// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "lint/analysis.h"

using namespace kready;

namespace {

const std::string rule = R"(rule: image-missing
severity: error
profile: minimal
summary: a container has no image
subject: container
for: {port: container.ports}
when: container.role == params.role
require: port.containerPort > 1024
at: port.containerPort
message: port {port.containerPort} of '{container.name}' is low
params:
  role: {default: app, summary: the role asked of}
why: Ports below 1024 need a capability.
fix: Listen on a higher port.
flagged: a
passes: a
)";

lint::Pack pack() {
  auto loaded =
      lint::load_pack({{"p/image-missing.yaml", rule}}, [](std::string_view) { return false; });
  return std::get<lint::Pack>(std::move(loaded));
}

std::string pod(int number) {
  return fmt::format(
      "---\napiVersion: v1\nkind: Pod\nmetadata: {{name: p{0}}}\nspec:\n  initContainers:\n"
      "    - name: i\n      ports: [{{containerPort: 1}}]\n  containers:\n    - name: c\n"
      "      ports: [{{containerPort: 80}}, {{containerPort: 8080}}, {{containerPort: x}}]\n",
      number);
}

std::vector<lint::UnitInput> unit_of(std::string text) {
  std::vector<lint::UnitInput> units(1);
  units[0].sources.push_back(std::make_unique<text::Source>("in.yaml", std::move(text)));
  return units;
}

std::string show(const lint::Report& report) {
  std::string out;
  for (const lint::Finding& finding : report.findings) {
    const auto at = finding.place.source->position(finding.place.span.begin);
    out += fmt::format("{}:{} {} {} {} {}\n", at.line, at.column, finding.object.name, finding.path,
                       finding.message, finding.fingerprint);
  }
  return out;
}

}  // namespace

TEST_CASE("a loop asks once an item; an answer that is no boolean is undecided") {
  const auto units = unit_of(pod(1));
  const lint::Pack rules = pack();
  const lint::Report report = lint::analyze(units, rules, {}, {});
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].message == "port 80 of 'c' is low");
  CHECK(report.findings[0].path == "spec.containers[0].ports[0].containerPort");
  CHECK(report.summary.undecided == 1);
}

TEST_CASE("loops nest, a map is walked by its entries, every check is asked") {
  const std::string text = R"(rule: odd
severity: error
profile: minimal
summary: s
subject: object
checks:
  - kinds: [Ingress]
    for: {rule: object.spec.rules, path: rule.http.paths}
    require: has(path.pathType)
    at: path.pathType
    message: no type for {rule.host}{path.path}
  - kinds: [ConfigMap]
    for: {entry: object.data}
    require: entry.key != 'bad' && entry.value != 'bad'
    at: entry
    message: "'{entry.key}' is '{entry.value}'"
why: w
fix: f
flagged: a
passes: a
)";
  auto loaded = lint::load_pack({{"p/odd.yaml", text}}, [](std::string_view) { return false; });
  const auto rules = std::get<lint::Pack>(std::move(loaded));
  const auto units = unit_of(
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {bad: x, good: y, z: bad}\n"
      "---\napiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: b}\nspec:\n"
      "  rules:\n    - {host: h, http: {paths: [{path: /a, pathType: Exact}, {path: /b}]}}\n"
      "    - {host: i}\n    - {host: j, http: {paths: [{path: /c}, {}]}}\n");
  const lint::Report report = lint::analyze(units, rules, {}, {});
  std::string told;
  for (const lint::Finding& finding : report.findings) {
    told += fmt::format("{} | {}\n", finding.path, finding.message);
  }
  CHECK(told ==
        "data.bad | 'bad' is 'x'\n"
        "data.z | 'z' is 'bad'\n"
        "spec.rules[0].http.paths[1].pathType | no type for h/b\n"
        "spec.rules[2].http.paths[0].pathType | no type for j/c\n"
        // Of an absent field nothing is said.
        "spec.rules[2].http.paths[1].pathType | no type for j\n");
}

TEST_CASE("of a range of versions each finding says for which of them it holds") {
  const std::string text = R"(rule: odd
severity: error
profile: minimal
summary: s
subject: object
checks:
  - {require: cluster.minor < 33, at: object.kind, message: since}
  - {require: cluster.minor > 31, at: object.kind, message: before}
  - {require: cluster.minor != 32, at: object.kind, message: only}
  - {require: 'false', at: object.kind, message: always}
  - {require: cluster.minor > 40, at: object.kind, message: all}
why: w
fix: f
flagged: a
passes: a
)";
  auto loaded = lint::load_pack({{"p/odd.yaml", text}}, [](std::string_view) { return false; });
  const auto rules = std::get<lint::Pack>(std::move(loaded));
  const auto units = unit_of("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
  lint::Options options;
  options.versions = {lint::Version{31}, lint::Version{34}};
  std::string told;
  for (const lint::Finding& finding : lint::analyze(units, rules, {}, options).findings) {
    told += fmt::format("{} | {}\n", finding.message, lint::show(finding.versions));
  }
  CHECK(told ==
        "all | 1.31..1.34\n"
        "always | 1.31..1.34\n"
        "before (in 1.31) | 1.31\n"
        "only (in 1.32) | 1.32\n"
        "since (in 1.33..1.34) | 1.33..1.34\n");
}

TEST_CASE("parameters replace their defaults") {
  const auto units = unit_of(pod(1));
  const lint::Pack rules = pack();
  lint::Options options;
  options.parameters["image-missing.role"] = "init";
  const lint::Report report = lint::analyze(units, rules, {}, options);
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].message == "port 1 of 'i' is low");
}

TEST_CASE("the number of threads changes nothing") {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += pod(i);
  const auto units = unit_of(text);
  const lint::Pack rules = pack();
  std::string first;
  for (unsigned jobs : {1U, 2U, 7U}) {
    lint::Options options;
    options.jobs = jobs;
    const std::string shown = show(lint::analyze(units, rules, {}, options));
    if (first.empty()) first = shown;
    CHECK(shown == first);
  }
  CHECK(std::count(first.begin(), first.end(), '\n') == 3000);
}

TEST_CASE("a fingerprint survives moved lines and other files") {
  const lint::Pack rules = pack();
  const auto here = unit_of(pod(1));
  const auto moved = unit_of("# a comment\n\n" + pod(2) + pod(1));
  const lint::Report before = lint::analyze(here, rules, {}, {});
  const lint::Report after = lint::analyze(moved, rules, {}, {});
  REQUIRE(after.findings.size() == 2);
  CHECK(before.findings[0].fingerprint == after.findings[1].fingerprint);
  CHECK(after.findings[0].fingerprint != after.findings[1].fingerprint);
}

TEST_CASE("every document is accounted for") {
  const auto units = unit_of(pod(1) + "---\na: [\n---\n---\nreplicas: 3\n");
  const lint::Report report = lint::analyze(units, pack(), {}, {});
  CHECK(report.summary.documents == 3);
  CHECK(report.summary.objects == 1);
  CHECK(report.summary.broken == 1);
  CHECK(report.summary.skipped == 1);
}

TEST_CASE("versions of Kubernetes are read in the forms people write") {
  CHECK(lint::parse_version("1.34")->minor == 34);
  CHECK(lint::parse_version("v1.29.3")->minor == 29);
  CHECK_FALSE(lint::parse_version("2.1"));
  CHECK_FALSE(lint::parse_version("1.x"));
  CHECK_FALSE(lint::parse_version("1.34x"));
}
